import type { AuditAct } from '@/shared/api/types';
import { today } from '@/shared/format/dates';

export interface Day {
  /** ISO day in the Netherlands. */
  day: string;
  acts: AuditAct[];
}

/** Acts by day, in their order. */
export function daysOf(acts: readonly AuditAct[]): Day[] {
  const days: Day[] = [];
  for (const act of acts) {
    const day = today(new Date(act.entry.at));
    const current = days.at(-1);
    if (current?.day === day) {
      current.acts.push(act);
    } else {
      days.push({ day, acts: [act] });
    }
  }
  return days;
}
