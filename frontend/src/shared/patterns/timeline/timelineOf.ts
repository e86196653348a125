import { today } from '@/shared/format/dates';

/** Puts moments in order with now among them; the line is left out where there is nothing to come. A day has not passed before it is over. */
export function timelineOf<T extends { at: string }>(moments: readonly T[], now: Date, newestFirst: boolean): (T | 'now')[] {
  const ahead = (moment: T) => (moment.at.length === 10 ? moment.at >= today(now) : Date.parse(moment.at) > now.getTime());
  const ordered = [...moments].sort((a, b) => a.at.localeCompare(b.at));
  const past: (T | 'now')[] = ordered.filter((moment) => !ahead(moment));
  const coming = ordered.filter(ahead);
  const line = coming.length === 0 ? past : [...past, 'now' as const, ...coming];
  return newestFirst ? line.reverse() : line;
}
