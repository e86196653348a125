import type { PriceUnit, TypedDemand, TypedLine } from '@/features/agreements/editor/typed';

const unitWords: Record<string, PriceUnit> = {
  minuut: 'MINUTE',
  minuten: 'MINUTE',
  min: 'MINUTE',
  minute: 'MINUTE',
  minutes: 'MINUTE',
  uur: 'HOUR',
  uren: 'HOUR',
  hour: 'HOUR',
  hours: 'HOUR',
  dagdeel: 'DAY_PART',
  dagdelen: 'DAY_PART',
  'day part': 'DAY_PART',
  dag: 'DAY',
  dagen: 'DAY',
  day: 'DAY',
  etmaal: 'DAY_AND_NIGHT',
  etmalen: 'DAY_AND_NIGHT',
  'day and night': 'DAY_AND_NIGHT',
  week: 'WEEK',
  weken: 'WEEK',
  weeks: 'WEEK',
  maand: 'MONTH',
  maanden: 'MONTH',
  month: 'MONTH',
  stuk: 'PIECE',
  stuks: 'PIECE',
  piece: 'PIECE',
  traject: 'TRAJECTORY',
  trajecten: 'TRAJECTORY',
  trajectory: 'TRAJECTORY',
};

/** The cells that were copied from a spreadsheet; nothing when it is a text for one field. */
export function cellsOf(pasted: string): string[][] | undefined {
  const text = pasted.replace(/\r\n?/g, '\n').replace(/\n+$/, '');
  return /[\t\n]/.test(text) ? text.split('\n').map((row) => row.split('\t').map((cell) => cell.trim())) : undefined;
}

/** The rows with what was pasted from this row and column on; rows that are lacking are added, what is beyond the last column falls away. */
export function pasted<T extends object>(rows: readonly T[], empty: T, columns: readonly (keyof T & string)[], row: number, column: string, cells: readonly string[][], most: number): T[] {
  const first = Math.max(0, columns.findIndex((one) => one === column));
  const after = [...rows];
  cells.forEach((texts, down) => {
    const at = row + down;
    if (at >= most) {
      return;
    }
    const typed = Object.fromEntries(texts.flatMap((text, right) => {
      const name = columns[first + right];
      return name === undefined ? [] : [[name, name === 'unit' ? unitOf(text) : text] as const];
    }).filter(([, text]) => text !== undefined));
    after[at] = { ...empty, ...after[at], ...typed };
  });
  return after;
}

export const lineColumns = (quantities: boolean): readonly (keyof TypedLine)[] => (quantities ? ['product', 'unit', 'quantity', 'price'] : ['product', 'unit', 'price']);
export const demandColumns: readonly (keyof TypedDemand)[] = ['place', 'inhabitants', 'use'];

function unitOf(text: string): PriceUnit | undefined {
  return unitWords[text.toLowerCase()];
}
