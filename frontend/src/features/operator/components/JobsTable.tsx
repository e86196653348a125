import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { jobsQuery, retryRun, runJob } from '@/features/operator/api/operator';
import type { JobRun, OperatorJob } from '@/shared/api/types';
import { dateTime } from '@/shared/format/dates';
import { tell } from '@/shared/ui/toasts';
import { Trouble } from '@/shared/ui/Trouble';

/** Every job with its last run, its next moment and what failed. */
export function JobsTable() {
  const { t, i18n } = useTranslation();
  const client = useQueryClient();
  const { data, error, refetch } = useQuery(jobsQuery);
  const asking = useMutation({
    mutationFn: (job: OperatorJob) => runJob(job.name),
    onSuccess: async (_, job) => {
      tell(t('platform.asked', { job: job.label }));
      await client.invalidateQueries({ queryKey: jobsQuery.queryKey });
    },
    onError: (problem) => {
      tell(`${t('platform.notAsked')} ${problem.message}`, { kind: 'refused' });
    },
  });
  const retrying = useMutation({
    mutationFn: (run: JobRun) => retryRun(run.id),
    onSuccess: async () => {
      tell(t('platform.retried'));
      await client.invalidateQueries({ queryKey: jobsQuery.queryKey });
    },
    onError: (problem) => {
      tell(`${t('platform.notAsked')} ${problem.message}`, { kind: 'refused' });
    },
  });
  if (error !== null) {
    return <Trouble problem={error} what={t('platform.jobsFailed')} retry={() => void refetch()} />;
  }
  if (data === undefined) {
    return <p className="quiet">{t('platform.loading')}</p>;
  }
  const moment = (iso: string | null | undefined) => (iso == null ? t('platform.none') : dateTime(iso, i18n.language));
  return (
    <table className="cards-on-phone">
      <thead>
        <tr>
          <th scope="col">{t('platform.job')}</th>
          <th scope="col">{t('platform.state')}</th>
          <th scope="col">{t('platform.last')}</th>
          <th scope="col">{t('platform.next')}</th>
          <th scope="col">
            <span className="visually-hidden">{t('members.actions')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {data.map((job) => {
          const last = job.runs.find((run) => run.startedAt != null);
          const failures = job.runs.filter((run) => run.lastError != null);
          return (
            <tr key={job.name}>
              <td>
                <strong>{job.label}</strong>
                <div className="small quiet">{job.schedule}</div>
                {failures.map((run) => (
                  <div key={run.id} className="small">
                    {t('platform.failure', { moment: moment(run.startedAt), count: run.attempts })} <q>{run.lastError}</q>{' '}
                    <button
                      type="button"
                      className="link-button"
                      aria-label={t('platform.retryOf', { job: job.label, moment: moment(run.dueAt) })}
                      onClick={() => {
                        retrying.mutate(run);
                      }}
                    >
                      {t('platform.retry')}
                    </button>
                  </div>
                ))}
              </td>
              <td>
                <JobState job={job} failing={failures.length > 0} />
              </td>
              <td data-label={t('platform.last')}>{moment(last?.finishedAt ?? last?.startedAt)}</td>
              <td data-label={t('platform.next')}>{moment(job.nextDueAt)}</td>
              <td className="actions">
                {job.nextDueAt == null ? null : (
                  <button
                    type="button"
                    className="link-button"
                    aria-label={t('platform.runOf', { job: job.label })}
                    onClick={() => {
                      asking.mutate(job);
                    }}
                  >
                    {t('platform.run')}
                  </button>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function JobState({ job, failing }: { job: OperatorJob; failing: boolean }) {
  const { t } = useTranslation();
  if (job.givenUp > 0) {
    return <span className="state refused">{t('platform.givenUp')}</span>;
  }
  if (failing) {
    return <span className="state refused">{t('platform.failing')}</span>;
  }
  if (job.running > 0) {
    return <span className="state waiting">{t('platform.running')}</span>;
  }
  return <span className="state approved">{t('platform.fine')}</span>;
}
