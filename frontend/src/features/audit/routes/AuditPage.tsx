import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useActing } from '@/shared/session/session';
import { Loading } from '@/shared/ui/Loading';
import { Nothing } from '@/shared/ui/Nothing';
import { PageHead } from '@/shared/ui/PageHead';
import { Trouble } from '@/shared/ui/Trouble';
import { tell } from '@/shared/ui/toasts';
import { useReadOn } from '@/shared/ui/useReadOn';
import { why } from '@/shared/ui/why';
import { auditQuery, exportAudit } from '@/features/audit/api/audit';
import { AuditChips } from '@/features/audit/components/AuditChips';
import { AuditFilterForm } from '@/features/audit/components/AuditFilterForm';
import { DayOfTrail } from '@/features/audit/components/DayOfTrail';
import { daysOf } from '@/features/audit/days';
import { auditFiltersOf, type AuditFilters } from '@/features/audit/filters';
import '@/features/audit/audit.css';

/** Who changed what, newest first. */
export function AuditPage() {
  const { t } = useTranslation();
  const acting = useActing();
  const navigate = useNavigate();
  const filters = auditFiltersOf(useSearch({ strict: false }));
  const { data, error, isPlaceholderData, isFetchingNextPage, hasNextPage, fetchNextPage, refetch } = useInfiniteQuery(auditQuery(acting, filters));
  const exporting = useMutation({
    mutationFn: () => exportAudit(acting, filters),
    onSuccess: () => {
      tell(t('export.done'));
    },
    onError: (problem) => {
      tell(`${t('export.failed')} ${why(problem, t)}`, { kind: 'refused' });
    },
  });
  const acts = useMemo(() => data?.pages.flatMap((page) => page.items), [data]);
  const days = useMemo(() => daysOf(acts ?? []), [acts]);
  const { list, fromHere } = useReadOn<HTMLDivElement>(acts?.length ?? 0, '.deeds > li > details > summary');
  const tenant = acting.tenant.slug;
  const narrowed = Object.keys(filters).length > 0;
  const change = (changed: { [name in keyof AuditFilters]?: string }) => {
    void navigate({ to: '/$tenant/beheer/logboek', params: { tenant }, search: auditFiltersOf({ ...filters, ...changed }), replace: true, resetScroll: false });
  };
  const clear = () => {
    void navigate({ to: '/$tenant/beheer/logboek', params: { tenant }, search: {}, replace: true, resetScroll: false });
  };
  const region = acting.party.kind === 'TENANT';
  return (
    <div className="audit stack-l">
      <PageHead title={t('audit.title')} lead={t(region ? 'audit.lead' : 'audit.leadOfParty', { tenant: acting.tenant.name, party: acting.party.name })}>
        <button type="button" className="button" aria-disabled={exporting.isPending} onClick={() => { if (!exporting.isPending) { exporting.mutate(); } }}>
          {exporting.isPending ? t('export.busy') : t('audit.export')}
        </button>
      </PageHead>
      <AuditFilterForm filters={filters} change={change} onClear={() => { change({ person: '', subject: '', subjectId: '', action: '', from: '', until: '' }); }} />
      <AuditChips filters={filters} rowName={acts?.[0]?.entry.subject.name ?? acts?.[0]?.entry.subject.label ?? ''} change={change} onClear={clear} />
      {error === null ? null : <Trouble problem={error} what={t('audit.failed')} retry={() => void refetch()} />}
      {acts === undefined && error === null ? <Loading label={t('audit.loading')} lines={8} /> : null}
      {acts?.length === 0 ? (
        <Nothing
          action={
            narrowed ? (
              <button type="button" className="button" onClick={clear}>
                {t('audit.clear')}
              </button>
            ) : undefined
          }
        >
          {t(narrowed ? 'audit.none' : 'audit.empty')}
        </Nothing>
      ) : null}
      {acts === undefined ? null : (
        <div ref={list} className={isPlaceholderData ? 'days updating' : 'days'} aria-busy={isPlaceholderData}>
          {days.map(({ day, acts: ofDay }) => (
            <DayOfTrail key={day} day={day} acts={ofDay} />
          ))}
        </div>
      )}
      {hasNextPage ? (
        <p className="more">
          <button type="button" className="button" aria-disabled={isFetchingNextPage} onClick={() => { if (!isFetchingNextPage) { fromHere(); void fetchNextPage(); } }}>
            {t(isFetchingNextPage ? 'audit.loading' : 'audit.more')}
          </button>
        </p>
      ) : null}
    </div>
  );
}
