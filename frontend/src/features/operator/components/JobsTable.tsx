import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { jobsQuery, runJob } from '@/features/operator/api/operator';
import { Failures } from '@/features/operator/components/Failures';
import { useOperation } from '@/features/operator/useOperation';
import type { OperatorJob } from '@/shared/api/types';
import { dateTime, duration } from '@/shared/format/dates';
import { DataTable, type Column } from '@/shared/patterns/table/DataTable';
import { Loading } from '@/shared/ui/Loading';
import { Trouble } from '@/shared/ui/Trouble';

/** Every job with its last run and its next moment; what failed stands above, because something has to be done about it. */
export function JobsTable() {
  const { t, i18n } = useTranslation();
  const { data, error, refetch } = useQuery(jobsQuery);
  const running = useOperation(jobsQuery.queryKey, ({ name }: OperatorJob) => runJob(name), ({ label }) => t('platform.asked', { job: label }), t('platform.notAsked'));
  if (error !== null && data === undefined) {
    return <Trouble problem={error} what={t('platform.jobsFailed')} retry={() => void refetch()} />;
  }
  if (data === undefined) {
    return <Loading label={t('platform.loading')} lines={8} />;
  }
  const columns: Column<OperatorJob>[] = [
    {
      id: 'job',
      header: t('platform.job'),
      show: ({ label, schedule }) => (
        <>
          <strong>{label}</strong>
          <div className="small quiet">{schedule}</div>
        </>
      ),
    },
    { id: 'state', header: t('platform.state'), width: '9rem', show: (job) => <JobState job={job} /> },
    { id: 'last', header: t('platform.last'), width: '15rem', labelled: true, show: (job) => <LastRun job={job} /> },
    { id: 'next', header: t('platform.next'), width: '15rem', labelled: true, show: ({ nextDueAt }) => (nextDueAt == null ? <span className="quiet">{t('platform.onDemand')}</span> : dateTime(nextDueAt, i18n.language)) },
    {
      id: 'actions',
      header: t('members.actions'),
      hiddenHeader: true,
      width: '7rem',
      show: (job) =>
        job.nextDueAt == null ? null : (
          <button type="button" className="link-button" aria-label={t('platform.runOf', { job: job.label })} onClick={() => { running.mutate(job); }}>
            {t('platform.run')}
          </button>
        ),
    },
  ];
  return (
    <>
      {error === null ? null : <Trouble problem={error} what={t('platform.jobsFailed')} retry={() => void refetch()} />}
      <Failures jobs={data} />
      <section>
        <h2>{t('platform.jobs')}</h2>
        <DataTable name={t('platform.jobs')} columns={columns} rows={data} keyOf={({ name }) => name} />
      </section>
    </>
  );
}

function JobState({ job }: { job: OperatorJob }) {
  const { t } = useTranslation();
  if (job.givenUp > 0) {
    return <span className="state refused">{t('platform.givenUp')}</span>;
  }
  if (job.runs.some(({ lastError }) => lastError != null)) {
    return <span className="state refused">{t('platform.failing')}</span>;
  }
  return job.running > 0 ? <span className="state waiting">{t('platform.running')}</span> : <span className="state approved">{t('platform.fine')}</span>;
}

function LastRun({ job }: { job: OperatorJob }) {
  const { t, i18n } = useTranslation();
  const last = job.runs.find(({ startedAt }) => startedAt != null);
  if (last?.startedAt == null) {
    return <span className="quiet">{t('platform.never')}</span>;
  }
  const outcome = last.finishedAt == null ? t('platform.busySince') : t(last.lastError == null ? 'platform.took' : 'platform.failedAfter', { duration: duration(Date.parse(last.finishedAt) - Date.parse(last.startedAt), i18n.language, t('platform.shortly')) });
  return (
    <>
      {dateTime(last.startedAt, i18n.language)}
      <div className="small quiet">{outcome}</div>
    </>
  );
}
