const DAY = 86_400_000;

/** A week as ISO 8601 writes it, such as 2026-W49, with its first and last day. */
export interface Week {
  code: string;
  number: number;
  monday: string;
  sunday: string;
}

/** The week of a day (ISO), and so many after it. */
export function weeksFrom(day: string, count: number): Week[] {
  const at = Date.parse(`${day}T00:00:00Z`);
  const monday = at - ((new Date(at).getUTCDay() + 6) % 7) * DAY;
  return Array.from({ length: count }, (_, index) => weekOf(monday + index * 7 * DAY));
}

/** The week with a code such as 2026-W49. */
export function weekNamed(code: string): Week {
  const [year = '', number = ''] = code.split('-W');
  // The fourth of January lies in the first week.
  const first = Date.parse(`${year}-01-04T00:00:00Z`);
  return weekOf(first - ((new Date(first).getUTCDay() + 6) % 7) * DAY + (Number(number) - 1) * 7 * DAY);
}

function weekOf(monday: number): Week {
  const thursday = new Date(monday + 3 * DAY);
  const year = thursday.getUTCFullYear();
  const number = Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / (7 * DAY)) + 1;
  return { code: `${String(year)}-W${String(number).padStart(2, '0')}`, number, monday: iso(monday), sunday: iso(monday + 6 * DAY) };
}

function iso(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
