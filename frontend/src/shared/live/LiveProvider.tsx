import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { createContext, use, useEffect, useState, type ReactNode } from 'react';
import { tenantPath } from '@/shared/api/client';
import type { Acting } from '@/shared/session/acting';
import { meQuery, useSession } from '@/shared/session/session';
import { keyOf } from '@/shared/session/tenantApi';
import { isAttended, whenAttended } from '@/shared/live/attention';
import { follow, type Heard, type LiveState } from '@/shared/live/follow';
import { shareStream } from '@/shared/live/share';
import { outdatedBy } from '@/shared/live/topics';

/** A connection that is back within so many milliseconds was not worth a word. */
const BRIEF = 5_000;
const LiveContext = createContext<LiveState>('off');

/** Whether what others change is seen at once. */
export function useLiveState(): LiveState {
  return use(LiveContext);
}

/** Listens to what changes in the tenant one works in, once for all tabs of the browser, and has old answers asked for again. */
export function LiveProvider({ children }: { children: ReactNode }) {
  const client = useQueryClient();
  const { me, acting } = useSession();
  const [state, setState] = useState<LiveState>('off');
  const { person, csrfToken } = me;

  useEffect(() => {
    if (acting === undefined || !('locks' in navigator)) {
      return undefined;
    }
    const catchUp = () => {
      void client.refetchQueries({ queryKey: keyOf(acting), type: 'active', stale: true });
    };
    let telling: ReturnType<typeof setTimeout> | undefined;
    const name = `loodlijn-live ${person.id} ${acting.tenant.slug} ${acting.party.id}`;
    const leave = shareStream(
      name,
      (leading) => follow({ ...leading, path: `${tenantPath(acting.tenant.slug)}/events`, party: acting.party.id }),
      (heard) => {
        if (heard.kind === 'state') {
          clearTimeout(telling);
          if (heard.state === 'reconnecting') {
            telling = setTimeout(() => { setState('reconnecting'); }, BRIEF);
          } else {
            setState(heard.state);
          }
        } else {
          refresh(client, acting, heard, catchUp);
        }
      },
    );
    return () => {
      clearTimeout(telling);
      leave();
      setState('off');
    };
    // A new session has a new token: what the old one was refused is tried again.
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the names of tenant and party do not matter
  }, [client, person.id, csrfToken, acting?.tenant.slug, acting?.party.id]);

  return <LiveContext value={state}>{children}</LiveContext>;
}

function refresh(client: QueryClient, acting: Acting, heard: Exclude<Heard, { kind: 'state' }>, catchUp: () => void) {
  if (heard.kind === 'rights') {
    void client.invalidateQueries({ queryKey: meQuery.queryKey });
    return;
  }
  const outdated = heard.kind === 'reset' ? [{ key: [] }] : heard.changes.flatMap(outdatedBy);
  const attended = isAttended();
  for (const { key, later = false } of outdated) {
    const queryKey = keyOf(acting, ...key);
    if (later || !attended) {
      void client.invalidateQueries({ queryKey, refetchType: 'none' });
    } else {
      // A first answer that is under way may have been read before the change, and asking again would only wait for it.
      void client.cancelQueries({ queryKey, predicate: ({ state }) => state.data === undefined }).then(() => client.invalidateQueries({ queryKey }));
    }
  }
  if (!attended) {
    whenAttended(catchUp);
  }
}
