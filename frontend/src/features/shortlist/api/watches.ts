import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { read } from '@/shared/api/client';
import type { NewsOfViews } from '@/shared/patterns/list/news';
import type { Acting } from '@/shared/session/acting';
import { useActing } from '@/shared/session/session';
import { keyOf, tenantApi } from '@/shared/session/tenantApi';

/** Under the key of the saved views, because a watch goes with its view. */
export function watchesQuery(acting: Acting) {
  return queryOptions({
    queryKey: keyOf(acting, 'saved-views', 'shortlist', 'watches'),
    queryFn: async ({ signal }) => (await read(tenantApi(acting).GET('/shortlist/watches', { signal }))).watches,
  });
}

/** Turns mail about new offers in a saved search on or off. */
export function useTurnWatch(acting: Acting) {
  const client = useQueryClient();
  const { queryKey } = watchesQuery(acting);
  return useMutation({
    mutationFn: async ({ view, on }: { view: string; on: boolean }) => {
      const params = { params: { path: { view } } };
      await (on ? tenantApi(acting).PUT('/shortlist/watches/{view}', params) : tenantApi(acting).DELETE('/shortlist/watches/{view}', params));
    },
    onSettled: () => client.invalidateQueries({ queryKey }),
  });
}

/** The saved searches of which this person hears when something new matches. */
export function useWatches(): NewsOfViews {
  const acting = useActing();
  const { data = [] } = useQuery(watchesQuery(acting));
  const { mutateAsync } = useTurnWatch(acting);
  return { of: ({ id }) => data.some(({ view }) => view === id), turn: ({ id }, on) => mutateAsync({ view: id, on }) };
}
