import { useMemo, useSyncExternalStore } from 'react';
import { useSession } from '@/shared/session/session';
import { onUnsaved, unsavedUnder } from '@/shared/keep/unsaved';

export interface UnsavedNow {
  /** On its way to the server. */
  underway: ReadonlySet<string>;
  /** Not saved before somebody does something: it says too little, there is no connection, or it was refused. */
  stuck: ReadonlySet<string>;
}

export const nothingUnsaved: UnsavedNow = { underway: new Set(), stuck: new Set() };

/** What was typed under a key and is not on the server, by the rest of each key. */
export function useUnsaved(prefix: string): UnsavedNow {
  const { me } = useSession();
  const lines = useSyncExternalStore(onUnsaved, () => unsavedUnder(`${me.person.id}/${prefix}`));
  return useMemo(() => {
    const states = lines.split('\n').filter((line) => line !== '').map((line) => line.split(' ') as [string, string]);
    const moves = (state: string) => state === 'waiting' || state === 'saving' || state === 'saved';
    return { underway: new Set(states.filter(([, state]) => moves(state)).map(([rest]) => rest)), stuck: new Set(states.filter(([, state]) => !moves(state)).map(([rest]) => rest)) };
  }, [lines]);
}
