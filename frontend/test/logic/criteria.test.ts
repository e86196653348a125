import { expect, test } from 'vitest';
import { wordsOf } from '@/shared/criteria/criterion';
import { criterionOf, EMPTY_CRITERION, inputOf } from '@/features/criteria/criterionInput';
import { moved } from '@/features/criteria/criterion';
import { shownVersion, versionOf, versionsOf } from '@/features/criteria/version';
import { criterion } from '@test/fake/criteria';

test('an address asks for a number or the draft, and anything else is left out', () => {
  expect(versionOf({ version: '12' })).toEqual({ version: '12' });
  expect(versionOf({ version: 'draft' })).toEqual({ version: 'draft' });
  expect(versionOf({ version: '0' })).toEqual({});
  expect(versionOf({ version: ['1', '2'] })).toEqual({});
  expect(versionsOf({ before: '1', after: 'x' })).toEqual({ before: '1' });
});

test('the newest published version is shown unless another was asked for', () => {
  expect(shownVersion(undefined, [null, 2, 1])).toBe('2');
  expect(shownVersion('draft', [null, 2, 1])).toBe('draft');
  expect(shownVersion('7', [2, 1])).toBe('2');
  expect(shownVersion(undefined, [null])).toBe('draft');
  expect(shownVersion(undefined, [])).toBeUndefined();
});

test('a criterion moves past its neighbour of the same class, whatever stands between', () => {
  const list = [criterion('A', 'a'), criterion('S', 's', { class: 'SIGNAL' }), criterion('B', 'b')];
  expect(moved(list, 'B', -1)).toEqual(['B', 'A', 'S']);
  expect(moved(list, 'A', 1)).toEqual(['S', 'B', 'A']);
  expect(moved(list, 'A', -1)).toBeUndefined();
  expect(moved(list, 'S', 1)).toBeUndefined();
});

test('what was not written in the language of the reader is read in the other', () => {
  expect(wordsOf({ dutch: { title: 'Eis', asked: 'Wat' }, english: { title: '', asked: 'What' } }, 'en')).toEqual({ title: 'Eis', asked: 'What' });
});

test('a form gives back what it was filled with, and only what belongs to the kind of evidence', () => {
  const saved = criterion('N01', 'Handelsregister');
  expect(criterionOf(inputOf(saved), saved)).toEqual(saved);
  expect(criterionOf({ ...inputOf(saved), evidence: 'OWN_CHECK', recheck: 'ONCE' }, saved)).toMatchObject({ evidence: { kind: 'OWN_CHECK' }, recheck: { kind: 'ONCE' } });
  expect(criterionOf({ ...EMPTY_CRITERION, code: 'R01', evidence: 'REGISTER_NUMBER' }, undefined)).toMatchObject({ code: 'R01', origin: 'LOCAL', evidence: { kind: 'REGISTER_NUMBER', number: 'KVK' } });
});
