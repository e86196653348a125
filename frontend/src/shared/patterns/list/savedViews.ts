import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useActing, useSession } from '@/shared/session/session';
import { keyOf } from '@/shared/session/tenantApi';

/** A state of a list worth coming back to: a name for what stands in the address. */
export interface SavedView {
  id: string;
  name: string;
  /** The query of the address, without the question mark. */
  search: string;
}

/** Whose views, of which list. */
export interface ViewsOf {
  person: string;
  tenant: string;
  list: string;
}

/** Where views are kept. */
export interface SavedViewStore {
  read: (of: ViewsOf) => Promise<SavedView[]>;
  write: (of: ViewsOf, views: SavedView[]) => Promise<void>;
}

const key = ({ person, tenant, list }: ViewsOf) => `loodlijn.views.${person}.${tenant}.${list}`;

/** Keeps views in this browser; what was damaged there is left out. */
export const viewsInBrowser: SavedViewStore = {
  read: (of) => {
    let kept: unknown;
    try {
      kept = JSON.parse(localStorage.getItem(key(of)) ?? '[]');
    } catch {
      kept = [];
    }
    return Promise.resolve(Array.isArray(kept) ? kept.filter(isView) : []);
  },
  write: (of, views) => {
    localStorage.setItem(key(of), JSON.stringify(views));
    return Promise.resolve();
  },
};

function isView(value: unknown): value is SavedView {
  const { id, name, search } = (value ?? {}) as Record<keyof SavedView, unknown>;
  return typeof id === 'string' && typeof name === 'string' && typeof search === 'string';
}

/** The order of the parameters of an address says nothing, and neither does an empty one. */
export function sameSearch(one: string, other: string): boolean {
  const sorted = (text: string) => [...new URLSearchParams(text)].map(([name, value]) => `${name}=${value}`).sort().join('&');
  return sorted(one) === sorted(other);
}

/** The views of one list of the person who is signed in. A view saved under a name that exists takes its place. */
export function useSavedViews(list: string, store: SavedViewStore = viewsInBrowser) {
  const { me } = useSession();
  const acting = useActing();
  const client = useQueryClient();
  const of: ViewsOf = { person: me.person.id, tenant: acting.tenant.slug, list };
  const queryKey = keyOf(acting, 'saved-views', me.person.id, list);
  const { data: views = [] } = useQuery({ queryKey, queryFn: () => store.read(of), staleTime: 0 });
  const writing = useMutation({
    mutationFn: async (change: (before: SavedView[]) => SavedView[]) => {
      // Another tab may have saved one in the meantime.
      const next = change(await store.read(of)).sort((a, b) => a.name.localeCompare(b.name));
      await store.write(of, next);
      client.setQueryData(queryKey, next);
    },
  });
  return {
    views,
    save: (view: Omit<SavedView, 'id'> & { id?: string }) => writing.mutateAsync((before) => [...before.filter((one) => one.name !== view.name), { id: crypto.randomUUID(), ...view }]),
    remove: (id: string) => writing.mutateAsync((before) => before.filter((one) => one.id !== id)),
  };
}
