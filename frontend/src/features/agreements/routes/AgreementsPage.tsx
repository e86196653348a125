import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListedAgreement } from '@/shared/api/types';
import { longDate } from '@/shared/format/dates';
import { number } from '@/shared/format/numbers';
import { FilterSheet } from '@/shared/patterns/filters/FilterSheet';
import { useNarrow } from '@/shared/patterns/filters/narrow';
import { ExportMenu } from '@/shared/patterns/list/ExportMenu';
import { SavedViews } from '@/shared/patterns/list/SavedViews';
import { DataTable, type Column } from '@/shared/patterns/table/DataTable';
import { useActing, useCan } from '@/shared/session/session';
import { Loading } from '@/shared/ui/Loading';
import { Nothing } from '@/shared/ui/Nothing';
import { PageHead } from '@/shared/ui/PageHead';
import { Trouble } from '@/shared/ui/Trouble';
import { agreementsQuery, exportAgreements } from '@/features/agreements/api/agreements';
import { AgreementFacets } from '@/features/agreements/components/AgreementFacets';
import { AgreementMark } from '@/features/agreements/components/AgreementMark';
import { agreementFiltersOf, narrowing, type AgreementFilters } from '@/features/agreements/filters';
import '@/features/agreements/agreements.css';

/** The agreements that one is a party to, or that the region manages; what waits for one's own signature first. */
export function AgreementsPage() {
  const { t, i18n } = useTranslation();
  const acting = useActing();
  const navigate = useNavigate();
  const narrow = useNarrow('beside');
  const filters = agreementFiltersOf(useSearch({ strict: false }));
  const { data, error, isPlaceholderData, hasNextPage, fetchNextPage, refetch } = useInfiniteQuery(agreementsQuery(acting, filters));
  const items = useMemo(() => data?.pages.flatMap((page) => page.items), [data]);
  const first = data?.pages[0];
  const tenant = acting.tenant.slug;
  const region = acting.party.kind === 'TENANT';
  const mayApprove = useCan('deviation:approve');
  const mayWrite = useCan('agreement:write');
  const change = (next: AgreementFilters) => {
    void navigate({ to: '/$tenant/overeenkomsten', params: { tenant }, search: next, replace: true, resetScroll: false });
  };
  const narrowed = Object.keys(filters).length > 0;
  const total = first === undefined ? '' : t('agreements.total', { count: first.total, formatted: number(first.total, i18n.language) });
  const facets = first === undefined ? null : <AgreementFacets facets={first.facets} filters={filters} onChange={change} />;
  const columns: Column<ListedAgreement>[] = [
    {
      id: 'title',
      header: t('agreements.one'),
      show: ({ id, title, kind, waits }) => (
        <>
          <Link to="/$tenant/overeenkomsten/$agreement" params={{ tenant, agreement: id }}>
            {title}
          </Link>
          <span className="small quiet under">{t(`agreements.kind.${kind}`)}</span>
          {waits ? <span className="small under agreements-waits">{t('agreements.waitsForYou')}</span> : null}
        </>
      ),
    },
    {
      id: 'parties',
      header: t('agreements.between'),
      labelled: true,
      show: ({ kind, regionName, headName, subName }) => (
        <>
          {kind === 'HEAD_SUB' ? headName : regionName}
          <span className="under">{kind === 'REGION_HEAD' ? headName : subName}</span>
        </>
      ),
    },
    { id: 'state', header: t('agreements.standingColumn'), width: '10.5rem', show: ({ state }) => <AgreementMark state={state} /> },
    {
      id: 'period',
      header: t('agreements.period'),
      labelled: true,
      width: '14rem',
      show: ({ startsOn, endsOn }) =>
        startsOn == null ? (
          <span className="quiet">{t('agreements.notKnownYet')}</span>
        ) : (
          <>
            {longDate(startsOn, i18n.language)}
            {endsOn == null ? null : <span className="under">{t('agreements.until', { date: longDate(endsOn, i18n.language) })}</span>}
          </>
        ),
    },
    { id: 'deviations', header: t('agreements.deviations'), labelled: true, width: '6.5rem', show: ({ id, deviations }) =>
        deviations === 0 ? (
          <span className="quiet">{t('agreements.none')}</span>
        ) : (
          <Link to="/$tenant/overeenkomsten/$agreement/afwijkingen" params={{ tenant, agreement: id }} aria-label={t('agreements.ways.deviations', { count: deviations })}>
            {number(deviations, i18n.language)}
          </Link>
        ),
    },
  ];
  return (
    <div className="stack-l agreements">
      <PageHead title={t('agreements.title')} lead={t(region ? 'agreements.lead' : 'agreements.leadOwn', { tenant: acting.tenant.name, party: acting.party.name })}>
        <div className="row no-print">
          <Link to="/$tenant/overeenkomsten/afwijkingen" params={{ tenant }} search={mayApprove ? { asked: true } : {}} className="button">
            {t('agreements.deviationsTitle')}
          </Link>
          {region ? (
            <Link to="/$tenant/overeenkomsten/eenvormigheid" params={{ tenant }} className="button">
              {t('agreements.uniformity')}
            </Link>
          ) : null}
          {mayWrite ? (
            <Link to="/$tenant/overeenkomsten/nieuw" params={{ tenant }} className="button primary">
              {t('agreementDraft.begin')}
            </Link>
          ) : null}
        </div>
      </PageHead>
      <input type="search" className="input agreements-words no-print" aria-label={t('agreements.search')} placeholder={t('agreements.search')} maxLength={100} defaultValue={filters.q ?? ''} onChange={(event) => { change(agreementFiltersOf({ ...filters, q: event.target.value })); }} />
      <div className="with-facets">
        <aside aria-label={t('filters.title')} className="no-print">
          {facets === null ? null : narrow ? (
            <FilterSheet on={narrowing(filters)} show={total} onClear={() => { change(agreementFiltersOf({ q: filters.q })); }}>
              {facets}
            </FilterSheet>
          ) : (
            facets
          )}
        </aside>
        <section aria-label={t('agreements.title')} className="stack">
          <div className="row">
            <p role="status">
              <strong>{total}</strong>
            </p>
            {narrowed ? (
              <button type="button" className="link-button no-print" onClick={() => { change({}); }}>
                {t('agreements.showAll')}
              </button>
            ) : null}
            <span className="agreements-keep no-print">
              <SavedViews list="agreements" current={filters} onOpen={(view) => { change(agreementFiltersOf(view)); }} />
              {first === undefined || first.total === 0 ? null : <ExportMenu run={(format, progress) => exportAgreements(acting, filters, format, progress)} />}
            </span>
          </div>
          {error === null ? null : <Trouble problem={error} what={t('agreements.listFailed')} retry={() => void refetch()} />}
          {items === undefined && error === null ? <Loading label={t('table.loading')} lines={8} /> : null}
          {items?.length === 0 ? <Nothing>{t(narrowed ? 'agreements.noneFound' : region ? 'agreements.empty' : acting.party.permissions.includes('agreement:write') ? 'agreements.emptyHead' : 'agreements.emptySub', { tenant: acting.tenant.name })}</Nothing> : null}
          {items === undefined || items.length === 0 ? null : <DataTable name={t('agreements.title')} columns={columns} rows={items} keyOf={({ id }) => id} updating={isPlaceholderData} more={hasNextPage ? fetchNextPage : undefined} />}
        </section>
      </div>
    </div>
  );
}
