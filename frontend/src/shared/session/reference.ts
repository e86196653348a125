import { queryOptions } from '@tanstack/react-query';
import { read } from '@/shared/api/client';
import { itemsOf } from '@/shared/api/pages';
import type { Municipality, Page } from '@/shared/api/types';
import type { Acting } from '@/shared/session/acting';
import { keyOf } from '@/shared/session/tenantApi';

/** The municipalities of the tenant one works in. */
export function municipalitiesQuery(acting: Acting) {
  return queryOptions({
    queryKey: keyOf(acting, 'municipalities'),
    queryFn: async ({ signal }) =>
      itemsOf(await read<Page<Municipality> | Municipality[]>('/api/v1/reference/municipalities', { query: { tenant: acting.tenant.slug }, party: acting.party.id, signal })),
    staleTime: 3_600_000,
  });
}
