import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { once, read } from '@/shared/api/client';
import type { CareLaw, CriteriaContent, CriteriaSet, Criterion } from '@/shared/api/types';
import type { Acting } from '@/shared/session/acting';
import { keyOf, tenantApi } from '@/shared/session/tenantApi';

export function setsQuery(acting: Acting) {
  return queryOptions({
    queryKey: keyOf(acting, 'criteria'),
    queryFn: async ({ signal }) => (await read(tenantApi(acting).GET('/criteria-sets', { signal }))).items,
  });
}

export function setQuery(acting: Acting, id: string) {
  return queryOptions({
    queryKey: keyOf(acting, 'criteria', id),
    queryFn: ({ signal }) => read(tenantApi(acting).GET('/criteria-sets/{id}', { params: { path: { id } }, signal })),
  });
}

/** @param number of a published version, or draft */
export function contentQuery(acting: Acting, id: string, number: string | undefined) {
  return queryOptions({
    queryKey: keyOf(acting, 'criteria', id, number),
    queryFn: ({ signal }) => read(tenantApi(acting).GET('/criteria-sets/{id}/versions/{number}', { params: { path: { id, number: number ?? '' } }, signal })),
    enabled: number !== undefined,
    placeholderData: keepPreviousData,
  });
}

export function differenceQuery(acting: Acting, id: string, before: string, after: string) {
  return queryOptions({
    queryKey: keyOf(acting, 'criteria', id, 'difference', before, after),
    queryFn: ({ signal }) => read(tenantApi(acting).GET('/criteria-sets/{id}/difference', { params: { path: { id }, query: { from: before, to: after } }, signal })),
    enabled: before !== '' && after !== '',
  });
}

export async function addSet(acting: Acting, set: { name: string; laws: CareLaw[]; fromNational: boolean }, key: string): Promise<string> {
  return (await read(tenantApi(acting).POST('/criteria-sets', { body: set, headers: once(key) }))).set.id;
}

export async function changeSet(acting: Acting, { id, version }: CriteriaSet, change: { name: string; laws: CareLaw[]; retired: boolean }): Promise<void> {
  await tenantApi(acting).PUT('/criteria-sets/{id}', { params: { path: { id }, header: { 'If-Match': version } }, body: change });
}

export async function beginDraft(acting: Acting, id: string): Promise<void> {
  await tenantApi(acting).POST('/criteria-sets/{id}/draft', { params: { path: { id } } });
}

export async function discardDraft(acting: Acting, id: string, version: string): Promise<void> {
  await tenantApi(acting).DELETE('/criteria-sets/{id}/draft', { params: { path: { id }, header: { 'If-Match': version } } });
}

/** @param note what is new in it, in words; empty for none */
export async function publish(acting: Acting, id: string, version: string, note: string): Promise<number> {
  const published = await read(tenantApi(acting).POST('/criteria-sets/{id}/draft/publication', { params: { path: { id }, header: { 'If-Match': version } }, body: note.trim() === '' ? {} : { note: note.trim() } }));
  return published.set.publishedNumber ?? 1;
}

export async function order(acting: Acting, id: string, codes: string[]): Promise<CriteriaContent> {
  return read(tenantApi(acting).PUT('/criteria-sets/{id}/draft/order', { params: { path: { id } }, body: { codes } }));
}

/** @param version that was looked at; undefined for a new one */
export async function saveCriterion(acting: Acting, id: string, criterion: Criterion, version: string | undefined, key: string): Promise<CriteriaContent> {
  return version === undefined
    ? read(tenantApi(acting).POST('/criteria-sets/{id}/draft/criteria', { params: { path: { id } }, body: { criterion }, headers: once(key) }))
    : read(tenantApi(acting).PUT('/criteria-sets/{id}/draft/criteria/{code}', { params: { path: { id, code: criterion.code }, header: { 'If-Match': version } }, body: { criterion } }));
}

export async function removeCriterion(acting: Acting, id: string, code: string, version: string): Promise<CriteriaContent> {
  return read(tenantApi(acting).DELETE('/criteria-sets/{id}/draft/criteria/{code}', { params: { path: { id, code }, header: { 'If-Match': version } } }));
}
