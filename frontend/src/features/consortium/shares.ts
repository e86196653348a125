/** 100 % in basis points, hundredths of a percent. */
export const whole = 10_000;

/** Basis points of what was typed as a percentage with at most two decimals; undefined for what is none. Nothing typed is nothing. */
export function basisPoints(typed: string): number | undefined {
  const [, percent, decimals = ''] = /^(\d{1,3})(?:[.,](\d{1,2}))?$/.exec(typed.trim()) ?? [];
  if (percent === undefined) {
    return typed.trim() === '' ? 0 : undefined;
  }
  const points = Number(percent) * 100 + Number(decimals.padEnd(2, '0'));
  return points > whole ? undefined : points;
}

/** A percentage as the reader's language writes it, exact: 3333 is "33,33". */
export function percentage(points: number, language: string): string {
  const decimals = points % 100;
  return decimals === 0 ? String(points / 100) : `${String(Math.trunc(points / 100))}${language === 'en' ? '.' : ','}${String(decimals).padStart(2, '0')}`;
}
