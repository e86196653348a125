import { expect, test } from 'vitest';
import { outlinesOf, width } from '@/shared/patterns/map/outlines';

const square = (west: number, south: number, side: number) => [[west, south], [west + side, south], [west + side, south + side], [west, south + side], [west, south]];

test('north is up, east is right, and a square of degrees is narrower than high at 60 degrees north', () => {
  const { height, outlines } = outlinesOf([{ code: 'GM0001', name: 'West', rings: [square(5, 60, 1)] }, { code: 'GM0002', name: 'East', rings: [square(6, 61, 1)] }]);
  const [west, east] = outlines;
  expect(height / width).toBeCloseTo(1 / Math.cos((61 * Math.PI) / 180), 1);
  expect(east?.x).toBeGreaterThan(west?.x ?? Infinity);
  expect(east?.y).toBeLessThan(west?.y ?? -Infinity);
});

test('a label stands in the middle of the largest part and knows its room', () => {
  const [one] = outlinesOf([{ code: 'GM0001', name: 'One', rings: [square(5, 52, 0.1), square(6, 52, 1)] }]).outlines;
  expect(one?.x).toBeCloseTo(width * (1.5 / 2), 0);
  expect(one?.room).toBeCloseTo(width / 2, 0);
});

test('without borders nothing is drawn', () => {
  expect(outlinesOf([])).toEqual({ height: 0, outlines: [] });
});
