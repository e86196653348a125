import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { once, read } from '@/shared/api/client';
import type { Decisions, ObjectionDecision, ProposedDecision } from '@/shared/api/types';
import type { Acting } from '@/shared/session/acting';
import { keyOf, tenantApi } from '@/shared/session/tenantApi';
import { refreshApplication } from '@/features/application/api/applications';

/** What was decided on an application, and what was brought against it. */
export function decisionsQuery(acting: Acting, id: string) {
  return queryOptions({
    queryKey: keyOf(acting, 'application', id, 'decisions'),
    queryFn: ({ signal }) => read(tenantApi(acting).GET('/applications/{id}/decisions', { params: { path: { id } }, signal })),
  });
}

/** What a decision would rest on, and what stands in its way. */
export function basisQuery(acting: Acting, id: string) {
  return queryOptions({
    queryKey: keyOf(acting, 'application', id, 'decision-basis'),
    queryFn: ({ signal }) => read(tenantApi(acting).GET('/applications/{id}/decision-basis', { params: { path: { id } }, signal })),
  });
}

/** How a region keeps its terms. */
export function figuresQuery(acting: Acting) {
  return queryOptions({
    queryKey: keyOf(acting, 'applications', 'figures'),
    queryFn: ({ signal }) => read(tenantApi(acting).GET('/application-figures', { signal })),
  });
}

/** What is asked for where a letter comes, or the reason why not. */
const LETTER = { Accept: 'application/pdf, application/problem+json' };

export function letterQuery(acting: Acting, id: string, round: number) {
  return queryOptions({
    queryKey: keyOf(acting, 'letter', id, String(round)),
    queryFn: async ({ signal }) => {
      const { response } = await tenantApi(acting).GET('/applications/{id}/decisions/{round}/letter', { params: { path: { id, round } }, headers: LETTER, parseAs: 'stream', signal });
      return response.blob();
    },
    staleTime: Infinity,
    gcTime: 0,
  });
}

/** The letter as it would be; nothing is decided. */
export async function previewLetter(acting: Acting, id: string, proposed: ProposedDecision): Promise<Blob> {
  const { response } = await tenantApi(acting).POST('/applications/{id}/decision-preview', { params: { path: { id } }, body: proposed, headers: LETTER, parseAs: 'stream' });
  return response.blob();
}

export async function decide(acting: Acting, id: string, proposed: ProposedDecision, key: string): Promise<Decisions> {
  return read(tenantApi(acting).POST('/applications/{id}/decisions', { params: { path: { id } }, body: proposed, headers: once(key) }));
}

/** Suspends an admission, ends that, or has it assessed again. */
export async function changeAdmission(acting: Acting, id: string, step: 'suspension' | 'resumption' | 'reassessment', reason: string, key: string): Promise<void> {
  await tenantApi(acting).POST(`/applications/{id}/${step}`, { params: { path: { id } }, body: { reason }, headers: once(key) });
}

export async function object(acting: Acting, id: string, grounds: string, key: string): Promise<Decisions> {
  return read(tenantApi(acting).POST('/applications/{id}/objections', { params: { path: { id } }, body: { grounds }, headers: once(key) }));
}

export async function withdrawObjection(acting: Acting, id: string, objection: string, key: string): Promise<Decisions> {
  return read(tenantApi(acting).POST('/applications/{id}/objections/{objection}/withdrawal', { params: { path: { id, objection } }, headers: once(key) }));
}

export async function planHearing(acting: Acting, id: string, objection: string, hearing: { day: string; place: string }, version: string): Promise<Decisions> {
  return read(tenantApi(acting).PUT('/applications/{id}/objections/{objection}/hearing', { params: { path: { id, objection }, header: { 'If-Match': version } }, body: hearing }));
}

export async function decideObjection(acting: Acting, id: string, objection: string, decision: ObjectionDecision, version: string, key: string): Promise<Decisions> {
  return read(tenantApi(acting).POST('/applications/{id}/objections/{objection}/decision', { params: { path: { id, objection }, header: { 'If-Match': version } }, body: decision, headers: once(key) }));
}

/** Shows what was decided as the server gave it, and asks anew for what follows from it. */
export function showDecisions(client: QueryClient, acting: Acting, id: string, now: Decisions): void {
  client.setQueryData(decisionsQuery(acting, id).queryKey, now);
  refreshApplication(client, acting, id, 'assessment', 'decision-basis');
}
