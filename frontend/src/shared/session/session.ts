import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { createContext, use } from 'react';
import { api, read, requestContext } from '@/shared/api/client';
import type { Me } from '@/shared/api/types';
import type { Acting } from '@/shared/session/acting';
import { can, type Permission } from '@/shared/session/permissions';

/** Whose page it is: the first who was signed in, until the page is loaded again. */
const owners = new WeakMap<QueryClient, string>();

/** What is still to be saved in a page is never sent in the name of who signed in after. */
function takeToken(client: QueryClient, { person, csrfToken }: Me) {
  const owner = owners.get(client) ?? person.id;
  owners.set(client, owner);
  requestContext.csrfToken = person.id === owner ? (csrfToken ?? undefined) : undefined;
}

/** Who is signed in; `null` when nobody is. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: async ({ client, signal }): Promise<Me | null> => {
    const { me } = await read(api.GET('/api/v1/session', { signal }));
    if (me == null) {
      return null;
    }
    takeToken(client, me);
    return me;
  },
  staleTime: 60_000,
  refetchOnWindowFocus: true,
});

export interface Session {
  me: Me;
  acting: Acting | undefined;
  act: (acting: Acting) => void;
}

export const SessionContext = createContext<Session | undefined>(undefined);

export function useSession(): Session {
  const session = use(SessionContext);
  if (session === undefined) {
    throw new Error('useSession is for what is drawn after signing in');
  }
  return session;
}

/** The tenant and party one works for; only for screens inside a tenant. */
export function useActing(): Acting {
  const { acting } = useSession();
  if (acting === undefined) {
    throw new Error('useActing is for screens inside a tenant');
  }
  return acting;
}

export function useCan(permission: Permission): boolean {
  return can(useSession().acting?.party, permission);
}
