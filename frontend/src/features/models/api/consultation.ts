import { queryOptions } from '@tanstack/react-query';
import { once, read } from '@/shared/api/client';
import type { ArticleVote, Consultation } from '@/shared/api/types';
import type { Acting } from '@/shared/session/acting';
import { keyOf, tenantApi } from '@/shared/session/tenantApi';

/** @param number of a published version, or draft */
export function consultationQuery(acting: Acting, id: string, number: string, enabled: boolean) {
  return queryOptions({
    queryKey: keyOf(acting, 'models', id, number, 'consultation'),
    queryFn: ({ signal }) => read(tenantApi(acting).GET('/contract-models/{id}/versions/{number}/consultation', { params: { path: { id, number } }, signal })),
    enabled,
  });
}

export async function openConsultation(acting: Acting, id: string, version: string, { until, question }: { until: string; question: string }): Promise<void> {
  await tenantApi(acting).PUT('/contract-models/{id}/draft/consultation', { params: { path: { id }, header: { 'If-Match': version } }, body: { until, ...(question.trim() === '' ? {} : { question: question.trim() }) } });
}

export async function closeConsultation(acting: Acting, id: string, version: string): Promise<void> {
  await tenantApi(acting).POST('/contract-models/{id}/draft/consultation/closing', { params: { path: { id }, header: { 'If-Match': version } } });
}

/** @param textVersion of the article that was read */
export async function vote(acting: Acting, id: string, code: string, given: { verdict: ArticleVote['verdict']; reason: string; textVersion: number }): Promise<Consultation> {
  return read(tenantApi(acting).PUT('/contract-models/{id}/draft/articles/{code}/vote', { params: { path: { id, code } }, body: given }));
}

export async function retractVote(acting: Acting, id: string, code: string): Promise<Consultation> {
  return read(tenantApi(acting).DELETE('/contract-models/{id}/draft/articles/{code}/vote', { params: { path: { id, code } } }));
}

/** @param answers the comment that it answers; undefined for one that begins */
export async function comment(acting: Acting, id: string, code: string, said: { text: string; answers?: string }, key: string): Promise<Consultation> {
  return read(tenantApi(acting).POST('/contract-models/{id}/draft/articles/{code}/comments', { params: { path: { id, code } }, body: said, headers: once(key) }));
}

export async function settle(acting: Acting, id: string, about: string, settled: boolean): Promise<Consultation> {
  return read(tenantApi(acting).PUT('/contract-models/{id}/draft/comments/{comment}/settlement', { params: { path: { id, comment: about } }, body: { settled } }));
}
