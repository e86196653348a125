import { queryOptions } from '@tanstack/react-query';
import { read } from '@/shared/api/client';
import type { Acting } from '@/shared/session/acting';
import { keyOf, tenantApi } from '@/shared/session/tenantApi';

/** What the organisation with this number is called; asked only for a number that can be one. Null when none is known. */
export function knownNameQuery(acting: Acting, provider: string, kvk: string) {
  return queryOptions({
    queryKey: keyOf(acting, 'provider', provider, 'number', kvk),
    queryFn: ({ signal }) => read(tenantApi(acting).GET('/providers/{id}/identity/lookup', { params: { path: { id: provider }, query: { kvk } }, signal })),
    enabled: /^\d{8}$/.test(kvk),
    select: ({ name }) => name ?? null,
  });
}
