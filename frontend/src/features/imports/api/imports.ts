import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { ask, read, type Answer } from '@/shared/api/client';
import type { ColumnMapping, LineState, PlaceAlias, ShortlistImport } from '@/shared/api/types';
import type { Acting } from '@/shared/session/acting';
import { keyOf, tenantApi } from '@/shared/session/tenantApi';

const LINES = 50;

export function importsQuery(acting: Acting) {
  return queryOptions({
    queryKey: keyOf(acting, 'imports'),
    queryFn: ({ signal }) => read(tenantApi(acting).GET('/shortlist/imports', { signal })),
  });
}

/** One import with its version. */
export function importQuery(acting: Acting, id: string) {
  return queryOptions({
    queryKey: keyOf(acting, 'import', id),
    queryFn: ({ signal }) => ask(tenantApi(acting).GET('/shortlist/imports/{id}', { params: { path: { id } }, signal })),
  });
}

export function linesQuery(acting: Acting, id: string, state: LineState | undefined, version: string | undefined) {
  return infiniteQueryOptions({
    queryKey: keyOf(acting, 'import', id, 'lines', state, version),
    queryFn: ({ pageParam, signal }) =>
      read(tenantApi(acting).GET('/shortlist/imports/{id}/lines', { params: { path: { id }, query: { state: state ?? null, after: pageParam ?? null, limit: LINES } }, signal })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  });
}

export function unknownPlacesQuery(acting: Acting, id: string, version: string | undefined) {
  return queryOptions({
    queryKey: keyOf(acting, 'import', id, 'unknown-places', version),
    queryFn: ({ signal }) => read(tenantApi(acting).GET('/shortlist/imports/{id}/unknown-places', { params: { path: { id } }, signal })),
  });
}

export function savedMappingsQuery(acting: Acting) {
  return queryOptions({
    queryKey: keyOf(acting, 'import-mappings'),
    queryFn: ({ signal }) => read(tenantApi(acting).GET('/shortlist/import-mappings', { signal })),
  });
}

export function mapImport(acting: Acting, id: string, mapping: ColumnMapping, saveAs: string, etag: string | undefined): Promise<Answer<ShortlistImport>> {
  const body = saveAs.trim() === '' ? mapping : { ...mapping, saveAs: saveAs.trim() };
  return ask(tenantApi(acting).PUT('/shortlist/imports/{id}/mapping', { params: { path: { id }, header: { 'If-Match': etag ?? null } }, body }));
}

/**
 * Lines with an error are left out: the question before this says how many.
 *
 * @param endMissing takes off the list what came by an earlier import and is not in this file
 */
export async function commitImport(acting: Acting, id: string, endMissing: boolean, etag: string | undefined, idempotencyKey: string): Promise<void> {
  const header = { 'If-Match': etag ?? null, 'Idempotency-Key': idempotencyKey };
  await tenantApi(acting).POST('/shortlist/imports/{id}/commit', { params: { path: { id }, header }, body: { skipErrors: true, endMissing } });
}

export async function discardImport(acting: Acting, id: string): Promise<void> {
  await tenantApi(acting).DELETE('/shortlist/imports/{id}', { params: { path: { id } } });
}

/** Says where places lie, for this and every later import; the preview of this one is made again with them. */
export async function addPlaceAliases(acting: Acting, id: string, added: PlaceAlias[]): Promise<void> {
  await tenantApi(acting).PUT('/shortlist/place-aliases', { params: { query: { import: id } }, body: added });
}
