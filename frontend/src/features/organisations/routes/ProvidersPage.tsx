import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { number } from '@/shared/format/numbers';
import { useActing, useCan } from '@/shared/session/session';
import { Loading } from '@/shared/ui/Loading';
import { Nothing } from '@/shared/ui/Nothing';
import { PageHead } from '@/shared/ui/PageHead';
import { Trouble } from '@/shared/ui/Trouble';
import { doublesQuery, providersQuery } from '@/features/organisations/api/organisations';
import { Doubles } from '@/features/organisations/components/Doubles';
import { ProviderTable } from '@/features/organisations/components/ProviderTable';
import { providerFiltersOf, providerStates, type ProviderFilters } from '@/features/organisations/filters';
import '@/features/organisations/organisations.css';

/** All providers of the region, to keep them in order. */
export function ProvidersPage() {
  const { t, i18n } = useTranslation();
  const acting = useActing();
  const leadsFeedback = useCan('feedback:lead');
  const navigate = useNavigate();
  const filters = providerFiltersOf(useSearch({ strict: false }));
  const showsDoubles = filters.state === 'doubles';
  const { data, error, isPlaceholderData, hasNextPage, fetchNextPage, refetch } = useInfiniteQuery(providersQuery(acting, filters));
  const doubles = useQuery(doublesQuery(acting));
  const providers = useMemo(() => data?.pages.flatMap((page) => page.items), [data]);
  const tenant = acting.tenant.slug;
  const filter = (change: { [name in keyof ProviderFilters]?: string }) => {
    void navigate({ to: '/$tenant/aanbieders', params: { tenant }, search: providerFiltersOf({ ...filters, ...change }), replace: true, resetScroll: false });
  };
  return (
    <div className="providers stack-l">
      <PageHead title={t('providers.title')} lead={t('providers.lead', { tenant: acting.tenant.name })} />
      {leadsFeedback ? (
        <p>
          <Link to="/$tenant/klopt-niet" params={{ tenant }}>
            {t('feedback.fromProviders')}
          </Link>
        </p>
      ) : null}
      {!showsDoubles && doubles.data !== undefined && doubles.data.total > 0 ? (
        <div className="notice waiting">
          <p>
            {t('doubles.found', { count: doubles.data.total })}{' '}
            <Link to="/$tenant/aanbieders" params={{ tenant }} search={{ state: 'doubles' }}>
              {t('doubles.look')}
            </Link>
          </p>
        </div>
      ) : null}
      <section>
        <form
          className="filters"
          role="search"
          onSubmit={(event) => {
            event.preventDefault();
          }}
        >
          {showsDoubles ? null : (
            <input
              type="search"
              className="input"
              aria-label={t('providers.search')}
              placeholder={t('providers.search')}
              defaultValue={filters.q ?? ''}
              onChange={(event) => {
                filter({ q: event.target.value });
              }}
            />
          )}
          <select
            className="select"
            aria-label={t('providers.state')}
            value={filters.state ?? 'all'}
            onChange={(event) => {
              filter({ state: event.target.value });
            }}
          >
            {providerStates.map((state) => (
              <option key={state} value={state}>
                {labelOf(state)}
              </option>
            ))}
          </select>
        </form>
        {showsDoubles ? pairs() : list()}
      </section>
    </div>
  );

  function labelOf(state: (typeof providerStates)[number]): string {
    const count = state === 'doubles' ? doubles.data?.total : data?.pages[0]?.counts[state];
    const label = t(`providers.states.${state}`);
    return count === undefined ? label : `${label} (${number(count, i18n.language)})`;
  }

  function list() {
    if (error !== null) {
      return <Trouble problem={error} what={t('providers.failed')} retry={() => void refetch()} />;
    }
    if (providers === undefined) {
      return <Loading label={t('table.loading')} lines={6} />;
    }
    return providers.length === 0 ? (
      <Nothing>{t(filters.q === undefined && filters.state === undefined ? 'providers.empty' : 'providers.none')}</Nothing>
    ) : (
      <ProviderTable tenant={tenant} providers={providers} updating={isPlaceholderData} more={hasNextPage ? fetchNextPage : undefined} />
    );
  }

  function pairs() {
    if (doubles.error !== null) {
      return <Trouble problem={doubles.error} what={t('doubles.failed')} retry={() => void doubles.refetch()} />;
    }
    if (doubles.data === undefined) {
      return <Loading label={t('table.loading')} lines={4} />;
    }
    return doubles.data.items.length === 0 ? <Nothing>{t('doubles.none')}</Nothing> : <Doubles proposals={doubles.data.items} total={doubles.data.total} />;
  }
}
