import { expect, test } from 'vitest';
import { basisPoints, percentage } from '@/features/consortium/shares';

test('a percentage is read to the hundredth, with a comma or a point', () => {
  expect(['33,33', '33.3', '100', '0,01', ''].map(basisPoints)).toEqual([3333, 3330, 10_000, 1, 0]);
});

test('what is no percentage is not read', () => {
  expect(['33,333', '100,01', '-1', '1e2', 'veel', '101'].map(basisPoints)).toEqual(Array.from({ length: 6 }, () => undefined));
});

test('it is written as it was typed', () => {
  for (const points of [1, 9, 10, 99, 100, 105, 3333, 3330, 10_000]) {
    expect(basisPoints(percentage(points, 'nl'))).toBe(points);
    expect(basisPoints(percentage(points, 'en'))).toBe(points);
  }
});
