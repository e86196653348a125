import type { Page } from '@/shared/api/types';

/** The items of a list, whether the server sends them in pages or all at once. */
export function itemsOf<T>(answer: Page<T> | T[]): T[] {
  return Array.isArray(answer) ? answer : answer.items;
}
