import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { JobLink, TodayLink } from '@/app/shell/JobLink';
import { jobsOf, manages, platformJobs, type Job, type PlatformJob } from '@/app/shell/jobs';
import { Mark } from '@/app/shell/Mark';
import { useCounts } from '@/app/shell/useCounts';
import { useSession } from '@/shared/session/session';

/** Where one can go, by job; what runs the region stands apart from the work itself. */
export function Navigation() {
  const { t } = useTranslation();
  const { acting, me } = useSession();
  const jobs = jobsOf(acting?.party);
  const counts = useCounts(acting);
  const manage = jobs.filter((job) => manages(acting?.party, job));
  return (
    <nav className="navigation" aria-label={t('frame.navigation')}>
      <Link to="/" className="brand" aria-label={t('frame.home')}>
        <Mark />
        <span>Loodlijn</span>
      </Link>
      <div className="jobs">
        <ul>
          <li>
            <TodayLink className="job" />
          </li>
          {jobs.filter((job) => !manages(acting?.party, job)).map(item)}
        </ul>
        {manage.length === 0 ? null : group(t('jobs.manage'), manage)}
        {me.operator ? group(t('platform.menu'), platformJobs) : null}
      </div>
      <div className="plumb" aria-hidden="true">
        <span />
        <svg viewBox="0 0 18 19">
          <polygon points="2,1 16,1 16,6 9,18 2,6" fill="currentColor" />
        </svg>
      </div>
    </nav>
  );

  function group(name: string, members: readonly (Job | PlatformJob)[]) {
    return (
      <>
        <h2>{name}</h2>
        <ul aria-label={name}>{members.map(item)}</ul>
      </>
    );
  }

  function item(job: Job | PlatformJob) {
    return (
      <li key={job.id}>
        <JobLink job={job} tenant={acting?.tenant.slug ?? ''} waiting={waitingAt(counts, job)} className="job" />
      </li>
    );
  }
}

function waitingAt(counts: ReturnType<typeof useCounts>, job: Job | PlatformJob): number | undefined {
  return 'permission' in job ? counts[job.id] : undefined;
}
