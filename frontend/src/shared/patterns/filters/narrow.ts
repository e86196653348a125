import { useSyncExternalStore } from 'react';

/** Where filters no longer fit: in a column beside a list, or in a few rows above it. Styles of pages with such a column use the same width. */
const queries = { beside: '(max-width: 1100px)', above: '(max-width: 700px)' };

/** Whether filters go into a sheet of their own, so that a list and not its filters fill the first screen. */
export function useNarrow(place: keyof typeof queries): boolean {
  const query = queries[place];
  return useSyncExternalStore(
    (changed) => {
      const list = window.matchMedia(query);
      list.addEventListener('change', changed);
      return () => {
        list.removeEventListener('change', changed);
      };
    },
    () => window.matchMedia(query).matches,
  );
}
