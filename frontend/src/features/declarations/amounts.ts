/**
 * So many of a price, rounded once to the cent; half a cent goes up. Exact: thousandths of a unit in whole numbers.
 *
 * @param quantity as typed, at most three decimals; anything else gives undefined
 */
export function priceTimes(quantity: string, cents: number): number | undefined {
  const thousandths = thousandthsOf(quantity);
  return thousandths === undefined ? undefined : Number((thousandths * BigInt(cents) + 500n) / 1000n);
}

/** A typed amount in euros, as cents; undefined when it is none. */
export function centsOf(typed: string): number | undefined {
  const thousandths = thousandthsOf(typed.replace('€', ''));
  return thousandths === undefined || thousandths % 10n !== 0n ? undefined : Number(thousandths / 10n);
}

/** What was typed as the API takes it: a point before the decimals. */
export function quantityOf(typed: string): number | undefined {
  const thousandths = thousandthsOf(typed);
  return thousandths === undefined ? undefined : Number(thousandths) / 1000;
}

/** Reads "1.234,5", "1234,5" and "1234.5". What can be read in two ways, such as "1.250", is not read. */
function thousandthsOf(typed: string): bigint | undefined {
  const text = typed.replace(/\s/g, '');
  if (/^[1-9]\d{0,2}\.\d{3}$/.test(text)) {
    return undefined;
  }
  const plain = text.includes(',') || /^\d{1,3}(\.\d{3}){2,}$/.test(text) ? text.replaceAll('.', '').replace(',', '.') : text;
  const parts = /^(\d{1,9})(?:\.(\d{1,3}))?$/.exec(plain);
  return parts === null ? undefined : BigInt(parts[1] ?? '0') * 1000n + BigInt((parts[2] ?? '').padEnd(3, '0'));
}

/** Cents as one types them: "1234,50". */
export function typedEuros(cents: number): string {
  return `${String(Math.trunc(cents / 100))},${String(cents % 100).padStart(2, '0')}`;
}
