import { everyOf } from '@/shared/api/everyOf';
import type { RegisterRelation } from '@/shared/api/types';

export const phases = everyOf<RegisterRelation['phase']>()(['WORKING', 'PLANNED', 'WAITING', 'ENDED', 'OFF']);
export const consents = everyOf<RegisterRelation['consent']>()(['CONSENTED', 'NOT_NEEDED', 'WAITING', 'REFUSED', 'WITHDRAWN']);
export const groups = ['phase', 'municipality', 'category', 'head', 'sub', 'consent'] as const;

export type Group = (typeof groups)[number];
export type RegisterFilters = Partial<Record<Group, string[]>> & {
  q?: string;
  /** The register as it was on this day, ISO. */
  on?: string;
};

const forms: Record<Group, RegExp> = {
  phase: new RegExp(`^(${phases.join('|')})$`),
  municipality: /^GM\d{4}$/,
  category: /^\d{2}$/,
  head: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  sub: /^\d{8}$/,
  consent: new RegExp(`^(${consents.join('|')})$`),
};

/** Reads the address; what is not a filter is left out. */
export function registerFiltersOf(search: Record<string, unknown>): RegisterFilters {
  const filters: RegisterFilters = {};
  const q = textOf(search['q']);
  const on = textOf(search['on']);
  if (q !== '') {
    filters.q = q;
  }
  if (/^\d{4}-\d{2}-\d{2}$/.test(on) && !Number.isNaN(Date.parse(on))) {
    filters.on = on;
  }
  for (const group of groups) {
    const given = search[group];
    const values = (Array.isArray(given) ? given : [given]).map(textOf).filter((value) => forms[group].test(value));
    if (values.length > 0) {
      filters[group] = [...new Set(values)];
    }
  }
  return filters;
}

/** With a value of a group put on, or taken off when it was on. */
export function toggled(filters: RegisterFilters, group: Group, value: string): RegisterFilters {
  const before = filters[group] ?? [];
  return registerFiltersOf({ ...filters, [group]: before.includes(value) ? before.filter((one) => one !== value) : [...before, value] });
}

/** How many values of the groups are chosen. */
export function narrowing(filters: RegisterFilters): number {
  return groups.reduce((sum, group) => sum + (filters[group]?.length ?? 0), 0);
}

/** The quarter that is over, such as 2026-3, and the three before it. */
export function lastQuarters(today: string): string[] {
  const year = Number(today.slice(0, 4));
  const number = Math.floor((Number(today.slice(5, 7)) - 1) / 3);
  return [0, 1, 2, 3, 4].map((back) => {
    const index = year * 4 + number - back;
    return `${String(Math.floor(index / 4))}-${String((index % 4) + 1)}`;
  });
}

function textOf(given: unknown): string {
  return typeof given === 'string' ? given.trim() : '';
}
