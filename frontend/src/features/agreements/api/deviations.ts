import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { read } from '@/shared/api/client';
import type { Acting } from '@/shared/session/acting';
import { keyOf, tenantApi } from '@/shared/session/tenantApi';

/** Departures from models: by article and agreement. */
export function deviationsQuery(acting: Acting, filters: { article?: string; asked?: true }) {
  return infiniteQueryOptions({
    queryKey: keyOf(acting, 'deviations', filters),
    queryFn: ({ pageParam, signal }) => read(tenantApi(acting).GET('/agreements/deviations', { params: { query: { ...filters, after: pageParam ?? null, limit: 50 } }, signal })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  });
}

/** Every departure of one agreement, the newest version first. */
export function deviationsOfQuery(acting: Acting, id: string) {
  return queryOptions({
    queryKey: keyOf(acting, 'agreement', id, 'deviations'),
    queryFn: ({ signal }) => read(tenantApi(acting).GET('/agreements/{id}/deviations', { params: { path: { id } }, signal })),
  });
}

/** The articles that they are about, the one from which most depart first. */
export function deviatedArticlesQuery(acting: Acting, asked: boolean) {
  return queryOptions({
    queryKey: keyOf(acting, 'deviations', 'articles', asked),
    queryFn: ({ signal }) => read(tenantApi(acting).GET('/agreements/deviations/articles', { params: { query: { asked: asked ? true : null } }, signal })),
  });
}

/** How far agreements follow their models: today and a year back. */
export function uniformityQuery(acting: Acting) {
  return queryOptions({
    queryKey: keyOf(acting, 'uniformity'),
    queryFn: ({ signal }) => read(tenantApi(acting).GET('/agreements/uniformity', { signal })),
  });
}
