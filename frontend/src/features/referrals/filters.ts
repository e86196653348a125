/** What the address of the list asks for. */
export interface ReferralFilters {
  /** Those that are over; the others when it is left out. */
  toon?: 'over';
}

export function referralFiltersOf(search: Record<string, unknown>): ReferralFilters {
  return search['toon'] === 'over' ? { toon: 'over' } : {};
}
