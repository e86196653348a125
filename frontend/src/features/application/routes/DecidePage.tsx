import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Application } from '@/shared/api/types';
import { longDate } from '@/shared/format/dates';
import { WhoIsHere } from '@/shared/live/WhoIsHere';
import { useActing } from '@/shared/session/session';
import { Absent } from '@/shared/ui/Absent';
import { Icon } from '@/shared/ui/Icon';
import { Loading } from '@/shared/ui/Loading';
import { PageHead } from '@/shared/ui/PageHead';
import { applicationQuery } from '@/features/application/api/applications';
import { basisQuery, decisionsQuery } from '@/features/application/api/decisions';
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
  const tenant = acting.tenant.slug;
  const file = useQuery(applicationQuery(acting, id));
  const { data: basis, error, refetch } = useQuery(basisQuery(acting, id));
  const trouble = file.error ?? error;
  const { data } = file;
  if (trouble !== null && (data === undefined || basis === undefined)) {
    return (
      <Absent problem={trouble} title={t('application.absent')} text={t('application.absentWhy')} page={t('decision.decide')} what={t('application.fileFailed')} retry={() => { void file.refetch(); void refetch(); }}>
        <Link to="/$tenant/aanvragen" params={{ tenant }} className="button primary">
          {t('application.toAll')}
        </Link>
      </Absent>
    );
  }
  return (
    <div className="form-page decide">
      <p className="crumbs">
        <Link to="/$tenant/aanvragen/$application" params={{ tenant, application: id }}>
          <Icon name="left" size={18} />
          {data?.organisation.name ?? t('application.title')}
        </Link>
      </p>
      <PageHead title={t('decision.decideOn', { name: data?.organisation.name ?? '' })} lead={data === undefined ? '' : t('application.fileLeadRegion', { set: data.criteria.name, number: data.criteria.number })} />
      {data === undefined || basis === undefined ? (
        <Loading label={t('application.loading')} lines={8} />
      ) : (
        <div className="stack-l">
          <WhoIsHere place={`aanvragen/${id}/besluit`} />
          {basis.open ? (
            <>
              {data.clock == null ? null : <Clock clock={data.clock} />}
              <BasisShown application={data} basis={basis} />
              {basis.notJudged.length === 0 ? <DecideForm application={data} basis={basis} /> : null}
            </>
          ) : (
            <NotNow application={data} />
          )}
        </div>
      )}
    </div>
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
