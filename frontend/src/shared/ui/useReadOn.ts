import { useEffect, useRef, type RefObject } from 'react';

interface ReadOn<T> {
  list: RefObject<T | null>;
  /** Call it as more rows are asked for. */
  fromHere: () => void;
}

/**
 * Who asked for more rows reads on at the first that came.
 *
 * @param rows how many there are now
 * @param selector what takes the focus in each row; exactly one in each
 */
export function useReadOn<T extends HTMLElement>(rows: number, selector: string): ReadOn<T> {
  const list = useRef<T>(null);
  const from = useRef<number>(undefined);
  useEffect(() => {
    const at = from.current;
    if (at !== undefined && rows > at) {
      from.current = undefined;
      list.current?.querySelectorAll<HTMLElement>(selector)[at]?.focus();
    }
  }, [rows, selector]);
  return {
    list,
    fromHere: () => {
      from.current = rows;
    },
  };
}
