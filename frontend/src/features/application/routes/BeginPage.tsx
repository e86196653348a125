import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
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
import { tell } from '@/shared/ui/toasts';
import { Trouble } from '@/shared/ui/Trouble';
import { applicationsQuery, begin, publishedSetsQuery } from '@/features/application/api/applications';
import { fillFromPassport, passportOfferQuery } from '@/features/application/api/passport';
import { AtHand } from '@/features/application/components/AtHand';
import { BeginWithPassport } from '@/features/application/components/BeginWithPassport';
import { isRunning } from '@/features/application/state';
import '@/shared/patterns/form/form.css';
import '@/features/application/application.css';

/** Before one begins: for what, what will be asked, how long it takes, what to have at hand. */
export function BeginPage() {
  const { t } = useTranslation();
  const acting = useActing();
  const client = useQueryClient();
  const navigate = useNavigate();
  const keyOf = useKeyOf();
  const { data, error, refetch } = useQuery(publishedSetsQuery(acting));
  const [picked, setPicked] = useState('');
  const tenant = acting.tenant.slug;
  const set = data?.find(({ id }) => id === picked) ?? data?.[0];
  const { data: applied, isPending: reading } = useInfiniteQuery(applicationsQuery(acting, { state: ['DRAFT', 'SUBMITTED', 'IN_REVIEW', 'ADDITION_ASKED'] }));
  const running = applied?.pages[0]?.items.find(({ setId, state }) => setId === set?.id && (state === 'DRAFT' || isRunning(state)));
  const { data: offer, isPending: looking } = useQuery({ ...passportOfferQuery(acting, set?.id ?? ''), enabled: set !== undefined });
  const ready = offer !== undefined && offer.ready.length > 0 ? offer : undefined;
  const start = useMutation({
    mutationFn: async ({ id, passport }: { id: string; passport: boolean }) => {
      const begun = await begin(acting, id, keyOf(id));
      if (passport) {
        // A draft that could not be filled is a draft all the same: its page offers to fill it once more.
        await fillFromPassport(client, acting, begun.id, ready?.offered === true, keyOf(`${begun.id} passport`)).catch(() => { tell(t('passport.begunEmpty'), { kind: 'refused' }); });
      }
      return begun;
    },
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
            {running === undefined ? null : (
              <div className="notice waiting">
                <p>{t('application.runsAlready', { party: acting.party.name, name: set.name })}</p>
                <div className="row">
                  <Link to="/$tenant/aanvragen/$application" params={{ tenant, application: running.id }} className="button primary">
                    {t('application.toRunning')}
                  </Link>
                </div>
              </div>
            )}
            {ready === undefined || running !== undefined ? null : <BeginWithPassport offer={ready} />}
            <AtHand set={set} />
            {start.error === null ? null : <Trouble problem={start.error} what={t('application.notBegun')} />}
            {looking || reading || running !== undefined ? null : (
              <div className="save-line">
                {ready === undefined ? null : (
                  <button type="button" className="button primary" aria-disabled={start.isPending} onClick={() => { if (!start.isPending) { start.mutate({ id: set.id, passport: true }); } }}>
                    {t(ready.offered ? 'passport.beginWith' : 'passport.consentAndBegin')}
                  </button>
                )}
                <button type="button" className={ready === undefined ? 'button primary' : 'button'} aria-disabled={start.isPending} onClick={() => { if (!start.isPending) { start.mutate({ id: set.id, passport: false }); } }}>
                  {t(ready === undefined ? 'application.beginNow' : 'passport.beginWithout')}
                </button>
                <span className="small quiet">{t('application.beginKept')}</span>
              </div>
            )}
          </>
        )}
      </div>
    </div>
  );
}
