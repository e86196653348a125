import { describe, expect, it } from 'vitest';
import { sectionsOf, type Known } from '@/app/finder/sections';
import type { FindGroup } from '@/shared/api/types';
import { allBeginIn, rangesOf } from '@/shared/format/words';

const jumps: Known[] = [
  { key: 'today', title: 'Vandaag', icon: 'today', to: { path: '/' } },
  { key: 'settings', title: 'Instellingen', icon: 'display', to: { path: '/nk/beheer/instellingen' } },
];
const acts: Known[] = [{ key: 'invite', title: 'Iemand uitnodigen', icon: 'person', to: { path: '/nk/beheer/toegang/uitnodigen' } }];
const onTheList: Known = { key: 'on the list', title: 'Zoek op de lijst', icon: 'find', to: { path: '/nk/vinden?q=inst' } };
const labels = { recent: 'Hier was u net', jumps: 'Ga naar', acts: 'Doen', list: 'Verder zoeken' };
const groups: FindGroup[] = [{ kind: 'provider', label: 'Aanbieders', items: [{ id: 'p', title: 'Instap', context: '', path: '/nk/aanbieders/p', titleRanges: [[0, 6]], contextRanges: [] }] }];

function titles(typed: string, more: Partial<Parameters<typeof sectionsOf>[0]> = {}) {
  return sectionsOf({ typed, groups: [], jumps, acts, recent: [], labels, onTheList, ...more }).map(({ key, options }) => [key, ...options.map(({ title }) => title)]);
}

describe('the rows of search over everything', () => {
  it('are, before anything is typed, where one was, then where one can go and what one can do', () => {
    const recent = [{ path: '/nk/aanbieders/p', title: 'Duinrand' }, { path: '/nk/beheer/instellingen', title: 'Instellingen' }];
    expect(titles('', { recent })).toEqual([['recent', 'Duinrand'], ['jumps', 'Vandaag', 'Instellingen'], ['acts', 'Iemand uitnodigen']]);
  });

  it('begin with what is known at once and end with the list, so that an answer moves nothing that was there', () => {
    expect(titles('inst')).toEqual([['jumps', 'Instellingen'], ['list', 'Zoek op de lijst']]);
    expect(titles('inst', { groups })).toEqual([['jumps', 'Instellingen'], ['provider', 'Instap'], ['list', 'Zoek op de lijst']]);
  });

  it('can be found by the name of their group', () => {
    expect(titles('ga naar inst')).toEqual([['jumps', 'Instellingen'], ['list', 'Zoek op de lijst']]);
  });

  it('have no list for who may not see it', () => {
    expect(titles('xyz', { onTheList: undefined })).toEqual([]);
  });
});

describe('words', () => {
  it('match by their beginnings, without accents', () => {
    expect(allBeginIn('CAFÉ fin', 'Financiële cafe')).toBe(true);
    expect(allBeginIn('inancie', 'Financiële cafe')).toBe(false);
    expect(allBeginIn('%_', 'Financiële cafe')).toBe(false);
  });

  it('are marked where they stand, also when the accent is a character of its own', () => {
    expect(rangesOf('fin', 'De Financie\u0308le gids')).toEqual([[3, 14]]);
  });
});
