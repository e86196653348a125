import { queryOptions } from '@tanstack/react-query';
import { read } from '@/shared/api/client';
import type { Acting } from '@/shared/session/acting';
import { keyOf, tenantApi } from '@/shared/session/tenantApi';

/** Numbers, contacts, establishments and quality marks of a provider. */
export function factsQuery(acting: Acting, id: string) {
  return queryOptions({
    queryKey: keyOf(acting, 'provider-facts', id),
    queryFn: ({ signal }) => read(tenantApi(acting).GET('/providers/{id}/facts', { params: { path: { id } }, signal })),
  });
}
