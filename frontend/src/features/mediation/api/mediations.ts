import { infiniteQueryOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import { once, read } from '@/shared/api/client';
import type { Mediation } from '@/shared/api/types';
import type { Acting } from '@/shared/session/acting';
import { keyOf, tenantApi } from '@/shared/session/tenantApi';

export function mediationsQuery(acting: Acting) {
  return infiniteQueryOptions({
    queryKey: keyOf(acting, 'mediations'),
    queryFn: ({ pageParam, signal }) => read(tenantApi(acting).GET('/mediations', { params: { query: { after: pageParam ?? null } }, signal })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

export function mediationQuery(acting: Acting, id: string) {
  return queryOptions({
    queryKey: keyOf(acting, 'mediation', id),
    queryFn: ({ signal }) => read(tenantApi(acting).GET('/mediations/{id}', { params: { path: { id } }, signal })),
  });
}

/** Agreements between a head contractor and a subcontractor that one can ask about: those that changed last. */
export function agreementsToMediateQuery(acting: Acting) {
  return queryOptions({
    queryKey: keyOf(acting, 'mediations', 'agreements'),
    queryFn: async ({ signal }) => (await read(tenantApi(acting).GET('/agreements', { params: { query: { kind: ['HEAD_SUB'], limit: 100 } }, signal }))).items.filter(({ subName }) => subName === acting.party.name),
  });
}

export async function askMediation(acting: Acting, agreementId: string, reason: string, key: string): Promise<Mediation> {
  return read(tenantApi(acting).POST('/mediations', { body: { agreementId, why: reason }, headers: once(key) }));
}

export async function say(acting: Acting, id: string, text: string, key: string): Promise<Mediation> {
  return read(tenantApi(acting).POST('/mediations/{id}/messages', { params: { path: { id } }, body: { text }, headers: once(key) }));
}

/** @param forHead what the head contractor may read; undefined: it is not told */
export async function agreeToTell(acting: Acting, id: string, forHead: string | undefined): Promise<Mediation> {
  return read(tenantApi(acting).PUT('/mediations/{id}/agreement-to-tell', { params: { path: { id } }, body: forHead === undefined ? {} : { forHead } }));
}

export async function takeUp(acting: Acting, id: string): Promise<Mediation> {
  return read(tenantApi(acting).POST('/mediations/{id}/take-up', { params: { path: { id } } }));
}

export async function tellHead(acting: Acting, id: string): Promise<Mediation> {
  return read(tenantApi(acting).POST('/mediations/{id}/telling', { params: { path: { id } } }));
}

export async function endMediation(acting: Acting, id: string, outcome: string): Promise<Mediation> {
  return read(tenantApi(acting).POST('/mediations/{id}/end', { params: { path: { id } }, body: outcome.trim() === '' ? {} : { outcome: outcome.trim() } }));
}

/** Shows what came of a step. */
export function showMediation(client: QueryClient, acting: Acting, now: Mediation): void {
  client.setQueryData(mediationQuery(acting, now.id).queryKey, now);
  void client.invalidateQueries({ queryKey: keyOf(acting, 'mediations') });
  void client.invalidateQueries({ queryKey: keyOf(acting, 'today') });
}
