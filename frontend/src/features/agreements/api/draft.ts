import { keepPreviousData, queryOptions, type QueryClient } from '@tanstack/react-query';
import { once, read } from '@/shared/api/client';
import type { Agreement, AgreementCheck, AgreementKind, AgreementTerms, BegunAgreement, ContractFilling, OtherParty } from '@/shared/api/types';
import type { Acting } from '@/shared/session/acting';
import { keyOf, tenantApi } from '@/shared/session/tenantApi';

export interface DraftContract {
  terms: AgreementTerms;
  filling: ContractFilling;
}

/** An agreement with what its writer has open of it, where that is not shown already: what the other party offered comes first. */
export function draftQuery(acting: Acting, id: string) {
  return queryOptions({
    queryKey: keyOf(acting, 'agreement', id, 'draft'),
    queryFn: async ({ signal }) => withDraft(acting, await read(tenantApi(acting).GET('/agreements/{id}', { params: { path: { id }, query: {} }, signal })), signal),
  });
}

async function withDraft(acting: Acting, now: Agreement, signal: AbortSignal | null = null): Promise<Agreement> {
  const number = now.versions.findLast(({ state }) => state === 'DRAFT')?.number;
  return number === undefined || now.shown?.number === number ? now : read(tenantApi(acting).GET('/agreements/{id}', { params: { path: { id: now.id }, query: { number } }, signal }));
}

/** What both parties of an agreement signed last, to hold a draft below it against. */
export function frameworkQuery(acting: Acting, id: string | null | undefined) {
  return queryOptions({
    queryKey: keyOf(acting, 'agreement', id, 'signed'),
    queryFn: async ({ signal }) => {
      const path = { id: id ?? '' };
      const now = await read(tenantApi(acting).GET('/agreements/{id}', { params: { path, query: {} }, signal }));
      const signed = now.versions.findLast(({ state }) => state === 'AGREED')?.number;
      return signed === undefined || now.shown?.number === signed ? now : read(tenantApi(acting).GET('/agreements/{id}', { params: { path, query: { number: signed } }, signal }));
    },
    enabled: id != null,
  });
}

/** The articles of the model that a draft follows, with what is to be chosen and filled in. */
export function modelOfDraftQuery(acting: Acting, model: string | undefined, number: number | undefined) {
  return queryOptions({
    queryKey: keyOf(acting, 'models', model, String(number)),
    queryFn: ({ signal }) => read(tenantApi(acting).GET('/contract-models/{id}/versions/{number}', { params: { path: { id: model ?? '', number: String(number) } }, signal })),
    enabled: model !== undefined && number !== undefined,
    staleTime: Infinity,
  });
}

/** What is wrong with what is typed, and how it reads. One that is overtaken is called off. */
export function checkQuery(acting: Acting, id: string, contract: DraftContract) {
  return queryOptions({
    queryKey: keyOf(acting, 'agreement-check', id, contract),
    queryFn: ({ signal }): Promise<AgreementCheck> => read(tenantApi(acting).POST('/agreements/{id}/check', { params: { path: { id } }, body: contract, signal })),
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  });
}

export async function saveDraft(acting: Acting, id: string, contract: DraftContract, version: string): Promise<Agreement> {
  return withDraft(acting, await read(tenantApi(acting).PUT('/agreements/{id}/draft', { params: { path: { id }, header: { 'If-Match': version } }, body: contract })));
}

export function offer(acting: Acting, id: string, version: string, key: string): Promise<Agreement> {
  return read(tenantApi(acting).POST('/agreements/{id}/offer', { params: { path: { id }, header: { 'If-Match': version } }, headers: once(key) }));
}

export function begin(acting: Acting, body: BegunAgreement, key: string): Promise<Agreement> {
  return read(tenantApi(acting).POST('/agreements', { body, headers: once(key) }));
}

/** Throws a draft away; nobody else saw it. */
export function discard(acting: Acting, id: string, key: string): Promise<Agreement> {
  return read(tenantApi(acting).POST('/agreements/{id}/withdrawal', { params: { path: { id } }, body: {}, headers: once(key) }));
}

/** Organisations that an agreement of a kind can be made with. */
export function partiesQuery(acting: Acting, kind: AgreementKind, q: string) {
  return queryOptions({
    queryKey: keyOf(acting, 'agreement-parties', kind, q),
    queryFn: async ({ signal }): Promise<OtherParty[]> => (await read(tenantApi(acting).GET('/agreements/parties', { params: { query: { kind, q } }, signal }))).items,
    placeholderData: keepPreviousData,
  });
}

/** Agreements of a kind that the acting party sees, to fall under or to begin like; as many as one can choose from. */
export function agreementsOfKindQuery(acting: Acting, kind: AgreementKind, q: string, enabled = true) {
  return queryOptions({
    queryKey: keyOf(acting, 'agreements', 'of-kind', kind, q),
    queryFn: async ({ signal }) => (await read(tenantApi(acting).GET('/agreements', { params: { query: { kind: [kind], q, limit: 100 } }, signal }))).items,
    enabled,
  });
}

/** Models that agreements are made from, with the version that is made from now. */
export function usableModelsQuery(acting: Acting) {
  return queryOptions({
    queryKey: keyOf(acting, 'models'),
    queryFn: async ({ signal }) => (await read(tenantApi(acting).GET('/contract-models', { signal }))).items,
  });
}

export function modelVersionsQuery(acting: Acting, id: string | undefined) {
  return queryOptions({
    queryKey: keyOf(acting, 'models', id),
    queryFn: ({ signal }) => read(tenantApi(acting).GET('/contract-models/{id}', { params: { path: { id: id ?? '' } }, signal })),
    enabled: id !== undefined,
  });
}

/** Shows what came of a step everywhere it stands. */
export function showDraft(client: QueryClient, acting: Acting, now: Agreement): void {
  client.setQueryData(draftQuery(acting, now.id).queryKey, now);
  void client.invalidateQueries({ queryKey: keyOf(acting, 'agreement', now.id), predicate: ({ queryKey }) => queryKey.at(-1) !== 'draft' && queryKey.at(-1) !== 'signed' });
  void client.invalidateQueries({ queryKey: keyOf(acting, 'agreements') });
  void client.invalidateQueries({ queryKey: keyOf(acting, 'today') });
}

/** Begins a change of an agreement that holds, as a draft with what holds now. */
export function amend(acting: Acting, id: string, reason: string, key: string): Promise<Agreement> {
  return read(tenantApi(acting).POST('/agreements/{id}/amendments', { params: { path: { id } }, headers: once(key), body: { reason } }));
}

/** @param longReason why it runs longer than 48 months; empty for what was given before */
export function extend(acting: Acting, id: string, lastDay: string, longReason: string, reason: string, key: string): Promise<Agreement> {
  return read(tenantApi(acting).POST('/agreements/{id}/extensions', { params: { path: { id } }, headers: once(key), body: { lastDay, reason, ...(longReason.trim() === '' ? {} : { longReason }) } }));
}
