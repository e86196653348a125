import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { FakeServer } from '@test/fake/server';
import { expectAccessible } from '@test/components/axe';
import { open } from '@test/components/open';

const list = 'noord-kennemerland/overeenkomsten';
const one = `${list}/agreement-1`;

test.each(['light', 'dark'] as const)('an agreement leads to what belongs to it, and its departures lead back (%s)', async (theme) => {
  const server = new FakeServer('hoofd');
  server.agreements.inForce();
  const { screen, address } = await open(one, server, { theme });
  const ways = screen.getByRole('navigation', { name: 'Bij deze overeenkomst' });
  await expect.element(ways.getByRole('link', { name: 'Wie doet wat' })).toBeVisible();
  await expect.element(ways.getByRole('link', { name: 'Overdracht bij het einde' })).toBeVisible();
  await expect.element(ways.getByRole('link', { name: 'In de contractkalender' })).toBeVisible();
  await userEvent.click(ways.getByRole('link', { name: '1 afwijking van het model' }));
  await expect.element(screen.getByRole('heading', { level: 1, name: 'Afwijkingen van Begeleiding bij autisme 2027' })).toBeVisible();
  await expect.element(screen.getByText('1 van 4 artikelen wijkt af.', { exact: false })).toBeVisible();
  await expect.element(screen.getByText('Goedgekeurd door Joris van der Meulen', { exact: false })).toBeVisible();
  await expect.element(screen.getByText('Deze versie volgt het model.', { exact: false })).toBeVisible();
  await expectAccessible(document.body);
  await userEvent.click(screen.getByRole('link', { name: 'Begeleiding bij autisme 2027' }));
  await expect.poll(address).toMatch(/agreement-1$/);
});

test('who does what and the handing over lead back to their agreement', async () => {
  const { screen, address, go } = await open(`${one}/verantwoordelijkheid`, new FakeServer('hoofd'));
  await expect.element(screen.getByRole('main').getByRole('link').first()).toHaveAttribute('href', expect.stringMatching(/overeenkomsten\/agreement-1$/));
  go(`${one}/overdracht`);
  await expect.element(screen.getByRole('link', { name: 'In de contractkalender' })).toBeVisible();
  await userEvent.click(screen.getByRole('main').getByRole('link').first());
  await expect.poll(address).toMatch(/agreement-1$/);
});

test.each(['light', 'dark'] as const)('consent that lacks is asked from the agreement, with what it does not say itself (%s)', async (theme) => {
  const server = new FakeServer('hoofd');
  server.agreements.withoutConsent();
  server.consent.nothingOpen = true;
  const { screen, address } = await open(one, server, { theme });
  await userEvent.click(screen.getByRole('button', { name: 'Toestemming vragen' }));
  const dialog = screen.getByRole('dialog');
  await userEvent.click(dialog.getByRole('button', { name: 'Toestemming vragen' }));
  await expect.element(dialog.getByText('Schrijf op wat de onderaannemer doet.')).toBeVisible();
  expect(server.agreements.taken).toBeUndefined();
  await expectAccessible(document.body);
  await userEvent.fill(dialog.getByRole('textbox'), 'Begeleiding thuis');
  await userEvent.click(dialog.getByRole('button', { name: 'Toestemming vragen' }));
  await expect.element(screen.getByText('De toestemming voor Praktijk Zeewind is gevraagd.')).toBeVisible();
  expect(server.agreements.taken).toEqual({ step: 'consent-request', body: { task: 'Begeleiding thuis', selfEmployed: false } });
  await expect.poll(address).toMatch(/toestemming\/report-1$/);
});

test('consent that was asked already is not asked twice', async () => {
  const server = new FakeServer('hoofd');
  server.agreements.withoutConsent();
  const { screen } = await open(one, server);
  await expect.element(screen.getByText('Toestemming voor Praktijk Zeewind is gevraagd en wacht op antwoord.')).toBeVisible();
  await expect.element(screen.getByRole('link', { name: 'Naar de melding' })).toBeVisible();
  await expect.element(screen.getByRole('button', { name: 'Toestemming vragen' })).not.toBeInTheDocument();
});

test('the list goes along as it is filtered, and keeps it under a name', async () => {
  const server = new FakeServer('hoofd');
  const { screen } = await open(`${list}?state=OFFERED`, server);
  await userEvent.click(screen.getByRole('button', { name: 'Exporteren' }));
  await userEvent.click(screen.getByRole('button', { name: 'CSV', exact: false }));
  await expect.poll(() => [server.agreements.asked.get('format'), server.agreements.asked.getAll('state')]).toEqual(['csv', ['OFFERED']]);
  await expect.element(screen.getByRole('button', { name: 'Weergaven' })).toBeVisible();
});
