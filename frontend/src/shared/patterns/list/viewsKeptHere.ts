/** A view as browsers kept it before the server did. */
export interface KeptView {
  id: string;
  name: string;
  /** The query of the address, without the question mark. */
  search: string;
}

/** Whose views, of which list. */
export interface ViewsOf {
  person: string;
  tenant: string;
  list: string;
}

const key = ({ person, tenant, list }: ViewsOf) => `loodlijn.views.${person}.${tenant}.${list}`;

/** What this browser still keeps; what was damaged there is left out. */
export function viewsKeptHere(of: ViewsOf): KeptView[] {
  let kept: unknown;
  try {
    kept = JSON.parse(localStorage.getItem(key(of)) ?? '[]');
  } catch {
    kept = [];
  }
  return Array.isArray(kept) ? kept.filter(isView) : [];
}

/** Forgets them, but for those that could not be handed over yet. */
export function forgetKept(of: ViewsOf, but: KeptView[] = []): void {
  if (but.length === 0) {
    localStorage.removeItem(key(of));
  } else {
    localStorage.setItem(key(of), JSON.stringify(but));
  }
}

function isView(value: unknown): value is KeptView {
  const { id, name, search } = (value ?? {}) as Record<keyof KeptView, unknown>;
  return typeof id === 'string' && typeof name === 'string' && typeof search === 'string';
}
