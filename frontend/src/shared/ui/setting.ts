import { useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();

/** A choice about the display that this browser remembers; every tab and every reader of it follows at once. */
export function useSetting<T extends string>(name: string, values: readonly [T, ...T[]]): [T, (value: T) => void] {
  const value = useSyncExternalStore(subscribe, () => storedSetting(name, values));
  return [
    value,
    (next) => {
      localStorage.setItem(`loodlijn.${name}`, next);
      listeners.forEach((listener) => {
        listener();
      });
    },
  ];
}

export function storedSetting<T extends string>(name: string, values: readonly [T, ...T[]]): T {
  const stored = localStorage.getItem(`loodlijn.${name}`);
  return values.find((value) => value === stored) ?? values[0];
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
}
