import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Answer } from '@/shared/api/client';
import type { ColumnMapping, ImportLine, LineState, Page, PlaceAlias, SavedMapping, ShortlistImport, UnknownPlace } from '@/shared/api/types';
import { upload } from '@/shared/api/upload';
import type { Acting } from '@/shared/session/acting';
import { keyOf, tenantApi } from '@/shared/session/tenantApi';

const LINES = 50;

export function importsQuery(acting: Acting) {
  return queryOptions({
    queryKey: keyOf(acting, 'imports'),
    queryFn: ({ signal }) => tenantApi(acting).read<ShortlistImport[]>(['shortlist', 'imports'], { signal }),
  });
}

/** One import with its version. */
export function importQuery(acting: Acting, id: string) {
  return queryOptions({
    queryKey: keyOf(acting, 'import', id),
    queryFn: ({ signal }) => tenantApi(acting).ask<ShortlistImport>(['shortlist', 'imports', id], { signal }),
  });
}

export function linesQuery(acting: Acting, id: string, state: LineState | undefined, version: string | undefined) {
  return infiniteQueryOptions({
    queryKey: keyOf(acting, 'import', id, 'lines', state, version),
    queryFn: ({ pageParam, signal }) => tenantApi(acting).read<Page<ImportLine>>(['shortlist', 'imports', id, 'lines'], { query: { state, after: pageParam, limit: LINES }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  });
}

export function unknownPlacesQuery(acting: Acting, id: string, version: string | undefined) {
  return queryOptions({
    queryKey: keyOf(acting, 'import', id, 'unknown-places', version),
    queryFn: ({ signal }) => tenantApi(acting).read<UnknownPlace[]>(['shortlist', 'imports', id, 'unknown-places'], { signal }),
  });
}

export function savedMappingsQuery(acting: Acting) {
  return queryOptions({
    queryKey: keyOf(acting, 'import-mappings'),
    queryFn: ({ signal }) => tenantApi(acting).read<SavedMapping[]>(['shortlist', 'import-mappings'], { signal }),
  });
}

export function uploadImport(acting: Acting, file: File, signal: AbortSignal, progress: (sent: number) => void): Promise<ShortlistImport> {
  const path = tenantApi(acting).path('shortlist', 'imports');
  return upload<ShortlistImport>(path, file, { party: acting.party.id, idempotencyKey: crypto.randomUUID(), signal, progress });
}

export function mapImport(acting: Acting, id: string, mapping: ColumnMapping, saveAs: string, etag: string | undefined): Promise<Answer<ShortlistImport>> {
  const body = saveAs.trim() === '' ? mapping : { ...mapping, saveAs: saveAs.trim() };
  return tenantApi(acting).ask(['shortlist', 'imports', id, 'mapping'], { method: 'PUT', body, ifMatch: etag });
}

/**
 * Lines with an error are left out: the question before this says how many.
 *
 * @param endMissing takes off the list what came by an earlier import and is not in this file
 */
export async function commitImport(acting: Acting, id: string, endMissing: boolean, etag: string | undefined, idempotencyKey: string): Promise<void> {
  await tenantApi(acting).send(['shortlist', 'imports', id, 'commit'], { method: 'POST', body: { skipErrors: true, endMissing }, ifMatch: etag, idempotencyKey });
}

export async function discardImport(acting: Acting, id: string): Promise<void> {
  await tenantApi(acting).send(['shortlist', 'imports', id], { method: 'DELETE' });
}

/** Says where places lie, for this and every later import; the preview of this one is made again with them. */
export async function addPlaceAliases(acting: Acting, id: string, added: PlaceAlias[]): Promise<void> {
  await tenantApi(acting).send(['shortlist', 'place-aliases'], { method: 'PUT', query: { import: id }, body: added });
}
