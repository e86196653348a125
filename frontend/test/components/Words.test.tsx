import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { FakeServer } from '@test/fake/server';
import { expectAccessible } from '@test/components/axe';
import { expectFaultsAtTheirFields } from '@test/components/faults';
import { open } from '@test/components/open';

const WORDS = 'noord-kennemerland/zoekwoorden';

test.each(['light', 'dark'] as const)('a word is added, taken off, and put back with one click (%s)', async (theme) => {
  const server = new FakeServer('regiobeheer');
  const { screen } = await open(WORDS, server, { theme });
  await expect.element(screen.getByRole('heading', { level: 1, name: 'Zoekwoorden' })).toBeVisible();
  await userEvent.fill(screen.getByRole('textbox', { name: 'Wat mensen typen' }), 'poetsen');
  await userEvent.fill(screen.getByRole('textbox', { name: 'Wat het ook heet' }), 'huishoudelijke hulp');
  await userEvent.click(screen.getByRole('button', { name: 'Toevoegen' }));
  await expect.element(screen.getByText('poetsen staat erbij. Zoeken kent het meteen.')).toBeVisible();
  await expect.element(screen.getByRole('link', { name: 'Zoeken op poetsen' })).toBeVisible();
  await expectAccessible(document.body);

  await userEvent.click(screen.getByRole('button', { name: 'poetsen weghalen' }));
  await expect.element(screen.getByText('poetsen is weggehaald.')).toBeVisible();
  expect(server.words.own).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: 'Ongedaan maken' }));
  await expect.element(screen.getByRole('link', { name: 'Zoeken op poetsen' })).toBeVisible();
});

test('what is not right stands beside its field, and what was typed stays', async () => {
  const { screen } = await open(WORDS, new FakeServer('regiobeheer'));
  await userEvent.fill(screen.getByRole('textbox', { name: 'Wat mensen typen' }), 'twee woorden');
  await userEvent.click(screen.getByRole('button', { name: 'Toevoegen' }));
  await expect.element(screen.getByRole('alert')).toHaveFocus();
  await expect.element(screen.getByRole('link', { name: 'Typ één woord van 2 tot 40 letters en cijfers.' })).toBeVisible();
  await expectFaultsAtTheirFields();
  await expect.element(screen.getByRole('textbox', { name: 'Wat mensen typen' })).toHaveValue('twee woorden');
});

test('what the region has already is said', async () => {
  const server = new FakeServer('regiobeheer');
  server.words.own.push({ id: 'one', word: 'poetsen', meaning: 'huishoudelijke hulp' });
  const { screen } = await open(WORDS, server);
  await userEvent.fill(screen.getByRole('textbox', { name: 'Wat mensen typen' }), 'Poetsen');
  await userEvent.fill(screen.getByRole('textbox', { name: 'Wat het ook heet' }), 'huishoudelijke hulp');
  await userEvent.click(screen.getByRole('button', { name: 'Toevoegen' }));
  await expect.element(screen.getByText('Deze woorden betekenen hier al hetzelfde.')).toBeVisible();
});

test('what could not be put back is said in words, and can be tried again when that may help', async () => {
  const server = new FakeServer('regiobeheer');
  server.words.own.push({ id: 'one', word: 'poetsen', meaning: 'huishoudelijke hulp' });
  const { screen } = await open(WORDS, server);
  await userEvent.click(screen.getByRole('button', { name: 'poetsen weghalen' }));
  await expect.element(screen.getByText('poetsen is weggehaald.')).toBeVisible();
  server.words.refusal = { status: 503, body: {} };
  await userEvent.click(screen.getByRole('button', { name: 'Ongedaan maken' }));
  await expect.element(screen.getByText(/^Het is niet teruggedraaid\. /)).toBeVisible();
  expect(screen.getByText(/HTTP/).elements()).toEqual([]);
  server.words.refusal = undefined;
  await userEvent.click(screen.getByRole('button', { name: 'Ongedaan maken' }));
  await expect.element(screen.getByRole('link', { name: 'Zoeken op poetsen' })).toBeVisible();
});
