import { describe, expect, test } from 'vitest';
import { centsOf, decimalOf, tidied, totalOf, wholeOf, writtenCents } from '@/features/agreements/editor/figures';
import { cellsOf, demandColumns, lineColumns, pasted } from '@/features/agreements/editor/paste';
import { EMPTY_DEMAND, EMPTY_LINE } from '@/features/agreements/editor/typed';

/** Numbers that are the same each time: a failure can be seen again. */
function* numbers(seed: number): Generator<number, never> {
  let state = seed;
  for (;;) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield state / 4_294_967_296;
  }
}

const MANY = 20_000;
const languages = ['nl', 'en'] as const;

/** An amount as somebody types it, built of figures and never of a number with a decimal point. */
function typedAs(euros: string, cents: string, { grouping, point }: { grouping: string; point: string }): string {
  const grouped = euros.replace(/\B(?=(\d{3})+$)/g, grouping);
  return cents === '' ? grouped : `${grouped}${point}${cents}`;
}

describe('an amount in euro', () => {
  test('in Dutch and in English notation becomes exactly its cents, whatever the language of the screen', () => {
    const random = numbers(7);
    const wrong: string[] = [];
    for (let round = 0; round < MANY; round++) {
      const length = 1 + Math.floor(random.next().value * 9);
      const euros = String(Math.floor(random.next().value * 10 ** length));
      const cents = String(Math.floor(random.next().value * 100)).padStart(2, '0');
      const exact = BigInt(euros) * 100n + BigInt(cents);
      for (const notation of [{ grouping: '.', point: ',' }, { grouping: ',', point: '.' }, { grouping: '', point: ',' }, { grouping: '', point: '.' }, { grouping: ' ', point: ',' }]) {
        const typed = typedAs(euros, cents, notation);
        for (const language of languages) {
          const read = centsOf(typed, language);
          if (BigInt(read ?? -1) !== exact || centsOf(` € ${typed} `, language) !== read) {
            wrong.push(`${typed} ${language}`);
          }
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  test('is written so that it is read as the same amount', () => {
    const random = numbers(11);
    for (let round = 0; round < MANY; round++) {
      const cents = Math.floor(random.next().value * 10 ** (1 + Math.floor(random.next().value * 11)));
      for (const language of languages) {
        expect(centsOf(writtenCents(cents, language), language)).toBe(cents);
        expect(tidied('money', writtenCents(cents, language), language)).toBe(writtenCents(cents, language));
      }
    }
  });

  test('is whole cents or nothing: whatever is typed is read exactly or refused', () => {
    const random = numbers(13);
    const signs = ['0', '1', '5', '9', '12', '000', '.', ',', ' ', '-', '€', 'e', '+', "'"];
    for (let round = 0; round < MANY; round++) {
      const typed = Array.from({ length: 1 + Math.floor(random.next().value * 7) }, () => signs[Math.floor(random.next().value * signs.length)] ?? '').join('');
      for (const language of languages) {
        const cents = centsOf(typed, language);
        if (cents != null) {
          expect(Number.isSafeInteger(cents) && cents >= 0, typed).toBe(true);
          expect(typed.replace(/\D/g, '').replace(/^0+/, ''), typed).toBe(String(cents).replace(/^0+/, '').slice(0, typed.replace(/\D/g, '').replace(/^0+/, '').length));
        }
      }
    }
  });

  test.each([
    ['1.234', 'nl', 123_400],
    ['1,234', 'en', 123_400],
    ['1.234', 'en', undefined],
    ['1,234', 'nl', undefined],
    ['0,123', 'nl', undefined],
    ['0.123', 'nl', undefined],
    ['1.23.456', 'nl', undefined],
    ['1,5', 'en', 150],
    ['1.250,-', 'nl', 125_000],
    ['12,', 'nl', undefined],
    ['-5', 'nl', undefined],
    ['1e3', 'nl', undefined],
    ['', 'nl', null],
    ['€', 'nl', null],
    ['99999999999,99', 'nl', 9_999_999_999_999],
    ['999999999999,99', 'nl', undefined],
  ] as const)('%s in %s is %s', (typed, language, cents) => {
    expect(centsOf(typed, language)).toBe(cents);
  });

  test('adds up exactly and is rounded once', () => {
    expect(totalOf([{ quantity: '0,005', price: '1,00' }], 'nl')).toBe(1);
    expect(totalOf([{ quantity: '0,004', price: '1,00' }], 'nl')).toBe(0);
    expect(totalOf(Array.from({ length: 3 }, () => ({ quantity: '0,333', price: '10,01' })), 'nl')).toBe(1_000);
    expect(totalOf([{ quantity: '2', price: '' }], 'nl')).toBeUndefined();
  });
});

test('a percentage keeps its decimals as they were typed, with a point for the server', () => {
  expect(decimalOf('6,5', 2)).toBe('6.5');
  expect(decimalOf('6.50 %', 2)).toBe('6.5');
  expect(decimalOf('07', 2)).toBe('7');
  expect(decimalOf('0,001', 2)).toBeUndefined();
  expect(decimalOf('6,5,1', 2)).toBeUndefined();
  expect(wholeOf('1.200')).toBe(1_200);
  expect(wholeOf('12,5')).toBeUndefined();
});

describe('what is pasted from a spreadsheet', () => {
  test('fills rows and columns from where one stands, and adds the rows that lack', () => {
    const cells = cellsOf('Ambulant\tuur\t85,50\r\nDagbehandeling\tdagdeel\t110\r\n') ?? [];
    expect(pasted([EMPTY_LINE], EMPTY_LINE, lineColumns(false), 0, 'product', cells, 100)).toEqual([
      { product: 'Ambulant', unit: 'HOUR', quantity: '', price: '85,50' },
      { product: 'Dagbehandeling', unit: 'DAY_PART', quantity: '', price: '110' },
    ]);
    expect(pasted([{ place: 'Noord', inhabitants: '', use: '' }], EMPTY_DEMAND, demandColumns, 0, 'inhabitants', [['1200', '4,5', 'te veel']], 100)).toEqual([{ place: 'Noord', inhabitants: '1200', use: '4,5' }]);
  });

  test('never makes more rows than fit, and a text for one field is no table', () => {
    expect(pasted([], EMPTY_LINE, lineColumns(true), 0, 'product', Array.from({ length: 150 }, (_, at) => [String(at)]), 100)).toHaveLength(100);
    expect(cellsOf('Ambulante hulp')).toBeUndefined();
  });

  test('leaves a unit as it was when the word for it is not known', () => {
    expect(pasted([{ ...EMPTY_LINE, unit: 'WEEK' }], EMPTY_LINE, lineColumns(false), 0, 'unit', [['eenheid', '10']], 100)).toEqual([{ ...EMPTY_LINE, unit: 'WEEK', price: '10' }]);
  });
});
