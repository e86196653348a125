import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { read } from '@/shared/api/client';
import { keep } from '@/shared/patterns/list/download';
import type { Acting } from '@/shared/session/acting';
import { keyOf, tenantApi } from '@/shared/session/tenantApi';

/** Running agreements of the own organisation of which one reads who does what, by title. */
export function cardsQuery(acting: Acting) {
  return infiniteQueryOptions({
    queryKey: keyOf(acting, 'cards'),
    queryFn: ({ pageParam, signal }) => read(tenantApi(acting).GET('/responsibility-cards', { params: { query: { after: pageParam ?? null, limit: 50 } }, signal })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

export function cardQuery(acting: Acting, agreement: string) {
  return queryOptions({
    queryKey: keyOf(acting, 'cards', agreement),
    queryFn: ({ signal }) => read(tenantApi(acting).GET('/responsibility-cards/{agreement}', { params: { path: { agreement } }, signal })),
  });
}

/** The card of one page, put among the downloads. */
export async function takeOwnCard(acting: Acting, agreement: string, reader: 'professional' | 'resident', name: string): Promise<void> {
  const { response } = await tenantApi(acting).GET('/responsibility-cards/{agreement}/pdf', { params: { path: { agreement }, query: { reader } }, headers: { Accept: 'application/pdf, application/problem+json' }, parseAs: 'stream' });
  keep(await response.blob(), name);
}
