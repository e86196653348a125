import { locale } from '@/shared/format/numbers';

/** What Vaadin's date picker says, in the language of the reader: Monday first, dates as day-month-year. */
export function datePickerTexts(language: string, words: { today: string; cancel: string }) {
  const of = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale(language), { ...options, timeZone: 'UTC' });
    return (date: number) => format.format(date);
  };
  const days = Array.from({ length: 7 }, (_, day) => Date.UTC(2023, 0, 1 + day));
  return {
    monthNames: Array.from({ length: 12 }, (_, month) => of({ month: 'long' })(Date.UTC(2023, month, 1))),
    weekdays: days.map(of({ weekday: 'long' })),
    weekdaysShort: days.map(of({ weekday: 'short' })),
    firstDayOfWeek: 1,
    ...words,
    formatDate: ({ day, month, year }: { day: number; month: number; year: number }) => `${pad(day)}-${pad(month + 1)}-${year}`,
    parseDate: parseDay,
  };
}

/** Reads a day as people type it: 3-3-2027, 03/03/27, 3 3 2027. Months count from 0, as the date picker wants them. */
export function parseDay(text: string): { day: number; month: number; year: number } | undefined {
  const match = /^\s*(\d{1,2})[-/. ]+(\d{1,2})[-/. ]+(\d{2}|\d{4})\s*$/.exec(text);
  if (match === null) {
    return undefined;
  }
  const [day, month, year] = match.slice(1).map(Number) as [number, number, number];
  const full = year < 100 ? 2000 + year : year;
  const date = new Date(Date.UTC(full, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? { day, month: month - 1, year: full } : undefined;
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
