export const providerStates = ['all', 'verified', 'unverified', 'stopped', 'doubles'] as const;

export interface ProviderFilters {
  q?: string;
  state?: (typeof providerStates)[number];
}

/** Reads the address; what is not a filter is left out, and so is the state that goes without saying. */
export function providerFiltersOf(search: Record<string, unknown>): ProviderFilters {
  const q = typeof search['q'] === 'string' ? search['q'].trim() : '';
  const state = providerStates.find((one) => one === search['state']);
  return { ...(q === '' ? {} : { q }), ...(state === undefined || state === 'all' ? {} : { state }) };
}

/** Which provider would stay. */
export function mergeSearchOf(search: Record<string, unknown>): { into?: string } {
  return typeof search['into'] === 'string' && search['into'] !== '' ? { into: search['into'] } : {};
}
