import { Link, useParams, useRouterState } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Count } from '@/app/shell/Count';
import { currentAt, type Job, type PlatformJob } from '@/app/shell/jobs';
import { Icon } from '@/shared/ui/Icon';

interface JobLinkProps {
  job: Job | PlatformJob;
  tenant: string;
  waiting?: number | undefined;
  className?: string;
}

/** The way to a job, which says whether one is there and how much waits. */
export function JobLink({ job, tenant, waiting, className }: JobLinkProps) {
  const { t } = useTranslation();
  const { tenant: shown } = useParams({ strict: false });
  const page = useRouterState({ select: ({ matches }) => matches.at(-1)?.fullPath });
  return (
    <Link to={job.to} params={{ tenant }} className={className} activeOptions={{ exact: true, includeSearch: false }} aria-current={shown === undefined || shown === tenant ? currentAt(page, job) : undefined}>
      <Icon name={job.icon} />
      <span className="job-name">{t(`jobs.${job.id}`)}</span>
      <Count waiting={waiting} />
    </Link>
  );
}

export function TodayLink({ className }: { className?: string }) {
  const { t } = useTranslation();
  return (
    <Link to="/" className={className} activeOptions={{ exact: true }}>
      <Icon name="today" />
      <span className="job-name">{t('jobs.today')}</span>
    </Link>
  );
}
