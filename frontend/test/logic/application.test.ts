import { expect, test } from 'vitest';
import { ApiProblem } from '@/shared/api/problem';
import { placesOf, wrongPlaces } from '@/features/application/facts';
import { applicationFiltersOf, toggled } from '@/features/application/filters';
import { givenJudgement } from '@/features/application/judgement';
import { Keeper, type Held } from '@/shared/keep/keeper';
import { unsavedUnder } from '@/shared/keep/unsaved';
import { isNumberOf, tidied } from '@/features/application/register';

interface Words {
  text: string;
}

const held = (text: string, version: string): Held<Words> => ({ value: { text }, version, savedAt: undefined });
const settled = async (keeper: Keeper<Words>, state: string) => {
  await expect.poll(() => keeper.get().state).toBe(state);
};

Object.assign(globalThis, { addEventListener: () => undefined });

test('a number of a register has the form that the server asks for', () => {
  expect(isNumberOf('KVK', '12345678')).toBe(true);
  expect(isNumberOf('KVK', '1234567')).toBe(false);
  expect(isNumberOf('RSIN', '123456782')).toBe(true);
  expect(isNumberOf('RSIN', '123456789')).toBe(false);
  expect(isNumberOf('RSIN', '000000000')).toBe(false);
  expect(tidied('KVK', ' 1234 56.78 ')).toBe('12345678');
  expect(tidied('PERMIT', ' A.1 ')).toBe('A.1');
});

test('establishments are read however they are separated, and the wrong ones are named', () => {
  expect(placesOf('0000 1234 5678, 000012345679\n000012345679;')).toEqual(['000012345678', '000012345679']);
  expect(wrongPlaces('000012345678\n12')).toEqual(['12']);
});

test('filters of the address are read one or many, and what is no filter is left out', () => {
  expect(applicationFiltersOf({ state: 'SUBMITTED', term: ['late', 'x'], set: '', q: ' zee ' })).toEqual({ q: 'zee', state: ['SUBMITTED'], term: ['late'] });
  expect(toggled({ state: ['SUBMITTED'] }, 'state', 'DRAFT')).toEqual({ state: ['DRAFT', 'SUBMITTED'] });
  expect(toggled({ state: ['SUBMITTED'] }, 'state', 'SUBMITTED')).toEqual({});
});

test('what is typed while something is being sent goes after it, with the version that came back', async () => {
  const sent: [string, string][] = [];
  const keeper: Keeper<Words> = Keeper.of('a', held('', '"0"'), ({ text }, version) => {
    sent.push([text, version]);
    if (sent.length === 1) {
      keeper.change({ text: 'two' });
    }
    return Promise.resolve(held(text, `"${sent.length}"`));
  }, () => undefined);
  keeper.change({ text: 'one' });
  keeper.flush();
  await settled(keeper, 'waiting');
  keeper.flush();
  await settled(keeper, 'saved');
  expect(sent).toEqual([['one', '"0"'], ['two', '"1"']]);
});

test('somebody who was earlier stops the saving until a version is chosen, and what is typed meanwhile stays', async () => {
  const versions: string[] = [];
  const keeper: Keeper<Words> = Keeper.of('b', held('', '"0"'), ({ text }, version) => {
    versions.push(version);
    return version === '"0"' ? Promise.reject(new ApiProblem(412, { current: held('theirs', '"5"') })) : Promise.resolve(held(text, '"6"'));
  }, (current) => current as Held<Words>);
  keeper.change({ text: 'mine' });
  keeper.flush();
  await settled(keeper, 'conflict');
  keeper.change({ text: 'mine and more' });
  keeper.flush();
  expect(keeper.get()).toMatchObject({ state: 'conflict', theirs: { text: 'theirs' }, value: { text: 'mine and more' } });
  keeper.keepMine();
  await settled(keeper, 'saved');
  expect(versions).toEqual(['"0"', '"5"']);
  expect(keeper.get().value).toEqual({ text: 'mine and more' });
});

test('what was not kept for want of a connection is there again when one comes back to the page', async () => {
  const broken = () => Promise.reject(new ApiProblem(0));
  const first = Keeper.of('c', held('', '"0"'), broken, () => undefined);
  first.change({ text: 'typed' });
  first.flush();
  await settled(first, 'offline');
  const second = Keeper.of('c', held('', '"0"'), ({ text }: Words) => Promise.resolve(held(text, '"1"')), () => undefined);
  expect(second.get().value).toEqual({ text: 'typed' });
  second.flush();
  await settled(second, 'saved');
  expect(Keeper.of('c', held('fresh', '"2"'), broken, () => undefined).get().value).toEqual({ text: 'fresh' });
});

test('what the server does not have is in the tab, and an unfinished thing goes on where it was', async () => {
  const tab = new Map<string, string>();
  const storage: Record<string, unknown> = { setItem: (key: string, text: string) => tab.set(key, text), getItem: (key: string) => tab.get(key) ?? null, removeItem: (key: string) => tab.delete(key) };
  Object.assign(globalThis, { sessionStorage: storage });
  const sent: string[] = [];
  const keep = ({ text }: Words, version: string) => {
    sent.push(`${version} ${text}`);
    return Promise.resolve(held(text, '"4"'));
  };
  tab.set('loodlijn.kept me/e', JSON.stringify({ formVersion: '1', version: '"3"', body: { text: 'half a reason' } }));
  const whole = ({ text }: Words) => text.endsWith('.');
  const keeper = Keeper.of('me/e', held('', '"3"'), keep, () => undefined, whole);
  expect(keeper.get()).toMatchObject({ state: 'unfinished', value: { text: 'half a reason' } });
  expect(unsavedUnder('me/')).toBe('e unfinished');
  keeper.change({ text: 'A whole reason.' });
  expect(tab.get('loodlijn.kept me/e')).toContain('A whole reason.');
  keeper.flush();
  await settled(keeper, 'saved');
  expect(sent).toEqual(['"3" A whole reason.']);
  expect(tab.size).toBe(0);
  expect(unsavedUnder('me/')).toBe('');
  Object.assign(globalThis, { sessionStorage: undefined });
});

test('without a verdict nothing is judged', () => {
  expect(() => givenJudgement({ verdict: '', reason: 'Gezien.', seenOn: '' })).toThrow();
  expect(givenJudgement({ verdict: 'MET', reason: '', seenOn: '' }).verdict).toBe('MET');
});

test('what the server tells is taken over only when it is newer and nothing waits here', () => {
  const keeper = Keeper.of('d', held('old', '"2"'), () => Promise.resolve(held('', '"3"')), () => undefined);
  keeper.receive(held('older', '"1"'));
  expect(keeper.get().value).toEqual({ text: 'old' });
  keeper.receive(held('newer', '"3"'));
  expect(keeper.get().value).toEqual({ text: 'newer' });
});
