/** What the address of the list asks for. */
export interface ReferralFilters {
  /** Those that are over; the others when it is left out. */
  toon?: 'over';
  /** The agreement under which one begins at once. */
  onder?: string;
}

export function referralFiltersOf(search: Record<string, unknown>): ReferralFilters {
  const under = search['onder'];
  return { ...(search['toon'] === 'over' ? { toon: 'over' as const } : {}), ...(typeof under === 'string' && under !== '' ? { onder: under } : {}) };
}
