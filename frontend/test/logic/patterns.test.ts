import { describe, expect, it } from 'vitest';
import { csvOf } from '@/shared/patterns/chart/csvOf';
import { timelineOf } from '@/shared/patterns/timeline/timelineOf';

describe('the figures of a chart as a file', () => {
  it('have decimal commas, leave what is unknown empty and never hold a formula', () => {
    const csv = csvOf({ title: '', pointName: '=Kwartaal', points: ['1; 2', '-5'], unit: '%', series: [{ name: 'Alkmaar', values: [1.5, null] }], target: { name: 'Norm', value: 6 }, fileName: 'x' });
    expect(csv).toBe('\uFEFF\'=Kwartaal;Alkmaar (%);Norm (%)\r\n"1; 2";1,5;6\r\n-5;;6\r\n');
  });
});

describe('a timeline', () => {
  const now = new Date('2026-11-22T12:00:00Z');

  it('has no line of now where nothing is to come', () => {
    expect(timelineOf([{ at: '2026-01-01' }], now, false)).toEqual([{ at: '2026-01-01' }]);
  });

  it('begins with what lies furthest ahead when the newest comes first', () => {
    expect(timelineOf([{ at: '2026-01-01' }, { at: '2026-11-22T12:00:01Z' }], now, true)).toEqual([{ at: '2026-11-22T12:00:01Z' }, 'now', { at: '2026-01-01' }]);
  });
});
