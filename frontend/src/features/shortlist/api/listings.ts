import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { read } from '@/shared/api/client';
import type { Acting } from '@/shared/session/acting';
import { keyOf, tenantApi } from '@/shared/session/tenantApi';
import { sortOf, type Filters } from '@/features/shortlist/filters';

const FIRST = 20;
const MORE = 50;

/** The first twenty come quickly; who asks for more gets more at a time. The rows shown stay until the new ones are there. */
export function listingsQuery(acting: Acting, filters: Filters) {
  return infiniteQueryOptions({
    queryKey: keyOf(acting, 'listings', filters),
    queryFn: ({ pageParam, signal }) =>
      read(
        tenantApi(acting).GET('/shortlist/listings', {
          params: { query: { ...filters, sort: sortOf(filters), after: pageParam ?? null, limit: pageParam === undefined ? FIRST : MORE } },
          signal,
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  });
}

export function listingQuery(acting: Acting, id: string) {
  return queryOptions({
    queryKey: keyOf(acting, 'listing', id),
    queryFn: ({ signal }) => read(tenantApi(acting).GET('/shortlist/listings/{id}', { params: { path: { id } }, signal })),
  });
}

export function providerQuery(acting: Acting, id: string) {
  return queryOptions({
    queryKey: keyOf(acting, 'provider', id),
    queryFn: ({ signal }) => read(tenantApi(acting).GET('/providers/{id}', { params: { path: { id } }, signal })),
  });
}

/** Counts that the provider of an offer was called or mailed from there; nothing is said of who did. Whether it was counted is no matter of the reader. */
export function countContact(acting: Acting, id: string): void {
  tenantApi(acting).POST('/shortlist/listings/{id}/contact', { params: { path: { id } }, keepalive: true }).catch(() => undefined);
}
