/** A page that someone was on, by its path in the application. */
export interface Visited {
  path: string;
  title: string;
}

const KEY = 'loodlijn.visited';
const MOST = 20;

/** The newest first; of a page with filters the way it was last. Kept in this browser, for one person, until they sign out. */
export function visited(person: string): Visited[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    const { of, places } = kept as { of?: unknown; places?: unknown };
    return of === person && Array.isArray(places) ? places.filter(isPlace) : [];
  } catch {
    return [];
  }
}

export function rememberVisit(person: string, place: Visited): void {
  const others = visited(person).filter(({ path }) => pageOf(path) !== pageOf(place.path));
  try {
    localStorage.setItem(KEY, JSON.stringify({ of: person, places: [place, ...others].slice(0, MOST) }));
  } catch {
    // A full or forbidden storage costs the memory of the place, nothing else.
  }
}

function pageOf(path: string): string {
  return path.split(/[?#]/, 1)[0] ?? path;
}

function isPlace(value: unknown): value is Visited {
  const { path, title } = (value ?? {}) as Partial<Record<keyof Visited, unknown>>;
  return typeof path === 'string' && path.startsWith('/') && typeof title === 'string' && title !== '';
}
