import { describe, expect, it } from 'vitest';
import { fileName } from '@/shared/patterns/list/download';
import { dateTime, longDate, relative, today } from '@/shared/format/dates';
import { pieces } from '@/shared/format/highlight';
import { number, wholeWeeks } from '@/shared/format/numbers';

describe('dates', () => {
  it('are written as a person writes them, in either language', () => {
    expect(longDate('2027-03-03', 'nl')).toBe('3 maart 2027');
    expect(longDate('2027-03-03', 'en')).toBe('3 March 2027');
  });

  it('are Dutch time, also just past midnight there', () => {
    expect(dateTime('2026-11-21T23:30:00Z', 'nl')).toBe('22 november 2026 om 00:30');
    expect(today(new Date('2026-11-21T23:30:00Z'))).toBe('2026-11-22');
  });

  it('say how long ago or ahead in the largest fitting unit', () => {
    const now = new Date('2026-11-22T12:00:00Z');
    expect(relative('2026-11-22', 'nl', now)).toBe('vandaag');
    expect(relative('2026-11-19', 'nl', now)).toBe('3 dagen geleden');
    expect(relative('2026-10-25', 'nl', now)).toBe('4 weken geleden');
    expect(relative('2026-08-22', 'nl', now)).toBe('3 maanden geleden');
    expect(relative('2028-11-22', 'en', now)).toBe('in 2 years');
  });
});

describe('numbers', () => {
  it('follow the language of the reader', () => {
    expect(number(1234.5, 'nl', 1)).toBe('1.234,5');
    expect(number(1234.5, 'en', 1)).toBe('1,234.5');
  });

  it('round weeks to whole ones and never below none', () => {
    expect(wholeWeeks(39.105)).toBe(39);
    expect(wholeWeeks(-0.4)).toBe(0);
  });
});

describe('marking what matches', () => {
  it('cuts a text at the ranges', () => {
    expect(pieces('EMDR en angst', [[0, 4], [8, 13]])).toEqual([
      { text: 'EMDR', marked: true },
      { text: ' en ', marked: false },
      { text: 'angst', marked: true },
    ]);
  });

  it('loses no letter when ranges overlap, come unordered or lie outside', () => {
    const cut = pieces('trauma', [[3, 99], [0, 4], [50, 60]]);
    expect(cut.map((piece) => piece.text).join('')).toBe('trauma');
    expect(cut.every((piece) => piece.marked)).toBe(true);
  });
});

describe('the name of a file', () => {
  it('is taken from the header, with its accents', () => {
    expect(fileName("attachment; filename=\"lijst.csv\"; filename*=UTF-8''li%C3%ABjst.csv")).toBe('liëjst.csv');
    expect(fileName('attachment; filename="lijst.csv"')).toBe('lijst.csv');
    expect(fileName(null)).toBeUndefined();
  });
});
