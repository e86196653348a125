export interface PassedOnFilters {
  q?: string;
  /** Only what leaves more with the head contractor than the region allows. */
  above?: true;
}

/** Reads the address; what is not a filter is left out. */
export function passedOnFiltersOf({ q, above }: Record<string, unknown>): PassedOnFilters {
  const words = typeof q === 'string' ? q.trim() : '';
  return { ...(words === '' ? {} : { q: words }), ...(above === true || above === 'true' ? { above: true } : {}) };
}
