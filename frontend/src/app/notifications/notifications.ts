import { queryOptions } from '@tanstack/react-query';
import { read } from '@/shared/api/client';
import type { Acting } from '@/shared/session/acting';
import { keyOf, tenantApi } from '@/shared/session/tenantApi';

/** The newest of what one was told here, and how many are unread. */
export function notificationsQuery(acting: Acting, language: string) {
  return queryOptions({
    queryKey: keyOf(acting, 'notifications', language),
    queryFn: ({ signal }) => read(tenantApi(acting).GET('/notifications', { signal })),
    staleTime: 60_000,
    refetchInterval: 300_000,
  });
}

export async function markRead(acting: Acting, which: { ids: string[] } | { all: true }): Promise<void> {
  await read(tenantApi(acting).POST('/notifications/read', { body: which }));
}
