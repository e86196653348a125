import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Participating } from '@/shared/api/types';
import { longDate, today } from '@/shared/format/dates';
import { useActing } from '@/shared/session/session';
import { keyOf } from '@/shared/session/tenantApi';
import { Loading } from '@/shared/ui/Loading';
import { Nothing } from '@/shared/ui/Nothing';
import { Trouble } from '@/shared/ui/Trouble';
import { participatingQuery } from '@/features/settings/api/settings';
import { Joining } from '@/features/settings/components/Joining';
import { ParticipationForm } from '@/features/settings/components/ParticipationForm';
import { addressOf } from '@/features/settings/parts';

/** Which municipalities take part, from when until when. */
export function MunicipalitiesSection() {
  const { t, i18n } = useTranslation();
  const acting = useActing();
  const client = useQueryClient();
  const { data, error, refetch } = useQuery(participatingQuery(acting));
  const { municipality } = useParams({ strict: false });
  const [edited, setEdited] = useState(municipality);
  const refresh = () => client.invalidateQueries({ queryKey: keyOf(acting) });
  if (error !== null && data === undefined) {
    return <Trouble problem={error} what={t('settings.municipalities.failed')} retry={() => void refetch()} />;
  }
  if (data === undefined) {
    return <Loading label={t('table.loading')} lines={4} />;
  }
  return (
    <>
      {data.length === 0 ? <Nothing>{t('settings.municipalities.none')}</Nothing> : null}
      <ul className="settled-list">
        {data.map((one) => (
          <li key={one.id}>
            <div>
              <strong>{one.name}</strong> <span className="small quiet">{one.code}</span>
              <div className="small quiet">{period(one)}</div>
              {one.mergedOn != null && (one.validUntil == null || one.validUntil >= one.mergedOn) ? (
                <p className="notice waiting">{t('settings.municipalities.merged', { name: one.name, date: longDate(one.mergedOn, i18n.language), successors: one.successors })}</p>
              ) : null}
            </div>
            <span className="row">
              <Link to="/$tenant/beheer/instellingen/$part/$municipality" params={{ tenant: acting.tenant.slug, part: addressOf('desk'), municipality: one.id }} aria-label={t('settings.municipalities.deskOf', { name: one.name })}>
                {t('settings.municipalities.desk')}
              </Link>
              <button type="button" className="link-button" aria-expanded={edited === one.id} aria-label={t('settings.municipalities.editOf', { name: one.name })} onClick={() => { setEdited(edited === one.id ? undefined : one.id); }}>
                {t('settings.municipalities.edit')}
              </button>
            </span>
            {edited === one.id ? (
              <ParticipationForm
                key={one.version}
                one={one}
                onSaved={async () => {
                  setEdited(undefined);
                  await refresh();
                }}
              />
            ) : null}
          </li>
        ))}
      </ul>
      <Joining onAdded={refresh} />
    </>
  );

  function period({ validFrom, validUntil }: Participating): string {
    const from = longDate(validFrom, i18n.language);
    if (validUntil == null) {
      return t(validFrom > today() ? 'settings.municipalities.willJoin' : 'settings.municipalities.since', { from });
    }
    return t(validUntil < today() ? 'settings.municipalities.left' : 'settings.municipalities.until', { from, until: longDate(validUntil, i18n.language) });
  }
}
