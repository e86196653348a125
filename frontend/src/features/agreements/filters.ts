import { everyOf } from '@/shared/api/everyOf';
import type { AgreementKind, AgreementState } from '@/shared/api/types';

/** In the order in which an agreement goes through them. */
export const agreementStates = everyOf<AgreementState>()(['DRAFT', 'OFFERED', 'SIGNED_BY_ONE', 'IN_FORCE', 'AMENDED', 'EXTENDED', 'ENDED', 'DISSOLVED', 'REFUSED', 'WITHDRAWN']);
export const agreementKinds = everyOf<AgreementKind>()(['REGION_HEAD', 'REGION_SUB', 'HEAD_SUB']);
export const groups = ['state', 'kind', 'party'] as const;

export type Group = (typeof groups)[number];
export type AgreementFilters = Partial<Record<Group, string[]>> & {
  q?: string;
  /** Only what ends on this day or before, ISO. */
  endsBy?: string;
  /** Only what waits for the signature of the acting party. */
  waiting?: true;
};

const forms: Record<Group, RegExp> = {
  state: new RegExp(`^(${agreementStates.join('|')})$`),
  kind: new RegExp(`^(${agreementKinds.join('|')})$`),
  party: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
};

/** Reads the address; what is not a filter is left out. */
export function agreementFiltersOf(search: Record<string, unknown>): AgreementFilters {
  const filters: AgreementFilters = {};
  const q = textOf(search['q']);
  const endsBy = textOf(search['endsBy']);
  if (q !== '') {
    filters.q = q;
  }
  if (/^\d{4}-\d{2}-\d{2}$/.test(endsBy) && !Number.isNaN(Date.parse(endsBy))) {
    filters.endsBy = endsBy;
  }
  if (search['waiting'] === true || search['waiting'] === 'true') {
    filters.waiting = true;
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
export function toggled(filters: AgreementFilters, group: Group, value: string): AgreementFilters {
  const before = filters[group] ?? [];
  return agreementFiltersOf({ ...filters, [group]: before.includes(value) ? before.filter((one) => one !== value) : [...before, value] });
}

/** How many filters beside the words are on. */
export function narrowing(filters: AgreementFilters): number {
  return groups.reduce((sum, group) => sum + (filters[group]?.length ?? 0), 0) + (filters.endsBy === undefined ? 0 : 1) + (filters.waiting === undefined ? 0 : 1);
}

/** Which departures the address asks for: an article by its code, and those that wait for approval or those in force. */
export function deviationFiltersOf(search: Record<string, unknown>): { article?: string; asked?: true } {
  const article = textOf(search['article']);
  return { ...(/^[a-z][a-z0-9-]{0,39}$/.test(article) ? { article } : {}), ...(search['asked'] === true || search['asked'] === 'true' ? { asked: true } : {}) };
}

function textOf(given: unknown): string {
  return typeof given === 'string' ? given.trim() : '';
}
