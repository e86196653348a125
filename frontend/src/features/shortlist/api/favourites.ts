import { queryOptions, useMutation, useQuery, useQueryClient, type InfiniteData } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { read } from '@/shared/api/client';
import type { ListingPage } from '@/shared/api/types';
import type { Acting } from '@/shared/session/acting';
import { useActing } from '@/shared/session/session';
import { keyOf, tenantApi } from '@/shared/session/tenantApi';
import { tell } from '@/shared/ui/toasts';
import { why } from '@/shared/ui/why';

function favouritesQuery(acting: Acting) {
  return queryOptions({
    queryKey: keyOf(acting, 'favourites'),
    queryFn: async ({ signal }): Promise<readonly string[]> => (await read(tenantApi(acting).GET('/shortlist/favourites', { signal }))).listings,
  });
}

/** How many of what was found is marked, when a row of it is marked or no longer so. */
function counted(page: ListingPage, pages: readonly ListingPage[], listing: string, on: boolean): ListingPage {
  const [mine] = page.facets['favourite'] ?? [];
  if (mine === undefined || !pages.some(({ items }) => items.some(({ id }) => id === listing))) {
    return page;
  }
  return { ...page, facets: { ...page.facets, favourite: [{ ...mine, count: Math.max(0, mine.count + (on ? 1 : -1)) }] } };
}

/** The offers that this person marked. A mark shows at once; when it could not be kept it goes again and one is told. */
export function useFavourites() {
  const { t } = useTranslation();
  const acting = useActing();
  const client = useQueryClient();
  const { queryKey, ...query } = favouritesQuery(acting);
  const { data } = useQuery({ queryKey, ...query });
  const marked = useMemo(() => new Set(data ?? []), [data]);
  const count = (listing: string, on: boolean) => {
    client.setQueriesData<InfiniteData<ListingPage>>({ queryKey: keyOf(acting, 'listings') }, (before) => before && { ...before, pages: before.pages.map((page) => counted(page, before.pages, listing, on)) });
  };
  const { mutate } = useMutation({
    mutationFn: async ({ listing, on }: { listing: string; on: boolean }) => {
      const params = { params: { path: { listing } } };
      await (on ? tenantApi(acting).PUT('/shortlist/favourites/{listing}', params) : tenantApi(acting).DELETE('/shortlist/favourites/{listing}', params));
    },
    onMutate: async ({ listing, on }) => {
      await client.cancelQueries({ queryKey });
      client.setQueryData(queryKey, (before) => (on ? [listing, ...(before ?? [])] : (before ?? []).filter((one) => one !== listing)));
      count(listing, on);
    },
    onError: (problem, { listing, on }) => {
      count(listing, !on);
      tell(`${t('favourite.failed')} ${why(problem, t)}`, { kind: 'refused' });
    },
    // The rows stay where they are until one searches again: a mark that was taken away by mistake is put back where it was.
    onSettled: () => Promise.all([client.invalidateQueries({ queryKey }), client.invalidateQueries({ queryKey: keyOf(acting, 'listings'), refetchType: 'none' })]),
  });
  const toggle = useCallback(
    (listing: string) => {
      mutate({ listing, on: !marked.has(listing) });
    },
    [mutate, marked],
  );
  return { marked, toggle };
}
