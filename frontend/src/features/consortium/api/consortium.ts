import { queryOptions } from '@tanstack/react-query';
import { read } from '@/shared/api/client';
import type { Consortium, ConsortiumGiven } from '@/shared/api/types';
import type { Acting } from '@/shared/session/acting';
import { keyOf, tenantApi } from '@/shared/session/tenantApi';

/** Who takes part in a provider, and what it takes part in itself. */
export function consortiumQuery(acting: Acting, id: string) {
  return queryOptions({
    queryKey: keyOf(acting, 'consortium', id),
    queryFn: ({ signal }) => read(tenantApi(acting).GET('/providers/{id}/consortium', { params: { path: { id } }, signal })),
  });
}

export function keepConsortium(acting: Acting, { providerId, version }: Consortium, body: ConsortiumGiven): Promise<Consortium> {
  return read(tenantApi(acting).PUT('/providers/{id}/consortium', { params: { path: { id: providerId }, header: { 'If-Match': version } }, body }));
}
