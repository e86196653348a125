import { infiniteQueryOptions, keepPreviousData, queryOptions, type QueryClient } from '@tanstack/react-query';
import { once, read } from '@/shared/api/client';
import type { Agreement } from '@/shared/api/types';
import { download } from '@/shared/patterns/list/download';
import type { ExportFormat } from '@/shared/patterns/list/ExportMenu';
import type { Acting } from '@/shared/session/acting';
import { keyOf, tenantApi } from '@/shared/session/tenantApi';
import type { AgreementFilters } from '@/features/agreements/filters';

/** What waits for one's own signature first, then what changed last. */
export function agreementsQuery(acting: Acting, filters: AgreementFilters) {
  return infiniteQueryOptions({
    queryKey: keyOf(acting, 'agreements', filters),
    queryFn: ({ pageParam, signal }) => read(tenantApi(acting).GET('/agreements', { params: { query: { ...filters, after: pageParam ?? null, limit: 50 } }, signal })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  });
}

/** Exactly what the list shows, as a file. */
export async function exportAgreements(acting: Acting, filters: AgreementFilters, format: ExportFormat, progress: (bytes: number) => void): Promise<void> {
  const { response } = await tenantApi(acting).GET('/agreements/export', { params: { query: { ...filters, format } }, parseAs: 'stream' });
  await download(response, `overeenkomsten-${acting.tenant.slug}.${format}`, progress);
}

/** @param number of a version; left out: what is open, else what holds, else the last there was */
export function agreementQuery(acting: Acting, id: string, number?: number) {
  return queryOptions({
    queryKey: keyOf(acting, 'agreement', id, number ?? 'open'),
    queryFn: ({ signal }) => read(tenantApi(acting).GET('/agreements/{id}', { params: { path: { id }, query: { number: number ?? null } }, signal })),
  });
}

export function offer(acting: Acting, id: string, version: string, key: string): Promise<Agreement> {
  return read(tenantApi(acting).POST('/agreements/{id}/offer', { params: { path: { id }, header: { 'If-Match': version } }, headers: once(key) }));
}

/** @param sha256 of the text that was read */
export function sign(acting: Acting, id: string, sha256: string, key: string): Promise<Agreement> {
  return read(tenantApi(acting).POST('/agreements/{id}/signatures', { params: { path: { id } }, headers: once(key), body: { sha256 } }));
}

export function refuse(acting: Acting, id: string, reason: string, key: string): Promise<Agreement> {
  return read(tenantApi(acting).POST('/agreements/{id}/refusal', { params: { path: { id } }, headers: once(key), body: { reason } }));
}

export function withdraw(acting: Acting, id: string, reason: string, key: string): Promise<Agreement> {
  return read(tenantApi(acting).POST('/agreements/{id}/withdrawal', { params: { path: { id } }, headers: once(key), body: { reason } }));
}

export function giveNotice(acting: Acting, id: string, lastDay: string, reason: string, key: string): Promise<Agreement> {
  return read(tenantApi(acting).POST('/agreements/{id}/notice', { params: { path: { id } }, headers: once(key), body: { lastDay, reason } }));
}

export function dissolve(acting: Acting, id: string, reason: string, key: string): Promise<Agreement> {
  return read(tenantApi(acting).POST('/agreements/{id}/dissolution', { params: { path: { id } }, headers: once(key), body: { reason } }));
}

/** Begins a change, as a draft with what holds now. */
export function amend(acting: Acting, id: string, reason: string, key: string): Promise<Agreement> {
  return read(tenantApi(acting).POST('/agreements/{id}/amendments', { params: { path: { id } }, headers: once(key), body: { reason } }));
}

/** Begins an extension, as a draft with a later last day. */
export function extend(acting: Acting, id: string, lastDay: string, reason: string, key: string): Promise<Agreement> {
  return read(tenantApi(acting).POST('/agreements/{id}/extensions', { params: { path: { id } }, headers: once(key), body: { lastDay, reason } }));
}

/**
 * @param article code of the article that departs from the model
 * @param sha256 of the text that was read
 */
export function approve(acting: Acting, id: string, article: string, sha256: string, key: string): Promise<Agreement> {
  return read(tenantApi(acting).POST('/agreements/{id}/deviations/{article}/approval', { params: { path: { id, article } }, headers: once(key), body: { sha256 } }));
}

/** Shows what came of a step everywhere it stands. */
export function showAgreement(client: QueryClient, acting: Acting, now: Agreement): void {
  client.setQueryData(agreementQuery(acting, now.id).queryKey, now);
  for (const key of ['agreement', 'agreements', 'deviations', 'uniformity', 'today', 'register']) {
    void client.invalidateQueries({ queryKey: keyOf(acting, key) });
  }
}
