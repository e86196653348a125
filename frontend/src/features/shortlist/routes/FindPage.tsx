import { useInfiniteQuery } from '@tanstack/react-query';
import { Outlet, useNavigate, useParams, useRouter, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '@/shared/api/problem';
import { number } from '@/shared/format/numbers';
import { FilterSheet } from '@/shared/patterns/filters/FilterSheet';
import { useNarrow } from '@/shared/patterns/filters/narrow';
import { ExportMenu } from '@/shared/patterns/list/ExportMenu';
import { SavedViews } from '@/shared/patterns/list/SavedViews';
import { useActing, useCan } from '@/shared/session/session';
import { PageHead } from '@/shared/ui/PageHead';
import { tell } from '@/shared/ui/toasts';
import { Trouble } from '@/shared/ui/Trouble';
import { exportListings } from '@/features/shortlist/api/exportListings';
import { useFavourites } from '@/features/shortlist/api/favourites';
import { listingsQuery } from '@/features/shortlist/api/listings';
import { useWatches } from '@/features/shortlist/api/watches';
import { Chips } from '@/features/shortlist/components/Chips';
import { CompareTray } from '@/features/shortlist/components/CompareTray';
import { Facets } from '@/features/shortlist/components/Facets';
import { useLabels } from '@/features/shortlist/components/labels';
import { NothingFound } from '@/features/shortlist/components/NothingFound';
import { Results, ResultSkeletons } from '@/features/shortlist/components/Results';
import { SearchLine } from '@/features/shortlist/components/SearchLine';
import { comparedOf, MOST_COMPARED, withoutCompared } from '@/features/shortlist/compared';
import { cleared, filtersOf, narrowing, sortOf, sorts, unreadOf, withoutRefused, withWords, type Filters, type Sort } from '@/features/shortlist/filters';
import '@/features/shortlist/shortlist.css';

const NONE = {};
const NOTHING: string[] = [];

/** The filters that the server does not take, by their names in the address. */
function refusedFilters(problem: Error | null, filters: Filters): string[] {
  return problem instanceof ApiProblem && problem.status === 400 ? problem.errors.map(({ pointer }) => pointer.replace(/^\//, '')).filter((name) => name in filters) : [];
}

/** Vinden: who offers what, where, and how soon. Everything that is chosen stands in the address. */
export function FindPage() {
  const { t, i18n } = useTranslation();
  const acting = useActing();
  const mayExport = useCan('shortlist:export');
  const search = useSearch({ strict: false });
  const read = useMemo(() => filtersOf(search), [search]);
  const [refused, setRefused] = useState<{ of: Filters; names: string[] }>();
  const { filters, left } = useMemo(() => withoutRefused(read, refused?.of === read ? refused.names : []), [read, refused]);
  const unread = useMemo(() => [...unreadOf(search), ...left], [search, left]);
  const { ids: compared = NOTHING } = useMemo(() => comparedOf(search), [search]);
  const { listing: selected } = useParams({ strict: false });
  const navigate = useNavigate();
  const { basepath, options } = useRouter();
  const { marked, toggle } = useFavourites();
  const news = useWatches();
  const narrow = useNarrow('beside');
  const tenant = acting.tenant.slug;

  const { data, error, isPlaceholderData, isFetchingNextPage, hasNextPage, fetchNextPage, refetch } = useInfiniteQuery(listingsQuery(acting, filters));
  // An address that was shared may name what this server does not know: the rest of it is still worth showing.
  const named = refusedFilters(error, filters);
  if (named.length > 0 && refused?.of !== read) {
    setRefused({ of: read, names: named });
  }

  const change = useCallback(
    (next: Filters, replace = false) => {
      void navigate({ to: '/$tenant/vinden', params: { tenant }, search: { ...next, ...comparedOf({ ids: compared }) }, replace, resetScroll: false });
    },
    [navigate, tenant, compared],
  );

  /** The opened offer stays open while one chooses what to compare. */
  function compare(ids: { ids?: string[] }) {
    void navigate({ to: '.', search: { ...filters, ...ids }, replace: true, resetScroll: false });
  }
  function toggleCompared(id: string) {
    if (compared.includes(id)) {
      compare(withoutCompared(compared, id));
    } else if (compared.length < MOST_COMPARED) {
      compare({ ids: [...compared, id] });
    } else {
      tell(t('compare.full', { count: MOST_COMPARED }), { kind: 'refused' });
    }
  }

  const first = data?.pages[0];
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  const facets = first?.facets ?? NONE;
  const labelOf = useLabels(filters, facets);
  const panel = <Facets facets={facets} filters={filters} onChange={change} />;
  const total = first?.total ?? 0;

  return (
    <div className="find">
      <div className="find-head">
        <PageHead title={t('find.title')} tab={filters.q === undefined ? t('find.title') : `${filters.q} · ${t('find.title')}`} />
        <SearchLine
          words={filters.q ?? ''}
          onSearch={(words) => {
            if (words.trim() !== (filters.q ?? '').trim()) {
              change(withWords(filters, words), true);
            }
          }}
        />
      </div>

      {narrow ? null : (
        <aside className="find-facets" aria-label={t('filters.title')}>
          {panel}
        </aside>
      )}

      <section className="find-results" aria-label={t('find.results')}>
        <div className="find-bar">
          <p className="total" role="status">
            {first === undefined ? '' : <strong>{t('find.total', { count: total, formatted: number(total, i18n.language) })}</strong>}
          </p>
          {narrow ? (
            <FilterSheet on={narrowing(filters)} show={t('find.show', { count: total, formatted: number(total, i18n.language) })} onClear={() => { change(cleared(filters)); }}>
              {panel}
            </FilterSheet>
          ) : null}
          <label className="sort">
            <span>{t('find.sort')}</span>
            <select
              className="select"
              value={sortOf(filters)}
              onChange={(event) => { change({ ...filters, sort: event.target.value as Sort }); }}
            >
              {sorts.map((sort) => (
                <option key={sort} value={sort} disabled={sort === 'relevance' && filters.q === undefined}>
                  {t(`sort.${sort}`)}
                </option>
              ))}
            </select>
          </label>
          <SavedViews list="shortlist" current={filters} onOpen={(view) => { change(filtersOf(view)); }} news={news} />
          {mayExport && total > 0 ? <ExportMenu run={(format, progress) => exportListings(acting, filters, format, progress)} /> : null}
        </div>
        <Chips filters={filters} labelOf={labelOf} onChange={change} />
        {first?.didYouMean?.map(({ typed, used }) => (
          <p key={typed} className="did-you-mean">
            {t('find.usedInstead', { used, typed })}
          </p>
        ))}
        {unread.length === 0 ? null : (
          <p className="unread" role="status">
            {t('find.unread', { what: unread.join(', ') })}
          </p>
        )}
        {error === null || named.length > 0 ? null : <Trouble problem={error} what={t('find.failed')} retry={() => void refetch()} />}
        {first === undefined ? (
          error === null ? <ResultSkeletons /> : null
        ) : total === 0 ? (
          <NothingFound page={first} filters={filters} labelOf={labelOf} onChange={change} />
        ) : (
          <Results
            items={items}
            selected={selected}
            compared={compared}
            onCompare={toggleCompared}
            favourites={marked}
            onStar={toggle}
            updating={isPlaceholderData}
            hrefOf={(id) => `${basepath}/${tenant}/vinden/${id}${options.stringifySearch({ ...filters, ...comparedOf({ ids: compared }) })}`}
            onOpen={(id) => {
              void navigate({ to: '/$tenant/vinden/$listing', params: { tenant, listing: id }, search: { ...filters, ...comparedOf({ ids: compared }) }, resetScroll: false, replace: selected !== undefined, state: (before) => (selected === undefined ? { ...before, fromList: true } : before) });
            }}
            more={hasNextPage ? { busy: isFetchingNextPage, count: Math.min(50, total - items.length), ask: () => fetchNextPage() } : undefined}
          />
        )}
        <CompareTray ids={compared} items={items} onRemove={(id) => { compare(withoutCompared(compared, id)); }} onClear={() => { compare({}); }} />
      </section>

      <Outlet />
    </div>
  );
}
