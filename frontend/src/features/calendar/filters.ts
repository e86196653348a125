import { everyOf } from '@/shared/api/everyOf';
import type { CalendarSource, MomentKind } from '@/shared/api/types';

export const momentKinds = everyOf<MomentKind>()(['STARTS', 'EXTEND', 'ENDS']);
export const calendarSources = everyOf<CalendarSource>()(['AGREEMENT', 'RELATION', 'MODEL']);

export interface CalendarFilters {
  q?: string;
  kind?: MomentKind;
  source?: CalendarSource;
  /** The month that the list begins with, as 2026-11; this month when left out. */
  from?: string;
}

/** Reads the address; what is not a filter is left out. */
export function calendarFiltersOf(search: Record<string, unknown>): CalendarFilters {
  const q = typeof search['q'] === 'string' ? search['q'].trim() : '';
  const kind = momentKinds.find((one) => one === search['kind']);
  const source = calendarSources.find((one) => one === search['source']);
  const from = typeof search['from'] === 'string' && /^2\d{3}-(0[1-9]|1[0-2])$/.test(search['from']) ? search['from'] : undefined;
  return { ...(q === '' ? {} : { q }), ...(kind === undefined ? {} : { kind }), ...(source === undefined ? {} : { source }), ...(from === undefined ? {} : { from }) };
}
