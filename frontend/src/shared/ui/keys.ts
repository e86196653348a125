import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';
import { storedSetting } from '@/shared/ui/setting';

/** Single keys can be switched off: who works by voice or with a tremor would set them off by accident (WCAG 2.1.4). */
export const singleKeys = ['on', 'off'] as const;

/** For each part of the screen that is drawn now, the keys it listens to. */
let heard: readonly (readonly string[])[] = [];
const listeners = new Set<() => void>();

function change(next: typeof heard): void {
  heard = next;
  listeners.forEach((listener) => {
    listener();
  });
}

/** Runs an action when a key is pressed outside a field. */
export function useKeys(actions: Partial<Record<string, (event: KeyboardEvent) => void>>): void {
  const names = Object.keys(actions).join('\n');
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || inField(event) || isAsked()) {
      return;
    }
    if (event.key.length === 1 && storedSetting('keys', singleKeys) === 'off') {
      return;
    }
    actions[event.key]?.(event);
  });
  useEffect(() => {
    window.addEventListener('keydown', press);
    return () => {
      window.removeEventListener('keydown', press);
    };
  }, []);
  useEffect(() => {
    const mine = names.split('\n');
    change([...heard, mine]);
    return () => {
      change(heard.filter((one) => one !== mine));
    };
  }, [names]);
}

/** Tells the help on keys that something is drawn that has keys of its own, such as a table. */
export function useHeard(name: string): void {
  useEffect(() => {
    const mine = [name];
    change([...heard, mine]);
    return () => {
      change(heard.filter((one) => one !== mine));
    };
  }, [name]);
}

/** The keys that do something on what is drawn now. */
export function useHeardKeys(): ReadonlySet<string> {
  const now = useSyncExternalStore(subscribe, () => heard);
  return new Set(now.flat());
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** A question or an open menu has the keys to itself. */
function isAsked(): boolean {
  return document.querySelector('dialog[open], vaadin-dialog[opened], vaadin-confirm-dialog[opened], [popover]:popover-open') !== null;
}

/** The search field of a page: f goes to it, as / goes to search over everything. */
export function useSearchFieldKey(): void {
  useKeys({
    f: (event) => {
      const field = document.querySelector<HTMLInputElement>('#content input[type=search]');
      if (field !== null) {
        event.preventDefault();
        field.focus();
        field.select();
      }
    },
  });
}

/** Runs an action when a letter is pressed with Control or Command, also while one types in a field. */
export function useCommandKey(letter: string, action: () => void): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey !== event.metaKey && !event.altKey && !event.shiftKey && event.key.toLowerCase() === letter && !isAsked()) {
      event.preventDefault();
      action();
    }
  });
  useEffect(() => {
    window.addEventListener('keydown', press);
    return () => {
      window.removeEventListener('keydown', press);
    };
  }, []);
}

function inField(event: KeyboardEvent): boolean {
  const target = event.composedPath()[0];
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input:not([type=checkbox], [type=radio], [type=button]), textarea, select'));
}
