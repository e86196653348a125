import { useTranslation } from 'react-i18next';
import { jobsQuery, retryRun } from '@/features/operator/api/operator';
import { reasonOf } from '@/features/operator/failure';
import { useOperation } from '@/features/operator/useOperation';
import type { JobRun, OperatorJob } from '@/shared/api/types';
import { dateTime } from '@/shared/format/dates';

/** The runs that failed: why, as a person says it and as the program said it, and a way to try again. */
export function Failures({ jobs }: { jobs: readonly OperatorJob[] }) {
  const { t, i18n } = useTranslation();
  const retrying = useOperation(jobsQuery.queryKey, ({ id }: JobRun) => retryRun(id), () => t('platform.retried'), t('platform.notAsked'));
  const failed = jobs.flatMap((job) => job.runs.flatMap((run) => (run.lastError == null ? [] : [{ job, run, error: run.lastError }])));
  if (failed.length === 0) {
    return null;
  }
  return (
    <section>
      <h2>{t('platform.failures')}</h2>
      <ul className="failures">
        {failed.map(({ job, run, error }) => (
          <li key={run.id}>
            <div>
              <strong>{job.label}</strong>
              <p>{t(`platform.reasons.${reasonOf(error)}`)}</p>
              <p className="small quiet">
                {t('platform.failure', { moment: dateTime(run.startedAt ?? run.dueAt, i18n.language), count: run.attempts })}{' '}
                {run.state === 'GIVEN_UP' || run.nextAttemptAt == null ? t('platform.notAgain') : t('platform.again', { moment: dateTime(run.nextAttemptAt, i18n.language) })}
              </p>
              <code>{error}</code>
            </div>
            <button type="button" className="button" aria-label={t('platform.retryOf', { job: job.label, moment: dateTime(run.dueAt, i18n.language) })} onClick={() => { retrying.mutate(run); }}>
              {t('platform.retry')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
