import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { once, read } from '@/shared/api/client';
import type { AgreementKind, Article, ContractModel, DefinedTerm, ModelContent, ModelTextProblem, Variant } from '@/shared/api/types';
import type { Acting } from '@/shared/session/acting';
import { keyOf, tenantApi } from '@/shared/session/tenantApi';

export function modelsQuery(acting: Acting) {
  return queryOptions({
    queryKey: keyOf(acting, 'models'),
    queryFn: async ({ signal }) => (await read(tenantApi(acting).GET('/contract-models', { signal }))).items,
  });
}

export function examplesQuery(acting: Acting) {
  return queryOptions({
    queryKey: keyOf(acting, 'model-examples'),
    queryFn: async ({ signal }) => (await read(tenantApi(acting).GET('/contract-models/examples', { signal }))).items,
    staleTime: Infinity,
  });
}

export function modelQuery(acting: Acting, id: string) {
  return queryOptions({
    queryKey: keyOf(acting, 'models', id),
    queryFn: ({ signal }) => read(tenantApi(acting).GET('/contract-models/{id}', { params: { path: { id } }, signal })),
  });
}

/** @param number of a published version, or draft */
export function contentQuery(acting: Acting, id: string, number: string | undefined) {
  return queryOptions({
    queryKey: keyOf(acting, 'models', id, number),
    queryFn: ({ signal }) => read(tenantApi(acting).GET('/contract-models/{id}/versions/{number}', { params: { path: { id, number: number ?? '' } }, signal })),
    enabled: number !== undefined,
    placeholderData: keepPreviousData,
  });
}

export function differenceQuery(acting: Acting, id: string, before: string, after: string) {
  return queryOptions({
    queryKey: keyOf(acting, 'models', id, 'difference', before, after),
    queryFn: ({ signal }) => read(tenantApi(acting).GET('/contract-models/{id}/difference', { params: { path: { id }, query: { from: before, to: after } }, signal })),
    enabled: before !== '' && after !== '',
  });
}

export async function addModel(acting: Acting, model: { name: string; kind: AgreementKind; variant: Variant; fromExample: boolean }, key: string): Promise<string> {
  return (await read(tenantApi(acting).POST('/contract-models', { body: model, headers: once(key) }))).model.id;
}

export async function changeModel(acting: Acting, { id, version }: ContractModel, change: { name: string; archived: boolean }): Promise<void> {
  await tenantApi(acting).PUT('/contract-models/{id}', { params: { path: { id }, header: { 'If-Match': version } }, body: change });
}

export async function beginDraft(acting: Acting, id: string): Promise<void> {
  await tenantApi(acting).POST('/contract-models/{id}/draft', { params: { path: { id } } });
}

export async function discardDraft(acting: Acting, id: string, version: string): Promise<void> {
  await tenantApi(acting).DELETE('/contract-models/{id}/draft', { params: { path: { id }, header: { 'If-Match': version } } });
}

/**
 * @param note what is new in it, in words; empty for none
 * @param takesEffectOn empty for today
 */
export async function publish(acting: Acting, id: string, version: string, { note, takesEffectOn }: { note: string; takesEffectOn: string }): Promise<number> {
  const body = { ...(note.trim() === '' ? {} : { note: note.trim() }), ...(takesEffectOn === '' ? {} : { takesEffectOn }) };
  const published = await read(tenantApi(acting).POST('/contract-models/{id}/draft/publication', { params: { path: { id }, header: { 'If-Match': version } }, body }));
  return published.model.publishedNumber ?? 1;
}

export async function order(acting: Acting, id: string, codes: string[]): Promise<ModelContent> {
  return read(tenantApi(acting).PUT('/contract-models/{id}/draft/order', { params: { path: { id } }, body: { codes } }));
}

/** What would be wrong with an article if the draft had it. */
export function checkQuery(acting: Acting, id: string, article: Article, enabled: boolean) {
  return queryOptions({
    queryKey: keyOf(acting, 'model-check', id, article),
    queryFn: async ({ signal }): Promise<ModelTextProblem[]> => (await read(tenantApi(acting).POST('/contract-models/{id}/draft/check', { params: { path: { id } }, body: { article }, signal }))).problems,
    enabled,
    placeholderData: keepPreviousData,
    retry: false,
  });
}

/** @param version that was looked at; undefined for a new one */
export async function saveArticle(acting: Acting, id: string, article: Article, version: string | undefined, key: string): Promise<ModelContent> {
  return version === undefined
    ? read(tenantApi(acting).POST('/contract-models/{id}/draft/articles', { params: { path: { id } }, body: { article }, headers: once(key) }))
    : read(tenantApi(acting).PUT('/contract-models/{id}/draft/articles/{code}', { params: { path: { id, code: article.code }, header: { 'If-Match': version } }, body: { article } }));
}

export async function removeArticle(acting: Acting, id: string, code: string, version: string): Promise<ModelContent> {
  return read(tenantApi(acting).DELETE('/contract-models/{id}/draft/articles/{code}', { params: { path: { id, code }, header: { 'If-Match': version } } }));
}

/** @param version that was looked at; undefined for a new one */
export async function saveTerm(acting: Acting, id: string, term: DefinedTerm, version: string | undefined, key: string): Promise<ModelContent> {
  return version === undefined
    ? read(tenantApi(acting).POST('/contract-models/{id}/draft/terms', { params: { path: { id } }, body: { term }, headers: once(key) }))
    : read(tenantApi(acting).PUT('/contract-models/{id}/draft/terms/{key}', { params: { path: { id, key: term.key }, header: { 'If-Match': version } }, body: { term } }));
}

export async function removeTerm(acting: Acting, id: string, key: string, version: string): Promise<ModelContent> {
  return read(tenantApi(acting).DELETE('/contract-models/{id}/draft/terms/{key}', { params: { path: { id, key }, header: { 'If-Match': version } } }));
}
