import { everyOf } from '@/shared/api/everyOf';
import type { DeclarationState } from '@/shared/api/types';

export const states = everyOf<DeclarationState>()(['DRAFT', 'SENT', 'APPROVED', 'DISPUTED', 'CORRECTED']);

export type Group = 'period' | 'state';
export type DeclarationFilters = Partial<Record<Group, string[]>> & {
  q?: string;
  /** Only what is declared under this agreement. */
  agreement?: string;
};

const forms: Record<Group, RegExp> = { period: /^20\d{2}-(0[1-9]|1[0-2])$/, state: /^(DRAFT|SENT|APPROVED|DISPUTED)$/ };

/** Reads the address; what is not a filter is left out. */
export function declarationFiltersOf(search: Record<string, unknown>): DeclarationFilters {
  const filters: DeclarationFilters = {};
  const q = typeof search['q'] === 'string' ? search['q'].trim() : '';
  if (q !== '') {
    filters.q = q;
  }
  const agreement = search['agreement'];
  if (typeof agreement === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(agreement)) {
    filters.agreement = agreement;
  }
  for (const group of ['period', 'state'] as const) {
    const given = search[group];
    const values = (Array.isArray(given) ? given : [given]).filter((value): value is string => typeof value === 'string' && forms[group].test(value));
    if (values.length > 0) {
      filters[group] = [...new Set(values)];
    }
  }
  return filters;
}

/** With a value of a group put on, or taken off when it was on. */
export function toggled(filters: DeclarationFilters, group: Group, value: string): DeclarationFilters {
  const before = filters[group] ?? [];
  return declarationFiltersOf({ ...filters, [group]: before.includes(value) ? before.filter((one) => one !== value) : [...before, value] });
}
