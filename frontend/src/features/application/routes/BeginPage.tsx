import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeyOf } from '@/shared/api/useKeyOf';
import { ChoiceGroup } from '@/shared/patterns/form/ChoiceGroup';
import { useActing } from '@/shared/session/session';
import { Icon } from '@/shared/ui/Icon';
import { Loading } from '@/shared/ui/Loading';
import { Nothing } from '@/shared/ui/Nothing';
import { PageHead } from '@/shared/ui/PageHead';
import { Trouble } from '@/shared/ui/Trouble';
import { begin, publishedSetsQuery } from '@/features/application/api/applications';
import { AtHand } from '@/features/application/components/AtHand';
import '@/shared/patterns/form/form.css';
import '@/features/application/application.css';

/** Before one begins: for what, what will be asked, how long it takes, what to have at hand. */
export function BeginPage() {
  const { t } = useTranslation();
  const acting = useActing();
  const navigate = useNavigate();
  const keyOf = useKeyOf();
  const { data, error, refetch } = useQuery(publishedSetsQuery(acting));
  const [picked, setPicked] = useState('');
  const tenant = acting.tenant.slug;
  const set = data?.find(({ id }) => id === picked) ?? data?.[0];
  const start = useMutation({
    mutationFn: (id: string) => begin(acting, id, keyOf(id)),
    onSuccess: ({ id }) => navigate({ to: '/$tenant/aanvragen/$application', params: { tenant, application: id } }),
  });
  return (
    <div className="form-page">
      <p className="crumbs">
        <Link to="/$tenant/aanvragen" params={{ tenant }}>
          <Icon name="left" size={18} />
          {t('application.title')}
        </Link>
      </p>
      <PageHead title={t('application.begin')} lead={t('application.beginLead', { tenant: acting.tenant.name, party: acting.party.name })} />
      <div className="stack-l">
        {error === null ? null : <Trouble problem={error} what={t('application.setsFailed')} retry={() => void refetch()} />}
        {data === undefined && error === null ? <Loading label={t('table.loading')} lines={4} /> : null}
        {data?.length === 0 ? <Nothing>{t('criteria.noneProvider')}</Nothing> : null}
        {data === undefined || set === undefined ? null : (
          <>
            {data.length === 1 ? <h2>{set.name}</h2> : (
              <div className="form">
                <ChoiceGroup id="begin-set" legend={t('application.forWhat')} choices={data.map(({ id, name, laws }) => ({ value: id, label: name, hint: laws.map((law) => t(`criteria.law.${law}`)).join(', ') }))} value={set.id} onChoose={setPicked} />
              </div>
            )}
            <AtHand set={set} />
            {start.error === null ? null : <Trouble problem={start.error} what={t('application.notBegun')} />}
            <div className="save-line">
              <button type="button" className="button primary" aria-disabled={start.isPending} onClick={() => { if (!start.isPending) { start.mutate(set.id); } }}>
                {t('application.beginNow')}
              </button>
              <span className="small quiet">{t('application.beginKept')}</span>
            </div>
          </>
        )}
      </div>
    </div>
  );
}
