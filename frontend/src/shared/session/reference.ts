import { queryOptions } from '@tanstack/react-query';
import { read } from '@/shared/api/client';
import type { Acting } from '@/shared/session/acting';
import { keyOf, tenantApi } from '@/shared/session/tenantApi';

/** The municipalities of the tenant one works in. */
export function municipalitiesQuery(acting: Acting) {
  return queryOptions({
    queryKey: keyOf(acting, 'municipalities'),
    queryFn: async ({ signal }) =>
      (await read(tenantApi(acting).GET('/reference/municipalities', { signal }))).items,
    staleTime: 3_600_000,
  });
}

/** The borders of the municipalities of the tenant one works in, for a map. */
export function bordersQuery(acting: Acting) {
  return queryOptions({
    queryKey: keyOf(acting, 'borders'),
    queryFn: async ({ signal }) => (await read(tenantApi(acting).GET('/reference/borders', { signal }))).items,
    staleTime: Infinity,
  });
}

/** The codes of a list of the tenant one works in, with labels in the language that is shown. */
export function codesQuery(acting: Acting, list: 'law' | 'target-group' | 'jz020' | 'wmo020' | 'cbs-hulpvorm', language: string) {
  return queryOptions({
    queryKey: keyOf(acting, 'codes', list, language),
    queryFn: async ({ signal }) => (await read(tenantApi(acting).GET('/reference/code-lists/{list}', { params: { path: { list } }, signal }))).items,
    staleTime: 3_600_000,
  });
}
