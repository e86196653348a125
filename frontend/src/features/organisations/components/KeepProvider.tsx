import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Provider, ProviderStanding } from '@/shared/api/types';
import { longDate } from '@/shared/format/dates';
import { useActing, useCan } from '@/shared/session/session';
import { tell } from '@/shared/ui/toasts';
import { Trouble } from '@/shared/ui/Trouble';
import { why } from '@/shared/ui/why';
import { refreshProviders, standingQuery, takeBackMerge } from '@/features/organisations/api/organisations';
import { AttachNumber } from '@/features/organisations/components/AttachNumber';
import { ChangeNumber } from '@/features/organisations/components/ChangeNumber';
import { StopQuestion } from '@/features/organisations/components/StopQuestion';
import { TakeBackStop } from '@/features/organisations/components/TakeBackStop';
import '@/features/organisations/organisations.css';

type Asked = 'attach' | 'change' | 'stop' | 'takeBackStop';

/** What those who keep the list may do about one provider, and what they want to know before. */
export function KeepProvider({ provider }: { provider: Provider }) {
  const { t } = useTranslation();
  const acting = useActing();
  const mayKeep = useCan('provider:manage');
  return mayKeep ? (
    <section className="keeping" aria-labelledby="keeping-title">
      <h2 id="keeping-title">{t('keep.title')}</h2>
      <Keeping provider={provider} tenant={acting.tenant.slug} />
    </section>
  ) : null;
}

function Keeping({ provider, tenant }: { provider: Provider; tenant: string }) {
  const { t } = useTranslation();
  const acting = useActing();
  const [asked, setAsked] = useState<Asked>();
  const { data: standing, error, refetch } = useQuery(standingQuery(acting, provider.id));
  const close = () => {
    setAsked(undefined);
  };
  const waiting = standing?.numbers.some((one) => one.waiting) ?? false;
  return (
    <>
      {error === null ? null : <Trouble problem={error} what={t('keep.failed')} retry={() => void refetch()} />}
      {standing === undefined ? null : <Facts provider={provider} standing={standing} tenant={tenant} />}
      <div className="row">
        <Link to="/$tenant/aanbieders/$provider/samenvoegen" params={{ tenant, provider: provider.id }} search={{}} className="button">
          {t('keep.merge')}
        </Link>
        {provider.verified ? (
          waiting ? null : button('change', t('keep.change'))
        ) : (
          button('attach', t('keep.attach'))
        )}
        {button('stop', t(provider.stopped == null ? 'keep.stop' : 'keep.changeStop'))}
        {provider.stopped == null ? null : button('takeBackStop', t('keep.takeBackStop'))}
      </div>
      {asked === 'attach' ? <AttachNumber provider={provider} onClose={close} /> : null}
      {asked === 'change' ? <ChangeNumber provider={provider} knownElsewhere={standing?.knownElsewhere ?? false} onClose={close} /> : null}
      {asked === 'stop' ? <StopQuestion provider={provider} people={standing?.people ?? 0} onClose={close} /> : null}
      {asked === 'takeBackStop' ? <TakeBackStop provider={provider} onClose={close} /> : null}
    </>
  );

  function button(what: Asked, text: string) {
    return (
      <button
        type="button"
        className="button"
        onClick={() => {
          setAsked(what);
        }}
      >
        {text}
      </button>
    );
  }
}

function Facts({ provider, standing, tenant }: { provider: Provider; standing: ProviderStanding; tenant: string }) {
  const { t, i18n } = useTranslation();
  const acting = useActing();
  const client = useQueryClient();
  const takeBack = async (gone: string, name: string) => {
    try {
      await takeBackMerge(acting, gone);
      await refreshProviders(client, acting);
      tell(t('keep.tookBack', { name }));
    } catch (problem) {
      tell(`${t('keep.notTakenBack')} ${why(problem, t)}`, { kind: 'refused' });
    }
  };
  return (
    <ul className="keeping-facts">
      {provider.verified ? (
        <li>
          {standing.people === 0 ? t('stop.noAccess') : t('keep.people', { count: standing.people })}{' '}
          {standing.people === 0 ? null : (
            <Link to="/$tenant/beheer/toegang" params={{ tenant }}>
              {t('keep.seeAccess')}
            </Link>
          )}
        </li>
      ) : null}
      {standing.knownElsewhere ? <li>{t('keep.elsewhere')}</li> : null}
      {standing.numbers.map((change) => (
        <li key={`${change.from} ${change.to}`}>
          {t(change.waiting ? 'keep.proposed' : 'keep.renumbered', {
            from: change.from,
            to: change.to,
            date: longDate(change.firstDay, i18n.language),
            reason: t(`number.reasons.${change.reason}`),
          })}
        </li>
      ))}
      {standing.formerNames.length === 0 ? null : <li>{t('keep.names', { names: standing.formerNames.join(', ') })}</li>}
      {standing.merged.map((one) => (
        <li key={one.id}>
          {t('keep.merged', { name: one.name, date: longDate(one.mergedAt, i18n.language) })}{' '}
          {one.undoable ? (
            <button
              type="button"
              className="link-button"
              aria-label={t('keep.takeBackOf', { name: one.name })}
              onClick={() => {
                void takeBack(one.id, one.name);
              }}
            >
              {t('keep.takeBack')}
            </button>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
