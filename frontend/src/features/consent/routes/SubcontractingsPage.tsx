import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListedSubcontracting } from '@/shared/api/types';
import { longDate } from '@/shared/format/dates';
import { DataTable, type Column } from '@/shared/patterns/table/DataTable';
import { useActing, useCan } from '@/shared/session/session';
import { Loading } from '@/shared/ui/Loading';
import { Nothing } from '@/shared/ui/Nothing';
import { PageHead } from '@/shared/ui/PageHead';
import { Trouble } from '@/shared/ui/Trouble';
import { subcontractingsQuery } from '@/features/consent/api/subcontractings';
import { RelationMark } from '@/features/consent/components/RelationMark';
import { relationStates, subcontractingFiltersOf, type SubcontractingFilters } from '@/features/consent/filters';
import '@/features/consent/consent.css';

/** The subcontractors that were reported, and where each report stands. */
export function SubcontractingsPage() {
  const { t, i18n } = useTranslation();
  const acting = useActing();
  const reports = useCan('consent:report');
  const decides = useCan('consent:decide');
  const navigate = useNavigate();
  const tenant = acting.tenant.slug;
  const filters = subcontractingFiltersOf(useSearch({ strict: false }));
  const { data, error, isPlaceholderData, hasNextPage, fetchNextPage, refetch } = useInfiniteQuery(subcontractingsQuery(acting, filters));
  const items = useMemo(() => data?.pages.flatMap((page) => page.items), [data]);
  const change = (next: SubcontractingFilters) => {
    void navigate({ to: '/$tenant/toestemming', params: { tenant }, search: next, replace: true, resetScroll: false });
  };
  const narrowed = Object.keys(filters).length > 0;
  const begin = (
    <Link to="/$tenant/toestemming/nieuw" params={{ tenant }} className="button primary">
      {t('consent.report')}
    </Link>
  );
  const columns: Column<ListedSubcontracting>[] = [
    {
      id: 'sub',
      header: t('consent.sub'),
      show: ({ id, subName, kvkNumber }) => (
        <>
          <Link to="/$tenant/toestemming/$report" params={{ tenant, report: id }}>
            {subName}
          </Link>
          <span className="small quiet under">{t('consent.kvk', { number: kvkNumber })}</span>
        </>
      ),
    },
    ...(reports ? [] : [{ id: 'head', header: t('consent.head'), labelled: true, show: ({ headName }: ListedSubcontracting) => headName }]),
    { id: 'state', header: t('consent.standing'), width: '14rem', show: ({ state }) => <RelationMark state={state} /> },
    { id: 'places', header: t('consent.places'), labelled: true, show: ({ municipalities }) => municipalities.map(({ label }) => label).join(', ') },
    { id: 'start', header: t('consent.from'), labelled: true, width: '11rem', show: ({ startsOn }) => longDate(startsOn, i18n.language) },
  ];
  return (
    <div className="stack-l">
      <PageHead title={t('consent.title')} lead={t(decides ? 'consent.leadDecider' : reports ? 'consent.leadHead' : 'consent.leadSub', { tenant: acting.tenant.name, party: acting.party.name })}>
        {reports ? begin : null}
      </PageHead>
      <div className="consent-filters no-print">
        <input type="search" className="input" aria-label={t('consent.search')} placeholder={t('consent.search')} defaultValue={filters.q ?? ''} onChange={(event) => { change(subcontractingFiltersOf({ ...filters, q: event.target.value })); }} />
        <label>
          <span className="small">{t('consent.standing')}</span>
          <select className="input" value={filters.state?.[0] ?? ''} onChange={(event) => { change(subcontractingFiltersOf({ ...filters, state: event.target.value })); }}>
            <option value="">{t('consent.everyState')}</option>
            {relationStates.map((state) => (
              <option key={state} value={state}>
                {t(`consent.state.${state}`)}
              </option>
            ))}
          </select>
        </label>
        {decides ? (
          <label className="choice">
            <input type="checkbox" checked={filters.mine === true} onChange={(event) => { change(subcontractingFiltersOf({ ...filters, mine: event.target.checked })); }} />
            <span>{t('consent.mine')}</span>
          </label>
        ) : null}
      </div>
      {error === null ? null : <Trouble problem={error} what={t('consent.listFailed')} retry={() => void refetch()} />}
      {items === undefined && error === null ? <Loading label={t('table.loading')} lines={6} /> : null}
      {items?.length === 0 ? (
        <Nothing action={narrowed ? <button type="button" className="button" onClick={() => { change({}); }}>{t('consent.showAll')}</button> : reports ? begin : undefined}>
          {t(narrowed ? 'consent.none' : reports ? 'consent.emptyHead' : 'consent.empty', { tenant: acting.tenant.name })}
        </Nothing>
      ) : null}
      {items === undefined || items.length === 0 ? null : <DataTable name={t('consent.title')} columns={columns} rows={items} keyOf={({ id }) => id} updating={isPlaceholderData} more={hasNextPage ? fetchNextPage : undefined} />}
    </div>
  );
}
