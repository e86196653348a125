import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { read } from '@/shared/api/client';
import type { SettledPoint, Transition, TransitionPoint } from '@/shared/api/types';
import type { Acting } from '@/shared/session/acting';
import { keyOf, tenantApi } from '@/shared/session/tenantApi';
import type { CalendarFilters } from '@/features/calendar/filters';

/** What happens from a month on, the earliest first. */
export function calendarQuery(acting: Acting, { q, kind, source, from }: CalendarFilters) {
  return infiniteQueryOptions({
    queryKey: keyOf(acting, 'contract-calendar', { q, kind, source, from }),
    queryFn: ({ pageParam, signal }) =>
      read(
        tenantApi(acting).GET('/contract-calendar', {
          params: { query: { q: q ?? null, kind: kind === undefined ? null : [kind], source: source === undefined ? null : [source], from: from === undefined ? null : `${from}-01`, after: pageParam ?? null } },
          signal,
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  });
}

/** Whether there is a feed of one's own; its address is not told again. */
export function feedQuery(acting: Acting) {
  return queryOptions({
    queryKey: keyOf(acting, 'calendar-feed'),
    queryFn: ({ signal }) => read(tenantApi(acting).GET('/contract-calendar/feed', { signal })),
  });
}

/** Makes the feed or gives it another address. */
export async function makeFeed(acting: Acting): Promise<string> {
  const { address } = await read(tenantApi(acting).PUT('/contract-calendar/feed'));
  return address;
}

export async function revokeFeed(acting: Acting): Promise<void> {
  await tenantApi(acting).DELETE('/contract-calendar/feed');
}

/** What the parties settled about the end of an agreement. */
export function transitionQuery(acting: Acting, id: string) {
  return queryOptions({
    queryKey: keyOf(acting, 'agreement', id, 'transition'),
    queryFn: ({ signal }) => read(tenantApi(acting).GET('/agreements/{id}/transition', { params: { path: { id } }, signal })),
  });
}

export function settle(acting: Acting, id: string, { item, version }: TransitionPoint, body: SettledPoint): Promise<Transition> {
  return read(tenantApi(acting).PUT('/agreements/{id}/transition/{item}', { params: { path: { id, item }, header: { 'If-Match': version } }, body }));
}
