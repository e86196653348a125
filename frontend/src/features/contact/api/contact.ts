import { infiniteQueryOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import { once, read } from '@/shared/api/client';
import type { ContactRequest, NewContactRequest } from '@/shared/api/types';
import type { Acting } from '@/shared/session/acting';
import { keyOf, tenantApi } from '@/shared/session/tenantApi';

export type Side = 'asked' | 'received';

/** What the own organisation asked or received, the newest first. */
export function contactRequestsQuery(acting: Acting, side: Side) {
  return infiniteQueryOptions({
    queryKey: keyOf(acting, 'contact-requests', side),
    queryFn: ({ pageParam, signal }) => read(tenantApi(acting).GET('/contact-requests', { params: { query: { side, after: pageParam ?? null, limit: 50 } }, signal })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

export function contactRequestQuery(acting: Acting, id: string) {
  return queryOptions({
    queryKey: keyOf(acting, 'contact-request', id),
    queryFn: ({ signal }) => read(tenantApi(acting).GET('/contact-requests/{id}', { params: { path: { id } }, signal })),
  });
}

/** Whom a request would reach. */
export function contactReachQuery(acting: Acting, provider: string) {
  return queryOptions({
    queryKey: keyOf(acting, 'contact-reach', provider),
    queryFn: ({ signal }) => read(tenantApi(acting).GET('/providers/{id}/contact-reach', { params: { path: { id: provider } }, signal })),
    retry: false,
  });
}

export function ask(acting: Acting, request: NewContactRequest, key: string): Promise<ContactRequest> {
  return read(tenantApi(acting).POST('/contact-requests', { headers: once(key), body: request }));
}

export function see(acting: Acting, id: string): Promise<ContactRequest> {
  return read(tenantApi(acting).POST('/contact-requests/{id}/seen', { params: { path: { id } } }));
}

export function answer(acting: Acting, id: string, text: string, key: string): Promise<ContactRequest> {
  return read(tenantApi(acting).POST('/contact-requests/{id}/answer', { params: { path: { id } }, headers: once(key), body: { answer: text } }));
}

export function close(acting: Acting, id: string): Promise<ContactRequest> {
  return read(tenantApi(acting).POST('/contact-requests/{id}/closing', { params: { path: { id } } }));
}

/** Shows what came of a step everywhere it stands. */
export async function refreshContact(client: QueryClient, acting: Acting, request: ContactRequest): Promise<void> {
  client.setQueryData(contactRequestQuery(acting, request.id).queryKey, request);
  await client.invalidateQueries({ queryKey: keyOf(acting, 'contact-requests') });
}
