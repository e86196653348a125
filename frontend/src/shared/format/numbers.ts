/** Numbers as the reader's language writes them. */
export function number(value: number, language: string, fractionDigits = 0): string {
  return new Intl.NumberFormat(locale(language), { maximumFractionDigits: fractionDigits }).format(value);
}

/** Weeks of waiting, rounded to whole weeks: a tenth of a week is not something anyone waits. */
export function wholeWeeks(weeks: number): number {
  return Math.max(0, Math.round(weeks));
}

export function locale(language: string): string {
  return language === 'en' ? 'en-GB' : 'nl-NL';
}
