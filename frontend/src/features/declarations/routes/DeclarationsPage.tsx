import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FacetValue, ListedDeclaration } from '@/shared/api/types';
import { euros, number } from '@/shared/format/numbers';
import { FilterSheet } from '@/shared/patterns/filters/FilterSheet';
import { useNarrow } from '@/shared/patterns/filters/narrow';
import { FacetGroup } from '@/shared/patterns/list/FacetGroup';
import { DataTable, type Column } from '@/shared/patterns/table/DataTable';
import { useActing, useCan } from '@/shared/session/session';
import { Loading } from '@/shared/ui/Loading';
import { Nothing } from '@/shared/ui/Nothing';
import { PageHead } from '@/shared/ui/PageHead';
import { Trouble } from '@/shared/ui/Trouble';
import { tell } from '@/shared/ui/toasts';
import { why } from '@/shared/ui/why';
import { declarationsQuery, exportDeclarations, invoiceDetailsQuery } from '@/features/declarations/api/declarations';
import { BeginDeclaration } from '@/features/declarations/components/BeginDeclaration';
import { declarationFiltersOf, states, toggled, type DeclarationFilters, type Group } from '@/features/declarations/filters';
import { monthName } from '@/features/declarations/month';
import '@/features/declarations/declarations.css';

/** What one declares, or what is declared to the region; the newest month first. */
export function DeclarationsPage() {
  const { t, i18n } = useTranslation();
  const acting = useActing();
  const navigate = useNavigate();
  const narrow = useNarrow('beside');
  const writes = useCan('declaration:write');
  const [beginning, setBeginning] = useState(false);
  const filters = declarationFiltersOf(useSearch({ strict: false }));
  const details = useQuery(invoiceDetailsQuery(acting));
  const { data, error, isPlaceholderData, hasNextPage, fetchNextPage, refetch } = useInfiniteQuery(declarationsQuery(acting, filters));
  const items = useMemo(() => data?.pages.flatMap((page) => page.items), [data]);
  const first = data?.pages[0];
  const tenant = acting.tenant.slug;
  const exporting = useMutation({
    mutationFn: () => exportDeclarations(acting, filters),
    onSuccess: () => { tell(t('export.done')); },
    onError: (problem) => { tell(`${t('export.failed')} ${why(problem, t)}`, { kind: 'refused' }); },
  });
  const change = (next: DeclarationFilters) => {
    void navigate({ to: '/$tenant/declaraties', params: { tenant }, search: next, replace: true, resetScroll: false });
  };
  const narrowed = Object.keys(filters).length > 0;
  const total = first === undefined ? '' : t('declaration.total', { count: first.total, formatted: number(first.total, i18n.language) });
  const labelled = (group: Group): FacetValue[] =>
    first === undefined
      ? []
      : group === 'period'
        ? first.facets.periods.map((one) => ({ value: one.value, label: monthName(one.value, i18n.language), count: one.number }))
        : states.flatMap((state) => first.facets.states.filter(({ value }) => value === state).map((one) => ({ value: state, label: t(`declaration.state.${state}`), count: one.number })));
  const facets = (['state', 'period'] as const).map((group) => (
    <FacetGroup key={group} title={t(group === 'period' ? 'declaration.periods' : 'declaration.states')} values={labelled(group)} chosen={filters[group] ?? []} onToggle={(value) => { change(toggled(filters, group, value)); }} onClear={() => { change(declarationFiltersOf({ ...filters, [group]: [] })); }} />
  ));
  const columns: Column<ListedDeclaration>[] = [
    {
      id: 'what',
      header: t('declaration.agreement'),
      width: '38%',
      show: ({ id, title, part }) => (
        <>
          <Link to="/$tenant/declaraties/$declaration" params={{ tenant, declaration: id }}>
            {title}
          </Link>
          <span className="small quiet under">{t(`declaration.part.${part}`)}</span>
        </>
      ),
    },
    ...(writes ? [] : [{ id: 'who', header: t('declaration.provider'), show: ({ organisationName }: ListedDeclaration) => organisationName }]),
    { id: 'period', header: t('declaration.period'), show: ({ period }) => monthName(period, i18n.language) },
    { id: 'amount', header: t('declaration.amount'), labelled: true, show: ({ totalCents }) => euros(totalCents, i18n.language) },
    { id: 'state', header: t('declaration.states'), show: ({ state, correcting }) => <>{t(`declaration.state.${state}`)}{correcting ? <span className="small quiet under">{t('declaration.correcting')}</span> : null}</> },
  ];
  return (
    <div className="stack-l declarations">
      <PageHead title={t('declaration.title')} lead={t(writes ? 'declaration.lead' : 'declaration.leadRegion', { tenant: acting.tenant.name })}>
        {writes ? (
          <button type="button" className="button primary no-print" onClick={() => { setBeginning(true); }}>
            {t('declaration.begin')}
          </button>
        ) : null}
        <Link to="/$tenant/declaraties/factuurgegevens" params={{ tenant }} className="button no-print">
          {t('declaration.details')}
        </Link>
      </PageHead>
      {details.data?.complete === false ? (
        <div className="notice waiting no-print">
          <p>{t('declaration.detailsLack')}</p>
          <p>
            <Link to="/$tenant/declaraties/factuurgegevens" params={{ tenant }}>
              {t('declaration.detailsFill')}
            </Link>
          </p>
        </div>
      ) : null}
      <input type="search" className="input no-print" aria-label={t('declaration.search')} placeholder={t('declaration.search')} defaultValue={filters.q ?? ''} onChange={(event) => { change(declarationFiltersOf({ ...filters, q: event.target.value })); }} />
      <div className="with-facets">
        <aside aria-label={t('filters.title')} className="no-print">
          {first === undefined ? null : narrow ? (
            <FilterSheet on={(filters.period?.length ?? 0) + (filters.state?.length ?? 0)} show={total} onClear={() => { change(declarationFiltersOf({ q: filters.q, agreement: filters.agreement })); }}>
              {facets}
            </FilterSheet>
          ) : (
            facets
          )}
        </aside>
        <section aria-label={t('declaration.title')} className="stack">
          <div className="row">
            <p role="status">{first === undefined ? '' : <><strong>{total}</strong>, {t('declaration.together', { amount: euros(first.totalCents, i18n.language) })}</>}</p>
            {narrowed ? (
              <button type="button" className="link-button no-print" onClick={() => { change({}); }}>
                {t('declaration.showAll')}
              </button>
            ) : null}
            {first === undefined || first.total === 0 ? null : (
              <button type="button" className="button no-print" aria-disabled={exporting.isPending} onClick={() => { if (!exporting.isPending) { exporting.mutate(); } }}>
                {t('declaration.export')}
              </button>
            )}
          </div>
          {error === null ? null : <Trouble problem={error} what={t('declaration.failed')} retry={() => void refetch()} />}
          {items === undefined && error === null ? <Loading label={t('table.loading')} lines={8} /> : null}
          {items?.length === 0 ? <Nothing>{t(narrowed ? 'declaration.none' : 'declaration.empty')}</Nothing> : null}
          {items === undefined || items.length === 0 ? null : <DataTable name={t('declaration.title')} columns={columns} rows={items} keyOf={({ id }) => id} updating={isPlaceholderData} more={hasNextPage ? fetchNextPage : undefined} />}
        </section>
      </div>
      {beginning ? <BeginDeclaration about={filters.agreement} onClose={() => { setBeginning(false); }} /> : null}
    </div>
  );
}
