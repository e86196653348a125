import { queryOptions } from '@tanstack/react-query';
import type { Municipality, Page } from '@/shared/api/types';
import type { Acting } from '@/shared/session/acting';
import { keyOf, tenantApi } from '@/shared/session/tenantApi';

/** The municipalities of the tenant one works in. */
export function municipalitiesQuery(acting: Acting) {
  return queryOptions({
    queryKey: keyOf(acting, 'municipalities'),
    queryFn: async ({ signal }) =>
      (await tenantApi(acting).read<Page<Municipality>>(['reference', 'municipalities'], { signal })).items,
    staleTime: 3_600_000,
  });
}
