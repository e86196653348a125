import { useCallback, useEffect, useRef } from 'react';

/** Gives the focus to the element with an id that a coming drawing brings, or that stands there already. */
export function useFocusNext(): (id: string) => void {
  const awaited = useRef<string>(undefined);
  useEffect(() => {
    const element = awaited.current === undefined ? null : document.getElementById(awaited.current);
    if (element !== null) {
      awaited.current = undefined;
      element.focus();
    }
  });
  return useCallback((id: string) => {
    awaited.current = id;
  }, []);
}
