const LONG_YEARS = 4;

/** Whether it lasts 48 months or more; days as the server writes them, empty for one that is not known. */
export function lastsLong(first: string, last: string): boolean {
  return first !== '' && last !== '' && last >= `${Number(first.slice(0, 4)) + LONG_YEARS}${first.slice(4)}`;
}

/** The same day so many months earlier; the last of that month where it has no such day. */
export function monthsBefore(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const count = year * 12 + month - 1 - months;
  const last = new Date(Date.UTC(Math.floor(count / 12), (count % 12) + 1, 0)).getUTCDate();
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}-${String(Math.min(date, last)).padStart(2, '0')}`;
}

/** Calendar months between the offer of an extension and the last day. */
export const EXTENSION_NOTICE_MONTHS = 6;
