import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { number } from '@/shared/format/numbers';
import { FilterSheet } from '@/shared/patterns/filters/FilterSheet';
import { useNarrow } from '@/shared/patterns/filters/narrow';
import { useActing, useCan } from '@/shared/session/session';
import { Loading } from '@/shared/ui/Loading';
import { Nothing } from '@/shared/ui/Nothing';
import { PageHead } from '@/shared/ui/PageHead';
import { Trouble } from '@/shared/ui/Trouble';
import { applicationsQuery } from '@/features/application/api/applications';
import { ApplicationFacets } from '@/features/application/components/ApplicationFacets';
import { ApplicationTable } from '@/features/application/components/ApplicationTable';
import { Figures } from '@/features/application/components/Figures';
import { applicationFiltersOf, narrowing, type ApplicationFilters } from '@/features/application/filters';
import '@/features/application/application.css';

/** The applications of one's organisation, or to the region those that were submitted. */
export function ApplicationsPage() {
  const { t, i18n } = useTranslation();
  const acting = useActing();
  const provider = useCan('application:write');
  const narrow = useNarrow('beside');
  const assesses = useCan('application:assess');
  const navigate = useNavigate();
  const filters = applicationFiltersOf(useSearch({ strict: false }));
  const { data, error, isPlaceholderData, hasNextPage, fetchNextPage, refetch } = useInfiniteQuery(applicationsQuery(acting, filters));
  const items = useMemo(() => data?.pages.flatMap((page) => page.items), [data]);
  const first = data?.pages[0];
  const tenant = acting.tenant.slug;
  const change = (next: ApplicationFilters) => {
    void navigate({ to: '/$tenant/aanvragen', params: { tenant }, search: next, replace: true, resetScroll: false });
  };
  const narrowed = Object.keys(filters).length > 0;
  const begin = (
    <Link to="/$tenant/aanvragen/nieuw" params={{ tenant }} className="button primary">
      {t('application.begin')}
    </Link>
  );
  return (
    <div className="stack-l">
      <PageHead title={t('application.title')} lead={t(provider ? 'application.leadProvider' : 'application.leadRegion', { tenant: acting.tenant.name, party: acting.party.name })}>
        {provider && items !== undefined && items.length > 0 ? begin : null}
      </PageHead>
      {assesses ? <Figures /> : null}
      <div className={provider ? '' : 'with-facets'}>
        {provider ? null : (
          <aside aria-label={t('filters.title')} className="no-print">
            <input type="search" className="input" aria-label={t('application.search')} placeholder={t('application.search')} defaultValue={filters.q ?? ''} onChange={(event) => { change(applicationFiltersOf({ ...filters, q: event.target.value })); }} />
            {first === undefined ? null : narrow ? (
              <FilterSheet
                on={narrowing(filters)}
                show={t('application.show', { count: first.total, formatted: number(first.total, i18n.language) })}
                onClear={() => { change(applicationFiltersOf({ q: filters.q })); }}
              >
                <ApplicationFacets facets={first.facets} filters={filters} onChange={change} />
              </FilterSheet>
            ) : (
              <ApplicationFacets facets={first.facets} filters={filters} onChange={change} />
            )}
          </aside>
        )}
        <section aria-label={t('application.title')}>
          {provider && !narrowed ? null : (
            <p className="row" role="status">
              {first === undefined ? '' : <strong>{t('application.total', { count: first.total, formatted: number(first.total, i18n.language) })}</strong>}
              {narrowed ? (
                <button type="button" className="link-button" onClick={() => { change({}); }}>
                  {t('application.showAll')}
                </button>
              ) : null}
            </p>
          )}
          {error === null ? null : <Trouble problem={error} what={t('application.listFailed')} retry={() => void refetch()} />}
          {items === undefined && error === null ? <Loading label={t('table.loading')} lines={6} /> : null}
          {items?.length === 0 ? <Nothing action={provider && !narrowed ? begin : undefined}>{t(narrowed ? 'application.none' : provider ? 'application.emptyProvider' : 'application.emptyRegion', { tenant: acting.tenant.name })}</Nothing> : null}
          {items === undefined || items.length === 0 ? null : <ApplicationTable tenant={tenant} items={items} provider={provider} updating={isPlaceholderData} more={hasNextPage ? fetchNextPage : undefined} />}
        </section>
      </div>
    </div>
  );
}
