import { everyOf } from '@/shared/api/everyOf';
import type { RelationState } from '@/shared/api/types';

/** In the order in which a report goes through them. */
export const relationStates = everyOf<RelationState>()(['REPORTED', 'QUESTION', 'CONSENTED', 'REGISTERED', 'REFUSED', 'WITHDRAWN', 'ENDED']);

export interface SubcontractingFilters {
  q?: string;
  state?: RelationState[];
  /** Only what waits for a decision of the acting party. */
  mine?: true;
}

/** Reads the address; what is not a filter is left out. */
export function subcontractingFiltersOf(search: Record<string, unknown>): SubcontractingFilters {
  const q = typeof search['q'] === 'string' ? search['q'].trim() : '';
  const given = Array.isArray(search['state']) ? search['state'] : [search['state']];
  const state = relationStates.filter((one) => given.includes(one));
  return { ...(q === '' ? {} : { q }), ...(state.length === 0 ? {} : { state }), ...(search['mine'] === true || search['mine'] === 'true' ? { mine: true } : {}) };
}
