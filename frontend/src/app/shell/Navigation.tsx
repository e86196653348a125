import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Count } from '@/app/shell/Count';
import { jobsOf, type Job } from '@/app/shell/jobs';
import { Mark } from '@/app/shell/Mark';
import { useCounts } from '@/app/shell/useCounts';
import { useSession } from '@/shared/session/session';
import { Icon } from '@/shared/ui/Icon';

export function Navigation() {
  const { t } = useTranslation();
  const { acting, me } = useSession();
  const jobs = jobsOf(acting?.party);
  const counts = useCounts(acting);
  const manage = jobs.filter((job) => job.group === 'manage');
  return (
    <nav className="navigation" aria-label={t('frame.navigation')}>
      <Link to="/" className="brand">
        <Mark />
        <span>Loodlijn</span>
      </Link>
      <ul>
        <li>
          <Link to="/" className="job" activeOptions={{ exact: true }}>
            <Icon name="today" />
            {t('jobs.today')}
          </Link>
        </li>
        {jobs.filter((job) => job.group === 'work').map(item)}
      </ul>
      {manage.length === 0 ? null : (
        <>
          <h2>{t('jobs.manage')}</h2>
          <ul>{manage.map(item)}</ul>
        </>
      )}
      {me.operator ? (
        <>
          <h2>{t('platform.menu')}</h2>
          <ul>
            <li>
              <Link to="/platform/taken" className="job">
                <Icon name="clock" />
                {t('jobs.operate')}
              </Link>
            </li>
            <li>
              <Link to="/platform/regios" className="job">
                <Icon name="people" />
                {t('tenants.menu')}
              </Link>
            </li>
          </ul>
        </>
      ) : null}
      <div className="plumb" aria-hidden="true">
        <span />
        <svg viewBox="0 0 18 19">
          <polygon points="2,1 16,1 16,6 9,18 2,6" fill="currentColor" />
        </svg>
      </div>
    </nav>
  );

  function item(job: Job) {
    return (
      <li key={job.id}>
        <Link to={job.to} params={{ tenant: acting?.tenant.slug ?? '' }} className="job">
          <Icon name={job.icon} />
          {t(`jobs.${job.id}`)}
          <Count waiting={counts[job.id]} />
        </Link>
      </li>
    );
  }
}
