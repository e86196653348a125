import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Application } from '@/shared/api/types';
import { useActing, useCan } from '@/shared/session/session';

/** What somebody of the region can do with an application now. */
export function RegionActions({ application: { id, state } }: { application: Application }) {
  const { t } = useTranslation();
  const acting = useActing();
  const assesses = useCan('application:assess');
  const running = state === 'SUBMITTED' || state === 'IN_REVIEW' || state === 'ADDITION_ASKED';
  return assesses && state !== 'WITHDRAWN' ? (
    <Link to="/$tenant/aanvragen/$application/beoordelen" params={{ tenant: acting.tenant.slug, application: id }} className={running ? 'button primary' : 'button'}>
      {t(running ? 'assessment.title' : 'assessment.look')}
    </Link>
  ) : null;
}
