import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import { once, read } from '@/shared/api/client';
import { ApiProblem } from '@/shared/api/problem';
import type { NewSavedView, SavedView, SavedViewList } from '@/shared/api/types';
import { forgetKept, viewsKeptHere } from '@/shared/patterns/list/viewsKeptHere';
import type { Acting } from '@/shared/session/acting';
import { useActing, useSession } from '@/shared/session/session';
import { keyOf, tenantApi } from '@/shared/session/tenantApi';

/** The order of the parameters of an address says nothing, and neither does an empty one. */
export function sameSearch(one: string, other: string): boolean {
  const sorted = (text: string) => [...new URLSearchParams(text)].map(([name, value]) => `${name}=${value}`).sort().join('&');
  return sorted(one) === sorted(other);
}

/** Whether two names are one: the server does not tell capitals from small letters. */
export function sameName(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}

export function savedViewsQuery(acting: Acting, list: string) {
  return queryOptions({
    queryKey: keyOf(acting, 'saved-views', list),
    queryFn: ({ signal }): Promise<SavedViewList> => read(tenantApi(acting).GET('/saved-views', { params: { query: { list } }, signal })),
  });
}

/** Adds a view; with a key it can be tried again. */
function add(acting: Acting, view: NewSavedView, key: string = crypto.randomUUID()): Promise<SavedView> {
  return read(tenantApi(acting).POST('/saved-views', { headers: once(key), body: view }));
}

/** @param before the version that is replaced; refused (412) when it was changed elsewhere in between */
function replace(acting: Acting, before: SavedView, { name, address, shared, position }: Pick<SavedView, 'name' | 'address' | 'shared'> & { position?: number }): Promise<SavedView> {
  const body = { name, address, shared, ...(position === undefined ? {} : { position }) };
  return read(tenantApi(acting).PUT('/saved-views/{id}', { params: { path: { id: before.id }, header: { 'If-Match': before.version } }, body }));
}

/** With one view at another place, counted from 0. */
function moved(own: readonly SavedView[], id: string, to: number): SavedView[] {
  const others = own.filter((view) => view.id !== id);
  return [...others.slice(0, to), ...own.filter((view) => view.id === id), ...others.slice(to)];
}

const NONE: SavedView[] = [];

/** The views of one list that the person who is signed in has, and those that colleagues of the same party share. */
export function useSavedViews(list: string) {
  const acting = useActing();
  const client = useQueryClient();
  const query = savedViewsQuery(acting, list);
  const { data, error, refetch } = useQuery(query);
  const own = data?.own ?? NONE;
  const after = { onSettled: () => client.invalidateQueries({ queryKey: query.queryKey }) };

  const saving = useMutation({
    mutationFn: ({ key, ...view }: Omit<NewSavedView, 'list'> & { shared: boolean; key: string }) => {
      const before = own.find(({ name }) => sameName(name, view.name));
      return before === undefined ? add(acting, { list, ...view }, key) : replace(acting, before, { name: view.name, address: view.address, shared: view.shared });
    },
    ...after,
  });
  const sharing = useMutation({ mutationFn: ({ view, shared }: { view: SavedView; shared: boolean }) => replace(acting, view, { ...view, shared }), ...after });
  const renaming = useMutation({ mutationFn: ({ view, name }: { view: SavedView; name: string }) => replace(acting, view, { ...view, name }), ...after });
  // One after the other, each on the version that the one before gave: who presses twice moves it two places.
  const moving = useMutation({
    scope: { id: `move ${list}` },
    mutationFn: async ({ id, to }: { id: string; to: number }) => {
      const view = client.getQueryData(query.queryKey)?.own.find((one) => one.id === id);
      return view === undefined ? undefined : replace(acting, view, { ...view, position: to + 1 });
    },
    onMutate: async ({ id, to }) => {
      await client.cancelQueries({ queryKey: query.queryKey });
      client.setQueryData(query.queryKey, (before) => before && { ...before, own: moved(before.own, id, to) });
    },
    onSuccess: (view) => {
      client.setQueryData(query.queryKey, (before) => before && { ...before, own: before.own.map((one) => (one.id === view?.id ? view : one)) });
    },
    onSettled: () => (client.isMutating({ predicate: ({ options }) => options.scope?.id === `move ${list}` }) > 1 ? undefined : after.onSettled()),
  });
  const removing = useMutation({
    mutationFn: async ({ id }: SavedView) => {
      await tenantApi(acting).DELETE('/saved-views/{id}', { params: { path: { id } } });
    },
    ...after,
  });
  const returning = useMutation({
    mutationFn: ({ name, address, shared, position }: SavedView & { position: number }) => add(acting, { list, name, address, shared, position }),
    ...after,
  });
  useTakeOver(list, data);

  return {
    own,
    ofColleagues: data?.ofColleagues ?? NONE,
    known: data !== undefined,
    error,
    refetch,
    save: saving.mutateAsync,
    saving: saving.isPending,
    share: sharing.mutateAsync,
    rename: renaming.mutateAsync,
    /** To a place counted from 0; shows at once. */
    move: moving.mutateAsync,
    remove: removing.mutateAsync,
    /** Puts a removed view back where it was. */
    putBack: returning.mutateAsync,
  };
}

/** Once the server has answered, it takes over what this browser kept before; what it refuses for good is forgotten too. */
function useTakeOver(list: string, data: SavedViewList | undefined) {
  const { me } = useSession();
  const acting = useActing();
  const client = useQueryClient();
  const takeOver = useEffectEvent(async (known: SavedViewList) => {
    const of = { person: me.person.id, tenant: acting.tenant.slug, list };
    const kept = viewsKeptHere(of);
    const left = kept.filter(({ name }) => !known.own.some((view) => sameName(view.name, name)));
    forgetKept(of, left);
    // A second tab may do the same: the server carries out a key once, and refuses a name that is there already.
    for (const [at, { id, name, search }] of left.entries()) {
      try {
        await add(acting, { list, name: name.trim(), address: search }, id);
      } catch (problem) {
        if (!(problem instanceof ApiProblem) || problem.passing || problem.code === 'saved-views-full') {
          break;
        }
      }
      forgetKept(of, left.slice(at + 1));
    }
    if (left.length > 0) {
      await client.invalidateQueries({ queryKey: savedViewsQuery(acting, list).queryKey });
    }
  });
  useEffect(() => {
    if (data !== undefined) {
      void takeOver(data);
    }
  }, [data]);
}
