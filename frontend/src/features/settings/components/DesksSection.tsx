import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Participating } from '@/shared/api/types';
import { today } from '@/shared/format/dates';
import { Checklist } from '@/shared/patterns/checklist/Checklist';
import { useActing } from '@/shared/session/session';
import { Loading } from '@/shared/ui/Loading';
import { Nothing } from '@/shared/ui/Nothing';
import { Trouble } from '@/shared/ui/Trouble';
import { deskQuery, participatingQuery } from '@/features/settings/api/settings';
import { DeskForm } from '@/features/settings/components/DeskForm';
import { addressOf } from '@/features/settings/parts';

/** Per municipality whom citizens turn to: which are filled in, and one open at a time, as the address says. */
export function DesksSection() {
  const { t } = useTranslation();
  const acting = useActing();
  const navigate = useNavigate();
  const { municipality: opened } = useParams({ strict: false });
  const { data, error, refetch } = useQuery(participatingQuery(acting));
  const params = { tenant: acting.tenant.slug, part: addressOf('desk') };
  if (error !== null && data === undefined) {
    return <Trouble problem={error} what={t('settings.municipalities.failed')} retry={() => void refetch()} />;
  }
  if (data === undefined) {
    return <Loading label={t('table.loading')} lines={4} />;
  }
  const here = data.filter(({ validUntil }) => validUntil == null || validUntil >= today());
  if (here.length === 0) {
    return (
      <Nothing
        action={
          <Link to="/$tenant/beheer/instellingen/$part" params={{ ...params, part: addressOf('municipalities') }} className="button">
            {t('settings.municipalities.add')}
          </Link>
        }
      >
        {t('settings.desk.noMunicipality')}
      </Nothing>
    );
  }
  return (
    <Checklist
      name={t('settings.titles.municipalities')}
      opened={opened}
      onOpen={(municipality) => {
        void (municipality === undefined ? navigate({ to: '/$tenant/beheer/instellingen/$part', params, resetScroll: false }) : navigate({ to: '/$tenant/beheer/instellingen/$part/$municipality', params: { ...params, municipality }, resetScroll: false }));
      }}
      items={here.map((one) => ({
        id: one.id,
        title: one.name,
        state: one.deskFilled ? 'ready' : 'open',
        says: t(one.deskFilled ? 'settings.desk.filled' : 'settings.desk.unfilled'),
        content: one.id === opened ? <OpenDesk municipality={one} /> : null,
      }))}
    />
  );
}

function OpenDesk({ municipality }: { municipality: Participating }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(deskQuery(useActing(), municipality.id));
  if (data === undefined) {
    return error === null ? <Loading label={t('table.loading')} lines={8} /> : <Trouble problem={error} what={t('settings.desk.failed')} retry={() => void refetch()} />;
  }
  return <DeskForm key={data.version} municipality={municipality} desk={data} />;
}
