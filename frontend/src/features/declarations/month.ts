/** First and last day of a month such as 2026-10, as ISO days. */
export function daysOf(period: string): { first: string; last: string } {
  const [year = 0, month = 1] = period.split('-').map(Number);
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return { first: `${period}-01`, last: `${period}-${String(last).padStart(2, '0')}` };
}

/** A month as people say it: "oktober 2026". */
export function monthName(period: string, language: string): string {
  const [year = 0, month = 1] = period.split('-').map(Number);
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'nl-NL', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(Date.UTC(year, month - 1, 1));
}

/** The month before the one of a day, and the eleven before it. */
export function lastMonths(today: string): string[] {
  const index = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1;
  return Array.from({ length: 12 }, (_, back) => {
    const month = index - 1 - back;
    return `${String(Math.floor(month / 12))}-${String((month % 12) + 1).padStart(2, '0')}`;
  });
}
