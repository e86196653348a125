import { describe, expect, test } from 'vitest';
import { centsOf, priceTimes, quantityOf, typedEuros } from '@/features/declarations/amounts';
import { declarationFiltersOf, toggled } from '@/features/declarations/filters';
import { daysOf, lastMonths } from '@/features/declarations/month';

describe('amounts', () => {
  test('a price times a quantity is rounded once, half a cent up', () => {
    expect(priceTimes('10,5', 9_000)).toBe(94_500);
    expect(priceTimes('0,5', 5)).toBe(3);
    expect(priceTimes('0.333', 1_000)).toBe(333);
    expect(priceTimes('999999999,999', 1_000_000)).toBe(999_999_999_999_000);
    expect(priceTimes('tien', 100)).toBeUndefined();
    expect(priceTimes('1,2345', 100)).toBeUndefined();
    expect(priceTimes('', 100)).toBeUndefined();
  });

  test('what is typed is read as people write it', () => {
    expect(centsOf('1.250,00')).toBe(125_000);
    expect(centsOf('€ 12,5')).toBe(1_250);
    expect(centsOf('12,505')).toBeUndefined();
    expect(quantityOf('1.250'), 'a thousand or one and a quarter').toBeUndefined();
    expect(quantityOf('1.250,5')).toBe(1_250.5);
    expect(quantityOf('1.25')).toBe(1.25);
    expect(typedEuros(125_005)).toBe('1250,05');
  });
});

test('a month has its days, and the months before today are offered', () => {
  expect(daysOf('2028-02')).toEqual({ first: '2028-02-01', last: '2028-02-29' });
  expect(lastMonths('2026-01-15').slice(0, 2)).toEqual(['2025-12', '2025-11']);
});

test('the address is read as filters, and what is no filter is left out', () => {
  expect(declarationFiltersOf({ period: '2026-10', state: ['SENT', 'KLAAR'], q: ' zee ', agreement: 'x' })).toEqual({ q: 'zee', period: ['2026-10'], state: ['SENT'] });
  expect(toggled({ state: ['SENT'] }, 'state', 'SENT')).toEqual({});
});
