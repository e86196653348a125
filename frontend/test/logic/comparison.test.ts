import { describe, expect, it } from 'vitest';
import { differs, onlyOneHas } from '@/shared/patterns/comparison/differences';
import { sameSearch } from '@/shared/patterns/list/savedViews';
import { comparedOf, titlesOf } from '@/features/shortlist/compared';

describe('a comparison', () => {
  it('finds no difference in the order of a set or in spaces around a text', () => {
    expect(differs([['a', 'b'], ['b', 'a']])).toBe(false);
    expect(differs(['12 ', '12'])).toBe(false);
  });

  it('takes an empty value for a value', () => {
    expect(differs(['', '12'])).toBe(true);
    expect(differs([[], ['a']])).toBe(true);
  });

  it('knows which values of a set only one has', () => {
    expect([...onlyOneHas([['a', 'b'], ['b'], ['b', 'c']])]).toEqual(['a', 'c']);
  });

  it('holds four offers at most, and none twice', () => {
    expect(comparedOf({ ids: ['a', 'b', 'a', 'c', 'd', 'e'] })).toEqual({ ids: ['a', 'b', 'c', 'd'] });
    expect(comparedOf({ ids: '' })).toEqual({});
  });
});

describe('a view', () => {
  it('is the same whatever the order in the address', () => {
    expect(sameSearch('q=a&law=WMO&law=ZVW', 'law=ZVW&q=a&law=WMO')).toBe(true);
    expect(sameSearch('q=a', 'q=b')).toBe(false);
  });
});

describe('the titles of offers beside each other', () => {
  const offer = (title: string, placeText: string) => ({ provider: { id: 'p', name: 'Duinrand', verified: true, stopped: false, offTheList: false }, title, municipalities: [], placeText });

  it('tell them apart by what they are, then by where, then by a number', () => {
    expect(titlesOf([offer('Dagbehandeling', ''), offer('Vaktherapie', '')])).toEqual(['Dagbehandeling', 'Vaktherapie']);
    expect(titlesOf([offer('Vaktherapie', 'Bergen'), offer('Vaktherapie', 'Heiloo')])).toEqual(['Vaktherapie (Bergen)', 'Vaktherapie (Heiloo)']);
    expect(titlesOf([offer('Vaktherapie', ''), offer('Vaktherapie', '')])).toEqual(['Vaktherapie 1', 'Vaktherapie 2']);
  });
});
