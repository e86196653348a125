import { infiniteQueryOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import { once, read } from '@/shared/api/client';
import type { Feedback, FeedbackAnswer } from '@/shared/api/types';
import type { Acting } from '@/shared/session/acting';
import { keyOf, tenantApi } from '@/shared/session/tenantApi';

/** What was said not to be right, the newest first. */
export function feedbackListQuery(acting: Acting, waiting: boolean) {
  return infiniteQueryOptions({
    queryKey: keyOf(acting, 'feedback-list', waiting ? 'waiting' : 'all'),
    queryFn: ({ pageParam, signal }) => read(tenantApi(acting).GET('/feedback', { params: { query: { waiting, after: pageParam ?? null, limit: 50 } }, signal })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

export function feedbackQuery(acting: Acting, id: string) {
  return queryOptions({
    queryKey: keyOf(acting, 'feedback', id),
    queryFn: ({ signal }) => read(tenantApi(acting).GET('/feedback/{id}', { params: { path: { id } }, signal })),
  });
}

export function feedbackFiguresQuery(acting: Acting) {
  return queryOptions({
    queryKey: keyOf(acting, 'feedback-figures'),
    queryFn: ({ signal }) => read(tenantApi(acting).GET('/feedback-figures', { signal })),
  });
}

export function answer(acting: Acting, id: string, body: FeedbackAnswer, key: string): Promise<Feedback> {
  return read(tenantApi(acting).POST('/feedback/{id}/answer', { params: { path: { id } }, headers: once(key), body }));
}

export function close(acting: Acting, id: string, reason: string, key: string): Promise<Feedback> {
  return read(tenantApi(acting).POST('/feedback/{id}/closing', { params: { path: { id } }, headers: once(key), body: { reason } }));
}

export function remind(acting: Acting, id: string): Promise<Feedback> {
  return read(tenantApi(acting).POST('/feedback/{id}/reminder', { params: { path: { id } } }));
}

/** Shows what came of a step everywhere it stands. */
export async function refreshFeedback(client: QueryClient, acting: Acting, feedback: Feedback): Promise<void> {
  client.setQueryData(feedbackQuery(acting, feedback.id).queryKey, feedback);
  await Promise.all(['feedback-list', 'feedback-figures'].map((key) => client.invalidateQueries({ queryKey: keyOf(acting, key) })));
}
