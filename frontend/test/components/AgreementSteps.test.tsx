import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { today } from '@/shared/format/dates';
import { FakeServer } from '@test/fake/server';
import { expectAccessible } from '@test/components/axe';
import { open } from '@test/components/open';

const one = 'noord-kennemerland/overeenkomsten/agreement-1';

function running(): FakeServer {
  const server = new FakeServer('hoofd');
  server.agreements.inForce();
  return server;
}

test.each(['light', 'dark'] as const)('a change begins with its reason, never without (%s)', async (theme) => {
  const server = running();
  const { screen } = await open(one, server, { theme });
  await userEvent.click(screen.getByRole('button', { name: 'Wijzigen' }));
  const dialog = screen.getByRole('dialog');
  await userEvent.click(dialog.getByRole('button', { name: 'Concept beginnen' }));
  await expect.element(dialog.getByText('Schrijf waarom', { exact: false })).toBeVisible();
  expect(server.agreements.taken).toBeUndefined();
  await expectAccessible(document.body);
  await userEvent.fill(dialog.getByRole('textbox'), 'Sneller betalen.');
  await userEvent.click(dialog.getByRole('button', { name: 'Concept beginnen' }));
  await expect.poll(() => server.agreements.taken).toEqual({ step: 'amendments', body: { reason: 'Sneller betalen.' } });
});

test('an extension asks for a later last day, and for more when it gets longer than the standard allows', async () => {
  const server = running();
  const { screen } = await open(one, server);
  await userEvent.click(screen.getByRole('button', { name: 'Verlengen' }));
  const dialog = screen.getByRole('dialog');
  await userEvent.fill(dialog.getByRole('textbox', { name: 'Waarom' , exact: false }).first(), 'De hulp loopt door.');
  await userEvent.fill(dialog.getByRole('combobox'), '31-12-2027');
  await userEvent.keyboard('{Tab}');
  await userEvent.click(dialog.getByRole('button', { name: 'Concept beginnen' }));
  await expect.element(dialog.getByText('31 december 2028', { exact: false }).first()).toBeVisible();
  expect(server.agreements.taken).toBeUndefined();
  await userEvent.fill(dialog.getByRole('combobox'), '31-12-2029');
  await userEvent.keyboard('{Tab}');
  await userEvent.click(dialog.getByRole('button', { name: 'Concept beginnen' }));
  await expect.poll(() => server.agreements.taken).toMatchObject({ step: 'extensions', body: { lastDay: '2029-12-31', reason: 'De hulp loopt door.' } });
});

test('an extension that comes too late is not written in vain', async () => {
  const server = new FakeServer('hoofd');
  server.agreements.endsOn(today());
  const { screen } = await open(one, server);
  await userEvent.click(screen.getByRole('button', { name: 'Verlengen' }));
  const dialog = screen.getByRole('dialog');
  await expect.element(dialog.getByText('zes maanden voor het einde', { exact: false })).toBeVisible();
  expect(dialog.getByRole('textbox').elements()).toEqual([]);
  await expect.element(dialog.getByRole('link', { name: 'Overeenkomst beginnen' })).toHaveAttribute('href', '/app/noord-kennemerland/overeenkomsten/nieuw');
  await expectAccessible(document.body);
  await userEvent.click(dialog.getByRole('button', { name: 'Sluiten' }));
  await expect.element(dialog).not.toBeInTheDocument();
});

test('notice asks for a day and a reason before anything is sent', async () => {
  const server = running();
  const { screen } = await open(one, server);
  await userEvent.click(screen.getByRole('button', { name: 'Opzeggen' }));
  const dialog = screen.getByRole('dialog');
  await expect.element(dialog.getByText('De opzegtermijn is 3 maanden.', { exact: false })).toBeVisible();
  await userEvent.click(dialog.getByRole('button', { name: 'Opzeggen' }));
  await expect.element(dialog.getByText('Kies de laatste dag.')).toBeVisible();
  expect(server.agreements.taken).toBeUndefined();
  await userEvent.fill(dialog.getByRole('combobox'), '30-6-2027');
  await userEvent.keyboard('{Tab}');
  await userEvent.fill(dialog.getByRole('textbox', { name: 'Waarom?' }), 'Wij stoppen met deze hulp.');
  await userEvent.click(dialog.getByRole('button', { name: 'Opzeggen' }));
  await expect.poll(() => server.agreements.taken).toEqual({ step: 'notice', body: { lastDay: '2027-06-30', reason: 'Wij stoppen met deze hulp.' } });
});

test('a dissolved agreement is over at once, with its reason', async () => {
  const { screen } = await open(one, running());
  await userEvent.click(screen.getByRole('button', { name: 'Ontbinden' }));
  const dialog = screen.getByRole('dialog');
  await userEvent.fill(dialog.getByRole('textbox'), 'Er kwam geen hulp.');
  await userEvent.click(dialog.getByRole('button', { name: 'Ontbinden' }));
  await expect.element(screen.getByText('Ontbonden op 20 november 2026.', { exact: false })).toBeVisible();
  await expect.element(screen.getByRole('button', { name: 'Opzeggen' })).not.toBeInTheDocument();
});

test('a refusal of the server stands at its field, and what was typed stays', async () => {
  const server = running();
  server.refuse(/\/notice$/, () => true, '/lastDay');
  const { screen } = await open(one, server);
  await userEvent.click(screen.getByRole('button', { name: 'Opzeggen' }));
  const dialog = screen.getByRole('dialog');
  await userEvent.fill(dialog.getByRole('combobox'), '1-12-2026');
  await userEvent.keyboard('{Tab}');
  await userEvent.fill(dialog.getByRole('textbox', { name: 'Waarom?' }), 'Te snel.');
  await userEvent.click(dialog.getByRole('button', { name: 'Opzeggen' }));
  await expect.element(dialog.getByText('Dit is niet bekend.')).toBeVisible();
  await expect.element(dialog.getByRole('textbox', { name: 'Waarom?' })).toHaveValue('Te snel.');
});
