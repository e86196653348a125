import type { AuditEntry } from '@/shared/api/types';
import { today } from '@/shared/format/dates';

/** What one request did in one go to rows of one kind: an import adds thousands of offers, and that is one line to read. */
export type Deed = [AuditEntry, ...AuditEntry[]];

export interface Day {
  /** ISO day in the Netherlands. */
  day: string;
  deeds: Deed[];
}

/** Entries by day, in their order; those that follow each other in one request and are of one kind stand together. */
export function daysOf(entries: readonly AuditEntry[]): Day[] {
  const days: Day[] = [];
  let last: AuditEntry | undefined;
  for (const entry of entries) {
    const day = today(new Date(entry.at));
    let current = days.at(-1);
    if (current?.day !== day) {
      current = { day, deeds: [] };
      days.push(current);
      last = undefined;
    }
    const deed = current.deeds.at(-1);
    if (deed !== undefined && last !== undefined && isSameDeed(last, entry)) {
      deed.push(entry);
    } else {
      current.deeds.push([entry]);
    }
    last = entry;
  }
  return days;
}

function isSameDeed(one: AuditEntry, other: AuditEntry): boolean {
  return typeof one.request === 'string' && one.request === other.request && one.action === other.action && one.subject.kind === other.subject.kind;
}
