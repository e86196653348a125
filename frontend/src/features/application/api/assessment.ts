import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { once, read } from '@/shared/api/client';
import type { Assessment, GivenJudgement, Judgement } from '@/shared/api/types';
import type { Acting } from '@/shared/session/acting';
import { keyOf, tenantApi } from '@/shared/session/tenantApi';
import { refreshApplication } from '@/features/application/api/applications';

export function assessmentQuery(acting: Acting, id: string) {
  return queryOptions({
    queryKey: keyOf(acting, 'application', id, 'assessment'),
    queryFn: ({ signal }) => read(tenantApi(acting).GET('/applications/{id}/assessment', { params: { path: { id } }, signal })),
  });
}

/** Begins to assess; the first who does takes the application up. */
export async function beginAssessment(acting: Acting, id: string, key: string): Promise<Assessment> {
  return read(tenantApi(acting).POST('/applications/{id}/assessment/assessors', { params: { path: { id } }, headers: once(key) }));
}

export async function judge(acting: Acting, id: string, code: string, given: GivenJudgement, version: string): Promise<Judgement> {
  return read(tenantApi(acting).PUT('/applications/{id}/assessment/judgements/{code}', { params: { path: { id, code }, header: { 'If-Match': version } }, body: given }));
}

export async function judgeTogether(acting: Acting, id: string, code: string, given: GivenJudgement, version: string): Promise<Judgement> {
  return read(tenantApi(acting).PUT('/applications/{id}/assessment/joint-judgements/{code}', { params: { path: { id, code }, header: { 'If-Match': version } }, body: given }));
}

/** Gives the own judgements; from then on they stay. */
export async function giveJudgements(acting: Acting, id: string, key: string): Promise<Assessment> {
  return read(tenantApi(acting).POST('/applications/{id}/assessment/submission', { params: { path: { id } }, headers: once(key) }));
}

/** How long the provider would have when it was asked today. */
export function additionTermQuery(acting: Acting, id: string) {
  return queryOptions({
    queryKey: keyOf(acting, 'application', id, 'addition-term'),
    queryFn: ({ signal }) => read(tenantApi(acting).GET('/applications/{id}/assessment/addition-term', { params: { path: { id } }, signal })),
  });
}

/** @param items what is missing, criterion by criterion */
export async function askAddition(acting: Acting, id: string, items: { code: string; missing: string }[], key: string): Promise<Assessment> {
  return read(tenantApi(acting).POST('/applications/{id}/assessment/additions', { params: { path: { id } }, body: { items }, headers: once(key) }));
}

/** Shows the assessment as the server gave it after a step, and asks anew for what follows from it. */
export function showAssessment(client: QueryClient, acting: Acting, id: string, now: Assessment): void {
  client.setQueryData(assessmentQuery(acting, id).queryKey, now);
  refreshApplication(client, acting, id, 'decision-basis');
}

/** Puts an own judgement that the server took into the assessment that is on the screen. */
export function showJudgement(client: QueryClient, acting: Acting, id: string, code: string, own: Judgement): void {
  client.setQueryData(assessmentQuery(acting, id).queryKey, (now) => (now === undefined ? now : { ...now, criteria: now.criteria.map((one) => (one.code === code ? { ...one, own } : one)) }));
}
