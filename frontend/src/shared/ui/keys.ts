import { useEffect, useEffectEvent } from 'react';
import { storedSetting } from '@/shared/ui/setting';

/** Single keys can be switched off: who works by voice or with a tremor would set them off by accident (WCAG 2.1.4). */
export const singleKeys = ['on', 'off'] as const;

/** Runs an action when a key is pressed outside a field. */
export function useKeys(actions: Partial<Record<string, (event: KeyboardEvent) => void>>): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || inField(event) || document.querySelector('dialog[open], vaadin-dialog[opened], vaadin-confirm-dialog[opened]') !== null) {
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
}

function inField(event: KeyboardEvent): boolean {
  const target = event.composedPath()[0];
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input:not([type=checkbox], [type=radio], [type=button]), textarea, select'));
}
