import { queryOptions } from '@tanstack/react-query';
import { read } from '@/shared/api/client';
import type { Acting } from '@/shared/session/acting';
import { keyOf, tenantApi } from '@/shared/session/tenantApi';

/** What the tenant one works in decided for itself: its look, its terms. */
export function settingsQuery(acting: Acting) {
  return queryOptions({
    queryKey: keyOf(acting, 'settings', 'all'),
    queryFn: ({ signal }) => read(tenantApi(acting).GET('/settings', { signal })),
    staleTime: 300_000,
  });
}
