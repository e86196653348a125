import { infiniteQueryOptions, keepPreviousData, queryOptions, type QueryClient } from '@tanstack/react-query';
import { read } from '@/shared/api/client';
import type { MergeComparison, MergeField, Merged, NumberReason, Provider, StopKind } from '@/shared/api/types';
import type { Acting } from '@/shared/session/acting';
import { keyOf, tenantApi } from '@/shared/session/tenantApi';
import type { ProviderFilters } from '@/features/organisations/filters';

export function providersQuery(acting: Acting, { q, state }: ProviderFilters) {
  const query = { ...(q === undefined ? {} : { q }), state: state === undefined || state === 'doubles' ? ('all' as const) : state };
  return infiniteQueryOptions({
    queryKey: keyOf(acting, 'providers', query),
    queryFn: ({ pageParam, signal }) => read(tenantApi(acting).GET('/providers', { params: { query: { ...query, after: pageParam ?? null } }, signal })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  });
}

export function doublesQuery(acting: Acting) {
  return queryOptions({
    queryKey: keyOf(acting, 'providers', 'doubles'),
    queryFn: ({ signal }) => read(tenantApi(acting).GET('/provider-doubles', { signal })),
  });
}

/** What those who keep the list want to know of one provider. */
export function standingQuery(acting: Acting, id: string) {
  return queryOptions({
    queryKey: keyOf(acting, 'provider', id, 'standing'),
    queryFn: ({ signal }) => read(tenantApi(acting).GET('/providers/{id}/identity', { params: { path: { id } }, signal })),
  });
}

export function comparisonQuery(acting: Acting, gone: string, into: string) {
  return queryOptions({
    queryKey: keyOf(acting, 'provider', gone, 'merge', into),
    queryFn: ({ signal }) => read(tenantApi(acting).GET('/providers/{id}/merge', { params: { path: { id: gone }, query: { into } }, signal })),
    // What was chosen belongs to what was seen; the version says when that is old.
    staleTime: Infinity,
    gcTime: 0,
  });
}

/** Which organisation has this number; asked only for a number that can be one. */
export function numberQuery(acting: Acting, id: string, kvk: string) {
  return queryOptions({
    queryKey: keyOf(acting, 'provider', id, 'number', kvk),
    queryFn: ({ signal }) => read(tenantApi(acting).GET('/providers/{id}/identity/lookup', { params: { path: { id }, query: { kvk } }, signal })),
    enabled: /^\d{8}$/.test(kvk),
  });
}

export async function dismissDouble(acting: Acting, one: string, other: string): Promise<void> {
  await tenantApi(acting).PUT('/provider-doubles/{one}/{other}/dismissal', { params: { path: { one, other } } });
}

export async function proposeDoubleAgain(acting: Acting, one: string, other: string): Promise<void> {
  await tenantApi(acting).DELETE('/provider-doubles/{one}/{other}/dismissal', { params: { path: { one, other } } });
}

/** Makes one of the two that were looked at, as they were then. */
export async function merge(acting: Acting, { gone, kept }: MergeComparison, take: MergeField[]): Promise<Merged> {
  const params = { path: { id: gone.id }, header: { 'If-Match': gone.version } };
  return read(tenantApi(acting).POST('/providers/{id}/merge', { params, body: { into: kept.id, intoVersion: kept.version, take } }));
}

export async function takeBackMerge(acting: Acting, gone: string): Promise<void> {
  await tenantApi(acting).DELETE('/providers/{id}/merge', { params: { path: { id: gone } } });
}

export async function stopProvider(acting: Acting, provider: Provider, stop: { kind: StopKind; on: string; source: string; by: string | null }): Promise<Provider> {
  return read(tenantApi(acting).PUT('/providers/{id}/stop', { params: versioned(provider), body: stop }));
}

export async function takeBackStop(acting: Acting, provider: Provider): Promise<Provider> {
  return read(tenantApi(acting).DELETE('/providers/{id}/stop', { params: versioned(provider) }));
}

export async function attachNumber(acting: Acting, provider: Provider, kvk: string): Promise<Provider> {
  return read(tenantApi(acting).PUT('/providers/{id}/identity', { params: versioned(provider), body: { kvk } }));
}

export async function detachNumber(acting: Acting, provider: Provider): Promise<Provider> {
  return read(tenantApi(acting).DELETE('/providers/{id}/identity', { params: versioned(provider) }));
}

export async function changeNumber(acting: Acting, provider: Provider, number: { kvk: string; firstDay: string; reason: NumberReason }): Promise<'DONE' | 'PROPOSED'> {
  return (await read(tenantApi(acting).POST('/providers/{id}/identity/number', { params: versioned(provider), body: number }))).outcome;
}

/** Asks again for everything that shows providers. */
export async function refreshProviders(client: QueryClient, acting: Acting): Promise<void> {
  await Promise.all(['provider', 'providers', 'listings', 'listing'].map((key) => client.invalidateQueries({ queryKey: keyOf(acting, key) })));
}

function versioned({ id, version }: Provider) {
  return { path: { id }, header: { 'If-Match': version } };
}
