import { useSyncExternalStore } from 'react';

export interface Toast {
  id: number;
  text: string;
  kind: 'done' | 'refused';
  action?: { label: string; run: () => void };
}

let toasts: readonly Toast[] = [];
let nextId = 1;
const listeners = new Set<() => void>();

function change(next: readonly Toast[]) {
  toasts = next;
  listeners.forEach((listener) => {
    listener();
  });
}

/** Says what happened, at the corner; stays until closed when there is something to do about it. */
export function tell(text: string, more: Partial<Omit<Toast, 'id' | 'text'>> = {}): void {
  const toast: Toast = { id: nextId, text, kind: 'done', ...more };
  nextId += 1;
  change([...toasts.slice(-2), toast]);
  if (toast.kind === 'done') {
    setTimeout(() => {
      dismiss(toast.id);
    }, toast.action === undefined ? 6_000 : 20_000);
  }
}

export function dismiss(id: number): void {
  change(toasts.filter((toast) => toast.id !== id));
}

/** For when the page that showed them is left: what was said to one person is not said to the next. */
export function dismissAll(): void {
  change([]);
}

export function useToasts(): readonly Toast[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    () => toasts,
  );
}
