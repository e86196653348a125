import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Application } from '@/shared/api/types';
import { longDate } from '@/shared/format/dates';
import { WhoIsHere } from '@/shared/live/WhoIsHere';
import { useActing } from '@/shared/session/session';
import { PageHead } from '@/shared/ui/PageHead';
import { basisQuery, decisionsQuery } from '@/features/application/api/decisions';
import { ApplicationFrame } from '@/features/application/components/ApplicationFrame';
import { BasisShown } from '@/features/application/components/BasisShown';
import { Clock } from '@/features/application/components/Clock';
import { DecideForm } from '@/features/application/components/DecideForm';
import '@/shared/patterns/form/form.css';
import '@/features/application/application.css';
import '@/features/application/assessment.css';

/** Where a decision is taken: what it rests on, what stands in its way, and the decision itself. */
export function DecidePage() {
  const { t } = useTranslation();
  const acting = useActing();
  const { application: id = '' } = useParams({ strict: false });
  return (
    <ApplicationFrame id={id} asks={basisQuery(acting, id)} page={t('decision.decide')} className="form-page decide" above="file">
      {(application, now) => (
        <>
          <PageHead title={t('decision.decideOn', { name: application.organisation.name })} lead={t('application.fileLeadRegion', { set: application.criteria.name, number: application.criteria.number })} />
          <div className="stack-l">
            <WhoIsHere place={`aanvragen/${id}/besluit`} />
            {now.open ? (
              <>
                {application.clock == null ? null : <Clock clock={application.clock} />}
                <BasisShown application={application} basis={now} />
                {now.notJudged.length === 0 ? <DecideForm application={application} basis={now} /> : null}
              </>
            ) : (
              <NotNow application={application} />
            )}
          </div>
        </>
      )}
    </ApplicationFrame>
  );
}

/** Why there is nothing to decide: somebody did, or the application is elsewhere. */
function NotNow({ application }: { application: Application }) {
  const { t, i18n } = useTranslation();
  const acting = useActing();
  const { data } = useQuery(decisionsQuery(acting, application.id));
  const decision = data?.decisions.find(({ round }) => round === application.round);
  return (
    <div className="notice" role="status">
      <p>
        {decision === undefined
          ? t('decision.notNow', { state: t(`application.state.${application.state}`) })
          : t(`decision.already.${decision.outcome}`, { name: decision.decidedBy, date: longDate(decision.decidedAt, i18n.language) })}
      </p>
      <p>
        <Link to="/$tenant/aanvragen/$application" params={{ tenant: acting.tenant.slug, application: application.id }}>
          {t('decision.toFile')}
        </Link>
      </p>
    </div>
  );
}
