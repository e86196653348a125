import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { DoubleCandidate, DoubleProposal } from '@/shared/api/types';
import { undoable } from '@/shared/patterns/confirm/undoable';
import { useActing } from '@/shared/session/session';
import { keyOf } from '@/shared/session/tenantApi';
import { tell } from '@/shared/ui/toasts';
import { why } from '@/shared/ui/why';
import { dismissDouble, proposeDoubleAgain } from '@/features/organisations/api/organisations';

/** Pairs that may be one provider, with why; somebody looks at each and decides. */
export function Doubles({ proposals, total }: { proposals: DoubleProposal[]; total: number }) {
  const { t } = useTranslation();
  const acting = useActing();
  const client = useQueryClient();
  const tenant = acting.tenant.slug;
  const refresh = () => client.invalidateQueries({ queryKey: keyOf(acting, 'providers', 'doubles') });
  const dismiss = async ({ one, other }: DoubleProposal) => {
    try {
      await dismissDouble(acting, one.id, other.id);
    } catch (problem) {
      tell(`${t('doubles.notDismissed')} ${why(problem, t)}`, { kind: 'refused' });
      return;
    }
    await refresh();
    undoable(t, t('doubles.dismissed', { one: one.name, other: other.name }), t('doubles.again'), async () => {
      await proposeDoubleAgain(acting, one.id, other.id);
      await refresh();
    });
  };
  return (
    <>
      <p className="quiet">{t('doubles.lead')}</p>
      <ul className="doubles">
        {proposals.map((proposal) => (
          <li key={`${proposal.one.id} ${proposal.other.id}`}>
            <div className="pair">
              <Side candidate={proposal.one} tenant={tenant} />
              <Side candidate={proposal.other} tenant={tenant} />
            </div>
            <p className="small">{proposal.reasons.map((reason) => t(`doubles.reasons.${reason}`)).join(' · ')}</p>
            <div className="row">
              <Link
                to="/$tenant/aanbieders/$provider/samenvoegen"
                params={{ tenant, provider: proposal.other.id }}
                search={{ into: proposal.one.id }}
                className="button"
                aria-label={t('doubles.compareOf', { one: proposal.one.name, other: proposal.other.name })}
              >
                {t('doubles.compare')}
              </Link>
              <button
                type="button"
                className="link-button"
                aria-label={t('doubles.dismissOf', { one: proposal.one.name, other: proposal.other.name })}
                onClick={() => {
                  void dismiss(proposal);
                }}
              >
                {t('doubles.dismiss')}
              </button>
            </div>
          </li>
        ))}
      </ul>
      {total > proposals.length ? <p className="quiet">{t('doubles.more', { count: total - proposals.length })}</p> : null}
    </>
  );
}

function Side({ candidate: { id, name, kvk, website, email }, tenant }: { candidate: DoubleCandidate; tenant: string }) {
  const { t } = useTranslation();
  return (
    <div>
      <Link to="/$tenant/aanbieders/$provider" params={{ tenant, provider: id }}>
        <strong>{name}</strong>
      </Link>
      <div className="small quiet">{kvk == null ? t('providers.noNumber') : `${t('provider.kvk')} ${kvk}`}</div>
      {[website, email].map((fact) => (fact == null ? null : <div key={fact} className="small quiet">{fact}</div>))}
    </div>
  );
}
