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

/** An amount in euros with its cents: "€ 1.234,50". Exact, however large. */
export function euros(cents: number, language: string): string {
  const whole = Math.trunc(Math.abs(cents) / 100);
  const rest = String(Math.abs(cents) % 100).padStart(2, '0');
  return new Intl.NumberFormat(locale(language), { style: 'currency', currency: 'EUR' }).format(`${cents < 0 ? '-' : ''}${whole}.${rest}` as `${number}`);
}
