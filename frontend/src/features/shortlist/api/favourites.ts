import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { read } from '@/shared/api/client';
import { ApiProblem } from '@/shared/api/problem';
import type { Acting } from '@/shared/session/acting';
import { useActing } from '@/shared/session/session';
import { keyOf, tenantApi } from '@/shared/session/tenantApi';
import { tell } from '@/shared/ui/toasts';

function favouritesQuery(acting: Acting) {
  return queryOptions({
    queryKey: keyOf(acting, 'favourites'),
    queryFn: async ({ signal }): Promise<readonly string[]> => (await read(tenantApi(acting).GET('/shortlist/favourites', { signal }))).listings,
  });
}

/** The offers that this person marked. A mark shows at once; when it could not be kept it goes again and one is told. */
export function useFavourites() {
  const { t } = useTranslation();
  const acting = useActing();
  const client = useQueryClient();
  const { queryKey, ...query } = favouritesQuery(acting);
  const { data } = useQuery({ queryKey, ...query });
  const marked = useMemo(() => new Set(data ?? []), [data]);
  const { mutate } = useMutation({
    mutationFn: async ({ listing, on }: { listing: string; on: boolean }) => {
      const params = { params: { path: { listing } } };
      await (on ? tenantApi(acting).PUT('/shortlist/favourites/{listing}', params) : tenantApi(acting).DELETE('/shortlist/favourites/{listing}', params));
    },
    onMutate: async ({ listing, on }) => {
      await client.cancelQueries({ queryKey });
      client.setQueryData(queryKey, (before) => (on ? [listing, ...(before ?? [])] : (before ?? []).filter((one) => one !== listing)));
    },
    onError: (problem) => {
      const why = problem instanceof ApiProblem && problem.offline ? t('trouble.offline') : problem.message;
      tell(`${t('favourite.failed')} ${why}`, { kind: 'refused' });
    },
    onSettled: () => client.invalidateQueries({ queryKey }),
  });
  const toggle = useCallback(
    (listing: string) => {
      mutate({ listing, on: !marked.has(listing) });
    },
    [mutate, marked],
  );
  return { marked, toggle };
}
