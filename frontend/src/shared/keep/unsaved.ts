import { forgetHere, keepHere, keptHere, type Kept } from '@/shared/draft/kept';

/** Something that has what the server does not have yet. */
interface Unsaved {
  readonly get: () => { state: string };
  readonly flush: () => void;
}

const IN_TAB = 'loodlijn.kept ';
/** By key: it is still there when one comes back to the page. */
const held = new Map<string, Unsaved>();
const listeners = new Set<() => void>();

export function unsavedAt(key: string): Unsaved | undefined {
  return held.get(key);
}

/** Remembers who has it; asks before the browser throws it away. */
export function rememberUnsaved(key: string, one: Unsaved): void {
  if (held.size === 0) {
    addEventListener('beforeunload', warn);
    addEventListener('online', flushAll);
  }
  held.set(key, one);
}

/** Puts what is typed in the tab as well, where it outlives the page. */
export function keepInTab(key: string, value: object, version: string): void {
  keepHere(IN_TAB + key, { formVersion: '1', body: { ...value }, version });
}

/** What an earlier page left in the tab, with the version that it was based on. */
export function leftInTab(key: string): Kept | undefined {
  return keptHere(IN_TAB + key);
}

/** The server has it, or it was given up. */
export function forgetUnsaved(key: string): void {
  held.delete(key);
  forgetHere(IN_TAB + key);
}

/** Says that something changed in what is unsaved. */
export function tellUnsaved(): void {
  listeners.forEach((listener) => {
    listener();
  });
}

export function onUnsaved(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** What is unsaved under a key: the rest of each key with its state, a line for each. What only the tab has still, is unfinished. */
export function unsavedUnder(prefix: string): string {
  const here = [...held].filter(([key]) => key.startsWith(prefix)).map(([key, one]) => [key.slice(prefix.length), one.get().state] as const);
  const left = keysInTab(IN_TAB + prefix)
    .filter((rest) => !held.has(prefix + rest))
    .map((rest) => [rest, 'unfinished'] as const);
  return [...here, ...left].map((line) => line.join(' ')).sort().join('\n');
}

function keysInTab(prefix: string): string[] {
  try {
    return Object.keys(sessionStorage).filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length));
  } catch {
    return [];
  }
}

function flushAll(): void {
  held.forEach((one) => {
    one.flush();
  });
}

/** The browser asks before it throws away what the server does not have. */
function warn(event: BeforeUnloadEvent): void {
  if (held.size > 0) {
    flushAll();
    event.preventDefault();
  }
}
