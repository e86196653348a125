/** Longest number that is read: its cents still fit in a whole number without loss. */
const MOST_FIGURES = 13;

/**
 * Whole cents of an amount in euro as people type it, in Dutch or English notation: 1.234,56 or 1,234.56. No floating point is involved.
 * A single separator with three figures behind it separates thousands in the language of the reader, and is refused otherwise: that would be a
 * thousand times too much or too little.
 *
 * @returns null when nothing is typed, undefined when it is no such amount
 */
export function centsOf(typed: string, language: string): number | null | undefined {
  const text = typed.replace(/\s+/g, ' ').trim().replace(/^(€|eur) ?/i, '').replace(/ ?(€|eur)$/i, '').trim();
  if (text === '') {
    return null;
  }
  const read = partsOf(text.replace(/[.,]-{1,2}$/, ''), language);
  if (read === undefined || read.whole.length > MOST_FIGURES - 2 || read.decimals.length > 2) {
    return undefined;
  }
  return Number(`${read.whole}${read.decimals.padEnd(2, '0')}`);
}

/**
 * A number of zero or more with some decimals as people type it, with a comma or a point; as the server writes it, with a point.
 *
 * @returns null when nothing is typed, undefined when it is no such number
 */
export function decimalOf(typed: string, decimals: number): string | null | undefined {
  const text = typed.replace(/%$/, '').trim();
  if (text === '') {
    return null;
  }
  const [, whole = '', rest = ''] = /^(\d{1,8})(?:[.,](\d+))?$/.exec(text) ?? [];
  const kept = rest.replace(/0+$/, '');
  if (whole === '' || kept.length > decimals) {
    return undefined;
  }
  return kept === '' ? withoutZeros(whole) : `${withoutZeros(whole)}.${kept}`;
}

/** A whole number of zero or more; null when nothing is typed, undefined when it is no such number. */
export function wholeOf(typed: string): number | null | undefined {
  const text = typed.trim();
  if (text === '') {
    return null;
  }
  return /^\d{1,7}$/.test(text) ? Number(text) : /^\d{1,3}([. ]\d{3})+$/.test(text) ? Number(text.replace(/[. ]/g, '')) : undefined;
}

/** As the language of the reader writes it, without the sign: 1.234,56 or 1,234.56. */
export function writtenCents(cents: number, language: string): string {
  const figures = String(cents).padStart(3, '0');
  const whole = figures.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, language === 'en' ? ',' : '.');
  return `${whole}${language === 'en' ? '.' : ','}${figures.slice(-2)}`;
}

/** A number as the server writes it, with the comma or point of the reader. */
export function writtenDecimal(value: number | string, language: string): string {
  return String(value).replace('.', language === 'en' ? '.' : ',');
}

/** What so many of something cost together, rounded once, half a cent up; undefined when a row lacks one of both. */
export function totalOf(rows: readonly { quantity: string; price: string }[], language: string): number | undefined {
  let thousandths = 0n;
  for (const { quantity, price } of rows) {
    const cents = centsOf(price, language);
    const many = decimalOf(quantity, 3);
    if (cents == null || many == null) {
      return undefined;
    }
    const [whole = '', decimals = ''] = many.split('.');
    thousandths += BigInt(cents) * BigInt(whole + decimals.padEnd(3, '0'));
  }
  return Number((thousandths + 500n) / 1000n);
}

/** A figure of one kind: whether it can be read, and how it is written when one is done. */
export type FigureKind = 'money' | 'percent' | 'whole' | 'quantity';

export function isReadable(kind: FigureKind, typed: string, language: string): boolean {
  switch (kind) {
    case 'money':
      return centsOf(typed, language) !== undefined;
    case 'percent':
      return decimalOf(typed, 2) !== undefined;
    case 'quantity':
      return decimalOf(typed, 3) !== undefined;
    case 'whole':
      return wholeOf(typed) !== undefined;
  }
}

/** What was typed as the language of the reader writes it; as it is when it cannot be read. */
export function tidied(kind: FigureKind, typed: string, language: string): string {
  if (kind === 'money') {
    const cents = centsOf(typed, language);
    return cents === undefined ? typed : cents === null ? '' : writtenCents(cents, language);
  }
  if (kind === 'whole') {
    const whole = wholeOf(typed);
    return whole === undefined ? typed : whole === null ? '' : String(whole);
  }
  const decimal = decimalOf(typed, kind === 'percent' ? 2 : 3);
  return decimal === undefined ? typed : decimal === null ? '' : writtenDecimal(decimal, language);
}

function partsOf(text: string, language: string): { whole: string; decimals: string } | undefined {
  const plain = /^(\d+)(?:[.,](\d{1,2}))?$/.exec(text);
  if (plain !== null) {
    return { whole: withoutZeros(plain[1] ?? ''), decimals: plain[2] ?? '' };
  }
  const grouped = /^([1-9]\d{0,2})((?:([., '])\d{3})(?:\3\d{3})*)(?:([.,])(\d{1,2}))?$/.exec(text);
  if (grouped === null) {
    return undefined;
  }
  const [, first = '', groups = '', separator = '', point, decimals = ''] = grouped;
  if (point === separator) {
    return undefined;
  }
  // One group and no decimals says too little by itself: 1.234 is a thousand in Dutch and a bit more than one in English.
  const alone = point === undefined && groups.length === 4 && (separator === '.' || separator === ',');
  if (alone && separator !== (language === 'en' ? ',' : '.')) {
    return undefined;
  }
  return { whole: first + groups.replace(/\D/g, ''), decimals };
}

function withoutZeros(figures: string): string {
  return figures.replace(/^0+(?=\d)/, '');
}
