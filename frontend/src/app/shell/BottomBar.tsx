import { useTranslation } from 'react-i18next';
import { JobLink, TodayLink } from '@/app/shell/JobLink';
import { jobsOf, platformJobs, type Job, type PlatformJob } from '@/app/shell/jobs';
import { useCounts } from '@/app/shell/useCounts';
import { useSession } from '@/shared/session/session';
import { Icon } from '@/shared/ui/Icon';
import { Menu } from '@/shared/ui/Menu';

/** Beside Vandaag. */
const MOST_SHOWN = 2;

/** On a phone: three jobs, the rest under "more", with the sum of what waits there. */
export function BottomBar() {
  const { t } = useTranslation();
  const { acting, me } = useSession();
  const counts = useCounts(acting);
  const jobs: (Job | PlatformJob)[] = [...jobsOf(acting?.party), ...(me.operator ? platformJobs : [])];
  // "More" with one thing under it would be a detour.
  const shown = jobs.length === MOST_SHOWN + 1 ? jobs : jobs.slice(0, MOST_SHOWN);
  const rest = jobs.slice(shown.length);
  const waiting = (job: Job | PlatformJob) => ('permission' in job ? (counts[job.id] ?? 0) : 0);
  const hidden = rest.reduce((sum, job) => sum + waiting(job), 0);
  const link = (job: Job | PlatformJob, className: string) => <JobLink key={job.id} job={job} tenant={acting?.tenant.slug ?? ''} waiting={waiting(job)} className={className} />;
  return (
    <nav className="bottom-bar" aria-label={t('frame.navigation')}>
      <TodayLink className="tab" />
      {shown.map((job) => link(job, 'tab'))}
      {rest.length === 0 ? null : (
        <Menu
          className="tab"
          button={
            <>
              <Icon name="more" />
              <span className="job-name">{t('frame.more')}</span>
              {hidden === 0 ? null : (
                <span className="count">
                  {hidden}
                  <span className="visually-hidden"> {t('frame.waiting', { count: hidden })}</span>
                </span>
              )}
            </>
          }
        >
          {rest.map((job) => link(job, 'item'))}
        </Menu>
      )}
    </nav>
  );
}
