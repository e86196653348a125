import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { read } from '@/shared/api/client';
import { download } from '@/shared/patterns/list/download';
import type { Acting } from '@/shared/session/acting';
import { keyOf, tenantApi } from '@/shared/session/tenantApi';
import type { PassedOnFilters } from '@/features/passedOn/filters';

const ROWS = 50;

export function passedOnQuery(acting: Acting, filters: PassedOnFilters) {
  return infiniteQueryOptions({
    queryKey: keyOf(acting, 'passed-on', filters),
    queryFn: ({ pageParam, signal }) => read(tenantApi(acting).GET('/passed-on', { params: { query: { ...filters, after: pageParam ?? null, limit: ROWS } }, signal })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  });
}

export function passedOnProductsQuery(acting: Acting) {
  return queryOptions({
    queryKey: keyOf(acting, 'passed-on', 'products'),
    queryFn: async ({ signal }) => (await read(tenantApi(acting).GET('/passed-on/products', { signal }))).items,
  });
}

/** Exactly what is shown, as CSV. */
export async function exportPassedOn(acting: Acting, filters: PassedOnFilters): Promise<void> {
  const { response } = await tenantApi(acting).GET('/passed-on/export', { params: { query: filters }, parseAs: 'stream' });
  await download(response, `doorgifte-${acting.tenant.slug}.csv`, () => undefined);
}
