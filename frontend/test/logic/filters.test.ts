import { describe, expect, it } from 'vitest';
import { parseSearch, stringifySearch } from '@/app/searchParams';
import { cleared, filtersOf, narrowing, sortOf, toggled, without, withWords } from '@/features/shortlist/filters';

describe('the filters in the address', () => {
  it('come back from the address as they went in', () => {
    const filters = { q: 'autisme & "angst"', municipality: ['GM0361', 'GM0400'], expertise: ['trauma'], maxWait: '8', sort: 'name' as const };
    expect(filtersOf(parseSearch(stringifySearch(filters)))).toEqual(filters);
  });

  it('are plain repeated parameters that a person can read', () => {
    expect(stringifySearch({ municipality: ['GM0361', 'GM0400'], q: 'EMDR' })).toBe('?municipality=GM0361&municipality=GM0400&q=EMDR');
  });

  it('leave out what is empty, double or unknown', () => {
    expect(filtersOf(parseSearch('?q=&municipality=GM0361&municipality=GM0361&colour=red&sort=sideways'))).toEqual({ municipality: ['GM0361'] });
  });

  it('leave out values that a filter can not have', () => {
    expect(filtersOf(parseSearch('?maxWait=abc&targetGroup=onzin&targetGroup=JEUGD&municipality=Alkmaar&law=wmo'))).toEqual({ targetGroup: ['JEUGD'] });
    expect(filtersOf(parseSearch('?maxWait=521'))).toEqual({});
    expect(filtersOf(parseSearch('?maxWait=-1'))).toEqual({});
    expect(filtersOf(parseSearch('?maxWait=12.5'))).toEqual({ maxWait: '12.5' });
    expect(filtersOf(parseSearch('?maxWait=unknown'))).toEqual({ maxWait: 'unknown' });
  });

  it('keep a number a text, so that a code with a leading zero survives', () => {
    expect(filtersOf(parseSearch('?q=0361'))).toEqual({ q: '0361' });
  });
});

describe('changing the filters', () => {
  it('switches a value on and off again without leaving an empty list', () => {
    const on = toggled({}, 'expertise', 'trauma');
    expect(on).toEqual({ expertise: ['trauma'] });
    expect(toggled(on, 'expertise', 'trauma')).toEqual({});
  });

  it('drops what the server advises to drop, words included', () => {
    const filters = { q: 'EMDR', law: ['WMO'], maxWait: '4' };
    expect(without(filters, 'q', 'EMDR')).toEqual({ law: ['WMO'], maxWait: '4' });
    expect(without(filters, 'law', 'WMO')).toEqual({ q: 'EMDR', maxWait: '4' });
    expect(without(filters, 'wait', '4')).toEqual({ q: 'EMDR', law: ['WMO'] });
    expect(without(filters, 'something-new', 'x')).toEqual(filters);
  });

  it('clears what narrows and keeps the words and the order', () => {
    expect(cleared({ q: 'EMDR', sort: 'name', law: ['WMO'], maxWait: '4' })).toEqual({ q: 'EMDR', sort: 'name' });
  });

  it('counts what narrows, not the words', () => {
    expect(narrowing({ q: 'EMDR', law: ['WMO', 'JEUGDWET'], maxWait: '4' })).toBe(3);
  });

  it('orders by match when there are words, else by the shortest wait', () => {
    expect(sortOf({})).toBe('wait');
    expect(sortOf({ q: 'EMDR' })).toBe('relevance');
    expect(sortOf({ q: 'EMDR', sort: 'name' })).toBe('name');
  });

  it('treats blank words as none', () => {
    expect(withWords({ q: 'EMDR' }, '   ')).toEqual({});
  });
});
