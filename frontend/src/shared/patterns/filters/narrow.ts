import { useSyncExternalStore } from 'react';

/** Where filters no longer fit: in a column beside a list, or in a few rows above it. Styles of pages with such a column use the same width. */
const queries = { beside: '(max-width: 1100px)', above: '(max-width: 700px)' };

type Place = keyof typeof queries;

// One for each place, and not a new one with each drawing: that would listen anew each time.
const listenTo = (place: Place) => (changed: () => void) => {
  const list = window.matchMedia(queries[place]);
  list.addEventListener('change', changed);
  return () => {
    list.removeEventListener('change', changed);
  };
};
const listening = { beside: listenTo('beside'), above: listenTo('above') };

/** Whether filters go into a sheet of their own, so that a list and not its filters fill the first screen. */
export function useNarrow(place: Place): boolean {
  return useSyncExternalStore(listening[place], () => window.matchMedia(queries[place]).matches);
}
