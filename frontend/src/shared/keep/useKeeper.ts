import { useEffect, useState, useSyncExternalStore } from 'react';
import { useSession } from '@/shared/session/session';
import { Keeper, type Held } from '@/shared/keep/keeper';

/**
 * Ties something that is kept while it is typed to a part of the page; what waits is sent when that part goes away.
 *
 * @param key what it is, among all that a person types
 * @param held as the server gave it last
 * @param isWhole whether the server takes such a thing; everything when left out
 */
export function useKeeper<T extends object>(key: string, held: Held<T>, save: (value: T, version: string) => Promise<Held<T>>, read: (current: unknown) => Held<T> | undefined, isWhole?: (value: T) => boolean) {
  const { me } = useSession();
  const [keeper] = useState(() => Keeper.of(`${me.person.id}/${key}`, held, save, read, isWhole));
  const kept = useSyncExternalStore(keeper.subscribe, keeper.get);
  useEffect(() => {
    keeper.receive(held);
  }, [keeper, held]);
  useEffect(() => keeper.flush, [keeper]);
  return { ...kept, change: keeper.change, retry: keeper.retry, keepMine: keeper.keepMine, takeTheirs: keeper.takeTheirs };
}

export type KeptOf<T extends object> = ReturnType<typeof useKeeper<T>>;
