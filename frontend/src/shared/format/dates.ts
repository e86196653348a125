import { locale } from '@/shared/format/numbers';

const DAY = 86_400_000;

/** A day as a person writes it: "3 maart 2027". Takes an ISO day or instant. */
export function longDate(iso: string, language: string): string {
  return format(iso, language, { day: 'numeric', month: 'long', year: 'numeric' });
}

/** For tight places: "3 mrt 2027". */
export function shortDate(iso: string, language: string): string {
  return format(iso, language, { day: 'numeric', month: 'short', year: 'numeric' });
}

/** "3 maart 2027, 14:02", in Dutch time. */
export function dateTime(iso: string, language: string): string {
  return format(iso, language, { day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' });
}

/** "14:02", in Dutch time. */
export function time(iso: string, language: string): string {
  return format(iso, language, { hour: '2-digit', minute: '2-digit' });
}

/** Beside a date, never instead of it: "3 weken geleden", "over 2 dagen". */
export function relative(iso: string, language: string, now: Date): string {
  const days = Math.round((startOfDay(parse(iso)) - startOfDay(now)) / DAY);
  const words = new Intl.RelativeTimeFormat(locale(language), { numeric: 'auto' });
  if (Math.abs(days) < 14) {
    return words.format(days, 'day');
  }
  if (Math.abs(days) < 60) {
    return words.format(Math.round(days / 7), 'week');
  }
  if (Math.abs(days) < 730) {
    return words.format(Math.round(days / 30.44), 'month');
  }
  return words.format(Math.round(days / 365.25), 'year');
}

/**
 * How long something took: "3 seconden", "2 minuten".
 *
 * @param milliseconds from 0
 * @param short what is said below a second
 */
export function duration(milliseconds: number, language: string, short: string): string {
  const seconds = Math.round(milliseconds / 1000);
  if (seconds < 1) {
    return short;
  }
  const [amount, unit] = seconds < 90 ? [seconds, 'second'] : seconds < 5_400 ? [Math.round(seconds / 60), 'minute'] : [Math.round(seconds / 3_600), 'hour'];
  return new Intl.NumberFormat(locale(language), { style: 'unit', unit, unitDisplay: 'long' }).format(amount);
}

/** Today in the Netherlands, as an ISO day. */
export function today(now: Date = new Date()): string {
  return formatter('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit' }).format(now);
}

function format(iso: string, language: string, options: Intl.DateTimeFormatOptions): string {
  return formatter(locale(language), options).format(parse(iso));
}

/** Making one takes as long as a hundred dates, and a long list has thousands of those. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(tag: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = tag + JSON.stringify(options);
  const known = formatters.get(key) ?? new Intl.DateTimeFormat(tag, { timeZone: 'Europe/Amsterdam', ...options });
  formatters.set(key, known);
  return known;
}

function parse(iso: string): Date {
  return new Date(iso.length === 10 ? `${iso}T12:00:00Z` : iso);
}

function startOfDay(date: Date): number {
  return Date.parse(`${today(date)}T00:00:00Z`);
}
