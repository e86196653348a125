import type { Fields } from '@/shared/draft/drafts';

/** What this tab has that the server does not have yet. */
export interface Kept {
  formVersion: string;
  body: Fields;
  /** The version on the server that it was based on. */
  version: string | undefined;
}

/** Kept in the tab: it survives a reload without a connection, and goes when the tab is closed. */
export function keepHere(key: string, kept: Kept): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(kept));
  } catch {
    // Full or forbidden: the server has it a second later.
  }
}

export function forgetHere(key: string): void {
  try {
    sessionStorage.removeItem(key);
  } catch {
    // Forbidden: nothing was kept.
  }
}

export function keptHere(key: string): Kept | undefined {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? 'null');
    return kept !== null && typeof kept === 'object' && 'body' in kept ? (kept as Kept) : undefined;
  } catch {
    return undefined;
  }
}
