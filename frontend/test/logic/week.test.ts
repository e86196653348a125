import { expect, it } from 'vitest';
import { weekNamed, weeksFrom } from '@/features/referrals/week';

it('the weeks from a day on begin with its own, over the end of a year with 53 weeks', () => {
  expect(weeksFrom('2026-12-27', 3)).toEqual([
    { code: '2026-W52', number: 52, monday: '2026-12-21', sunday: '2026-12-27' },
    { code: '2026-W53', number: 53, monday: '2026-12-28', sunday: '2027-01-03' },
    { code: '2027-W01', number: 1, monday: '2027-01-04', sunday: '2027-01-10' },
  ]);
});

it('a week that is named has its days', () => {
  for (const week of weeksFrom('2024-12-25', 120)) {
    expect(weekNamed(week.code)).toEqual(week);
  }
});
