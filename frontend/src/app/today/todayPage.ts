import { queryOptions } from '@tanstack/react-query';
import { read } from '@/shared/api/client';
import type { Acting } from '@/shared/session/acting';
import { keyOf, tenantApi } from '@/shared/session/tenantApi';

/** What waits, what ends soon and what changed, in the language that is shown. Asking it is a visit. */
export function todayQuery(acting: Acting, language: string) {
  return queryOptions({
    queryKey: keyOf(acting, 'today', language),
    queryFn: ({ signal }) => read(tenantApi(acting).GET('/today', { signal })),
    staleTime: 30_000,
    refetchInterval: 300_000,
  });
}

/** The same of a place where one does not look now, so that nothing there counts as seen. */
export function elsewhereQuery(acting: Acting, language: string) {
  return queryOptions({
    queryKey: keyOf(acting, 'today-elsewhere', language),
    queryFn: ({ signal }) => read(tenantApi(acting).GET('/today', { params: { query: { visit: false } }, signal })),
    staleTime: 300_000,
  });
}
