import { queryOptions } from '@tanstack/react-query';
import { read } from '@/shared/api/client';
import { isAttended } from '@/shared/live/attention';
import type { Acting } from '@/shared/session/acting';
import { keyOf, tenantApi } from '@/shared/session/tenantApi';

const REPORT_EVERY = 30_000;

/** Says that one is here, every half minute while someone works here, and asks who else is. */
export function presenceQuery(acting: Acting, place: string) {
  return queryOptions({
    queryKey: keyOf(acting, 'presence', place),
    queryFn: async ({ signal }) =>
      isAttended()
        ? (await read(tenantApi(acting).PUT('/presence', { body: { place }, signal }))).items
        : [],
    refetchInterval: REPORT_EVERY,
    retry: false,
    gcTime: 0,
  });
}

export async function leave(acting: Acting, place: string): Promise<void> {
  await tenantApi(acting).DELETE('/presence', { params: { query: { place } } });
}
