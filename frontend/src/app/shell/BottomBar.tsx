import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Count } from '@/app/shell/Count';
import { jobsOf } from '@/app/shell/jobs';
import { useCounts } from '@/app/shell/useCounts';
import { useSession } from '@/shared/session/session';
import { Icon } from '@/shared/ui/Icon';
import { Menu } from '@/shared/ui/Menu';

/** On a phone: up to three jobs, the rest under "more". */
export function BottomBar() {
  const { t } = useTranslation();
  const { acting, me } = useSession();
  const jobs = jobsOf(acting?.party);
  const counts = useCounts(acting);
  const params = { tenant: acting?.tenant.slug ?? '' };
  const shown = jobs.slice(0, 2);
  const rest = jobs.slice(2);
  return (
    <nav className="bottom-bar" aria-label={t('frame.navigation')}>
      <Link to="/" activeOptions={{ exact: true }}>
        <Icon name="today" />
        {t('jobs.today')}
      </Link>
      {shown.map((job) => (
        <Link key={job.id} to={job.to} params={params}>
          <Icon name={job.icon} />
          {t(`jobs.${job.id}`)}
          <Count waiting={counts[job.id]} />
        </Link>
      ))}
      {me.operator ? (
        <Link to="/platform/taken">
          <Icon name="clock" />
          {t('jobs.operate')}
        </Link>
      ) : null}
      {rest.length === 0 ? null : (
        <Menu
          className=""
          button={
            <>
              <Icon name="more" />
              {t('frame.more')}
            </>
          }
        >
          {rest.map((job) => (
            <Link key={job.id} to={job.to} params={params} className="item">
              <Icon name={job.icon} />
              {t(`jobs.${job.id}`)}
              <Count waiting={counts[job.id]} />
            </Link>
          ))}
        </Menu>
      )}
    </nav>
  );
}
