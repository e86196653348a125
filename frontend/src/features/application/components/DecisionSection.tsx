import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Application } from '@/shared/api/types';
import { useActing, useCan } from '@/shared/session/session';
import { Loading } from '@/shared/ui/Loading';
import { Trouble } from '@/shared/ui/Trouble';
import { decisionsQuery } from '@/features/application/api/decisions';
import { ChangeAdmission } from '@/features/application/components/ChangeAdmission';
import { DecisionShown } from '@/features/application/components/DecisionShown';
import { MakeObjection } from '@/features/application/components/MakeObjection';
import { Objection } from '@/features/application/components/Objection';
import { objectable } from '@/features/application/objections';

/** What was decided, what was brought against it, and what can be done about it now. */
export function DecisionSection({ application }: { application: Application }) {
  const { t } = useTranslation();
  const acting = useActing();
  const provider = useCan('application:write');
  const decides = useCan('application:decide');
  const { data, error, refetch } = useQuery(decisionsQuery(acting, application.id));
  if (error !== null) {
    return <Trouble problem={error} what={t('decision.failed')} retry={() => void refetch()} />;
  }
  if (data === undefined) {
    return isDecided(application.state) ? (
      <section>
        <h2>{t('decision.title')}</h2>
        <Loading label={t('application.loading')} lines={5} />
      </section>
    ) : null;
  }
  if (data.decisions.length === 0) {
    return null;
  }
  const against = provider ? objectable(data) : undefined;
  return (
    <section id="besluit">
      <h2>{t('decision.title')}</h2>
      <div className="stack-l">
        {data.decisions.map((decision) => (
          <div key={decision.round} className="stack-l">
            <DecisionShown application={application} decision={decision} />
            {data.objections
              .filter(({ round }) => round === decision.round)
              .map((objection) => (
                <Objection key={objection.id} application={application} objection={objection} />
              ))}
          </div>
        ))}
        {against === undefined ? null : <MakeObjection application={application} decision={against} />}
        {decides ? <ChangeAdmission application={application} /> : null}
      </div>
    </section>
  );
}

/** Whether a decision is on its way, so that it has its place before it comes. */
function isDecided(state: Application['state']): boolean {
  return ['APPROVED', 'REFUSED', 'SUSPENDED', 'EXPIRED'].includes(state);
}
