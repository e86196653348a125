import { infiniteQueryOptions, keepPreviousData, queryOptions, type QueryClient } from '@tanstack/react-query';
import { once, read } from '@/shared/api/client';
import type { NewSubcontracting, Subcontracting } from '@/shared/api/types';
import { keep } from '@/shared/patterns/list/download';
import type { Acting } from '@/shared/session/acting';
import { keyOf, tenantApi } from '@/shared/session/tenantApi';
import type { SubcontractingFilters } from '@/features/consent/filters';

/** Reported subcontractors, the newest first. */
export function subcontractingsQuery(acting: Acting, filters: SubcontractingFilters) {
  return infiniteQueryOptions({
    queryKey: keyOf(acting, 'subcontractings', filters),
    queryFn: ({ pageParam, signal }) => read(tenantApi(acting).GET('/subcontractings', { params: { query: { ...filters, after: pageParam ?? null, limit: 50 } }, signal })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  });
}

export function subcontractingQuery(acting: Acting, id: string) {
  return queryOptions({
    queryKey: keyOf(acting, 'subcontracting', id),
    queryFn: ({ signal }) => read(tenantApi(acting).GET('/subcontractings/{id}', { params: { path: { id } }, signal })),
  });
}

/** Who consents here, and within how many days. */
export function consentRulesQuery(acting: Acting) {
  return queryOptions({
    queryKey: keyOf(acting, 'consent-rules'),
    queryFn: ({ signal }) => read(tenantApi(acting).GET('/consent-rules', { signal })),
  });
}

/** Providers of the list that are called like this. */
export function candidatesQuery(acting: Acting, q: string) {
  return queryOptions({
    queryKey: keyOf(acting, 'subcontractor-candidates', q),
    queryFn: ({ signal }) => read(tenantApi(acting).GET('/subcontractor-candidates', { params: { query: { q } }, signal })),
    enabled: q !== '',
    placeholderData: keepPreviousData,
  });
}

export function report(acting: Acting, body: NewSubcontracting, key: string): Promise<Subcontracting> {
  return read(tenantApi(acting).POST('/subcontractings', { headers: once(key), body }));
}

export function askAbout(acting: Acting, id: string, question: string, key: string): Promise<Subcontracting> {
  return read(tenantApi(acting).POST('/subcontractings/{id}/questions', { params: { path: { id } }, headers: once(key), body: { question } }));
}

export function answerAbout(acting: Acting, id: string, question: string, answer: string, key: string): Promise<Subcontracting> {
  return read(tenantApi(acting).POST('/subcontractings/{id}/questions/{question}/answer', { params: { path: { id, question } }, headers: once(key), body: { answer } }));
}

export function decide(acting: Acting, id: string, consented: boolean, reason: string, key: string): Promise<Subcontracting> {
  return read(tenantApi(acting).POST('/subcontractings/{id}/decision', { params: { path: { id } }, headers: once(key), body: { consented, reason } }));
}

export function withdraw(acting: Acting, id: string, reason: string, key: string): Promise<Subcontracting> {
  return read(tenantApi(acting).POST('/subcontractings/{id}/withdrawal', { params: { path: { id } }, headers: once(key), body: { reason } }));
}

export function end(acting: Acting, id: string, lastDay: string, reason: string, key: string): Promise<Subcontracting> {
  return read(tenantApi(acting).POST('/subcontractings/{id}/ending', { params: { path: { id } }, headers: once(key), body: { lastDay, reason } }));
}

export function revoke(acting: Acting, id: string, lastDay: string, reason: string, key: string): Promise<Subcontracting> {
  return read(tenantApi(acting).POST('/subcontractings/{id}/revocation', { params: { path: { id } }, headers: once(key), body: { lastDay, reason } }));
}

export function moveStart(acting: Acting, id: string, startsOn: string, version: string): Promise<Subcontracting> {
  return read(tenantApi(acting).PUT('/subcontractings/{id}/start', { params: { path: { id }, header: { 'If-Match': version } }, body: { startsOn } }));
}

/** The letter with an answer, put among the downloads. */
export async function takeLetter(acting: Acting, id: string, place: string, name: string): Promise<void> {
  const { response } = await tenantApi(acting).GET('/subcontractings/{id}/letters/{place}', { params: { path: { id, place } }, headers: { Accept: 'application/pdf, application/problem+json' }, parseAs: 'stream' });
  keep(await response.blob(), name);
}

/** Shows what came of a step everywhere it stands. */
export function showSubcontracting(client: QueryClient, acting: Acting, now: Subcontracting): void {
  client.setQueryData(subcontractingQuery(acting, now.id).queryKey, now);
  void client.invalidateQueries({ queryKey: keyOf(acting, 'subcontractings') });
  void client.invalidateQueries({ queryKey: keyOf(acting, 'register') });
  void client.invalidateQueries({ queryKey: keyOf(acting, 'today') });
}
