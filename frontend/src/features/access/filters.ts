import type { Role } from '@/shared/api/types';
import { roles } from '@/features/access/roles';

export const states = ['active', 'expired', 'all'] as const;

export interface MemberFilters {
  q?: string;
  role?: Role;
  state?: (typeof states)[number];
}

/** Reads the address; what is not a filter is left out, and so is the state that goes without saying. */
export function memberFiltersOf(search: Record<string, unknown>): MemberFilters {
  const q = typeof search['q'] === 'string' ? search['q'].trim() : '';
  const role = roles.find((one) => one === search['role']);
  const state = states.find((one) => one === search['state']);
  return { ...(q === '' ? {} : { q }), ...(role === undefined ? {} : { role }), ...(state === undefined || state === 'active' ? {} : { state }) };
}
