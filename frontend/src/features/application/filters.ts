import { everyOf } from '@/shared/api/everyOf';
import type { ApplicationState } from '@/shared/api/types';

/** In the order in which an application goes through them. */
export const states = everyOf<ApplicationState>()(['DRAFT', 'SUBMITTED', 'IN_REVIEW', 'ADDITION_ASKED', 'APPROVED', 'REFUSED', 'SUSPENDED', 'EXPIRED', 'WITHDRAWN']);
/** How much time is left for the decision. */
export const terms = ['late', 'soon', 'later', 'paused', 'none'] as const;

export type Term = (typeof terms)[number];

export interface ApplicationFilters {
  q?: string;
  state?: ApplicationState[];
  set?: string[];
  term?: Term[];
}

/** Reads the address; what is not a filter is left out. */
export function applicationFiltersOf(search: Record<string, unknown>): ApplicationFilters {
  const q = textOf(search['q']);
  const set = listOf(search['set']);
  const state = states.filter((one) => listOf(search['state']).includes(one));
  const term = terms.filter((one) => listOf(search['term']).includes(one));
  return { ...(q === '' ? {} : { q }), ...(state.length === 0 ? {} : { state }), ...(set.length === 0 ? {} : { set }), ...(term.length === 0 ? {} : { term }) };
}

/** With a value of a group put on, or taken off when it was on. */
export function toggled(filters: ApplicationFilters, group: 'state' | 'set' | 'term', value: string): ApplicationFilters {
  const before: readonly string[] = filters[group] ?? [];
  return applicationFiltersOf({ ...filters, [group]: before.includes(value) ? before.filter((one) => one !== value) : [...before, value] });
}

/** How many values of the groups are chosen. */
export function narrowing({ state = [], set = [], term = [] }: ApplicationFilters): number {
  return state.length + set.length + term.length;
}

export interface PlaceInFile {
  /** Code of the criterion that is open. */
  eis?: string;
  /** Id of the document that is shown. */
  bewijs?: string;
  /** The question that is open, as in "bezwaar". */
  vraag?: string;
}

/** Where in a file one is, as the address says. */
export function placeInFileOf(search: Record<string, unknown>): PlaceInFile {
  const eis = textOf(search['eis']);
  const bewijs = textOf(search['bewijs']);
  const vraag = textOf(search['vraag']);
  return { ...(eis === '' ? {} : { eis }), ...(bewijs === '' ? {} : { bewijs }), ...(vraag === '' ? {} : { vraag }) };
}

function textOf(given: unknown): string {
  return typeof given === 'string' ? given.trim() : '';
}

function listOf(given: unknown): string[] {
  return (Array.isArray(given) ? given : [given]).map(textOf).filter((one) => one !== '');
}
