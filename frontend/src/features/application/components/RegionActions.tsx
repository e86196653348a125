import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Application } from '@/shared/api/types';
import { useActing, useCan } from '@/shared/session/session';
import { basisQuery } from '@/features/application/api/decisions';
import { isRunning } from '@/features/application/state';

/** What somebody of the region can do with an application now. */
export function RegionActions({ application: { id, state } }: { application: Application }) {
  const { t } = useTranslation();
  const acting = useActing();
  const assesses = useCan('application:assess');
  const running = isRunning(state);
  const decides = useCan('application:decide') && state === 'IN_REVIEW';
  const params = { tenant: acting.tenant.slug, application: id };
  const { data: basis } = useQuery({ ...basisQuery(acting, id), enabled: decides });
  const ready = basis?.notJudged.length === 0;
  return (
    <>
      {assesses && state !== 'WITHDRAWN' ? (
        <Link to="/$tenant/aanvragen/$application/beoordelen" params={params} className={running && !ready ? 'button primary' : 'button'}>
          {t(running ? 'assessment.title' : 'assessment.look')}
        </Link>
      ) : null}
      {decides ? (
        <Link to="/$tenant/aanvragen/$application/besluit" params={params} className={ready ? 'button primary' : 'button'}>
          {t('decision.decide')}
        </Link>
      ) : null}
    </>
  );
}
