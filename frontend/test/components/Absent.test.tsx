import { expect, test } from 'vitest';
import { FakeServer } from '@test/fake/server';
import { expectAccessible } from '@test/components/axe';
import { open } from '@test/components/open';

const absent = [
  ['aanbieders/provider-999', 'Deze aanbieder bestaat niet', 'Zoeken in de lijst'],
  ['beheer/import/import-999', 'Deze import bestaat niet', 'Alle imports'],
  ['eisen/set-999', 'Deze eisen bestaan niet', 'Alle eisen'],
  ['beheer/toegang/personen/person-999/vertrek', 'Deze persoon heeft hier geen toegang', 'Naar Toegang'],
  ['beheer/toegang/personen/person-999/vervanging', 'Deze persoon heeft hier geen toegang', 'Naar Toegang'],
] as const;

test.each(absent)('%s: what is not there is said, with a way on', async (path, title, onward) => {
  const server = new FakeServer('regiobeheer');
  server.lose(/-999/);
  const { screen } = await open(`noord-kennemerland/${path}`, server);
  await expect.element(screen.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await expect.element(screen.getByRole('link', { name: onward })).toBeVisible();
  expect(screen.getByRole('button', { name: 'Opnieuw proberen' }).elements()).toHaveLength(0);
  await expectAccessible(document.body);
});

test('an offer that is not there says so beside the list', async () => {
  const server = new FakeServer('hoofd');
  server.lose(/-999/);
  const { screen } = await open('noord-kennemerland/vinden/listing-999', server);
  await expect.element(screen.getByRole('heading', { name: 'Dit aanbod bestaat niet' })).toBeVisible();
  await expect.element(screen.getByRole('button', { name: 'Terug naar de lijst' })).toBeVisible();
  await expect.element(screen.getByRole('list', { name: 'Resultaten' })).toBeVisible();
});

test('what only failed can be tried again', async () => {
  const server = new FakeServer('hoofd');
  server.refuse(/\/providers\//, () => true, 'id', 403);
  const { screen } = await open('noord-kennemerland/aanbieders/provider-1', server);
  await expect.element(screen.getByRole('button', { name: 'Opnieuw proberen' })).toBeVisible();
});
