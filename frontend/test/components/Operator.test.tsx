import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { manyTenants } from '@test/fake/operator';
import { FakeServer } from '@test/fake/server';
import { expectAccessible } from '@test/components/axe';
import { expectFaultsAtTheirFields } from '@test/components/faults';
import { open } from '@test/components/open';

test.each(['light', 'dark'] as const)('the operator sees what failed, in accessible lists (%s)', async (theme) => {
  const { screen } = await open('platform/taken', new FakeServer('beheerder'), { theme });
  await expect.element(screen.getByText('TimeoutException: the database did not answer')).toBeVisible();
  await expect.element(screen.getByText('550 5.1.1 No such user here')).toBeVisible();
  await expectAccessible(document.body);
});

test('a run that was given up and mail that bounced are tried again', async () => {
  const server = new FakeServer('beheerder');
  const { screen } = await open('platform/taken', server);
  await userEvent.click(screen.getByRole('button', { name: /^Niet afgemaakte imports wissen van .* opnieuw proberen$/ }));
  await expect.element(screen.getByText('De taak wordt opnieuw geprobeerd.')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Mail aan n***@voorbeeld.nl opnieuw sturen' }));
  await expect.element(screen.getByText('De mail wordt opnieuw gestuurd.')).toBeVisible();
  expect(server.requests.filter(({ method }) => method === 'POST').map(({ url }) => url.pathname)).toEqual(['/api/v1/operator/runs/run-1/retry', '/api/v1/operator/mail/mail-1/retry']);
});

test('for anyone else the page is not there, nor in the menu', async () => {
  const { screen } = await open('platform/taken', new FakeServer('regiobeheer'));
  await expect.element(screen.getByRole('heading', { name: 'Deze pagina is er niet' })).toBeVisible();
  expect(screen.getByRole('link', { name: 'Taken en mail' }).elements()).toHaveLength(0);
});

test('why something failed is said in words, and what the program reported stands beside it', async () => {
  const { screen } = await open('platform/taken', new FakeServer('beheerder'));
  await expect.element(screen.getByText('Een ander onderdeel, zoals de database, gaf niet op tijd antwoord.')).toBeVisible();
  await expect.element(screen.getByText('Dit adres bestaat niet.')).toBeVisible();
  await expect.element(screen.getByText('De mailbox van de ontvanger is vol.')).toBeVisible();
  await expect.element(screen.getByText('Mislukt na 1 seconde')).toBeVisible();
  await expect.element(screen.getByText('Gelukt in minder dan een seconde')).toBeVisible();
});

test('the operator adds a region on a page of its own; what is missing stands beside the field and on top', async () => {
  const { screen, address } = await open('platform/regios', new FakeServer('beheerder'));
  await userEvent.click(screen.getByRole('link', { name: 'Regio of gemeente toevoegen' }));
  await userEvent.click(screen.getByRole('button', { name: 'Toevoegen en uitnodigen' }));
  await expect.element(screen.getByRole('alert').getByText('Vul de naam van de eerste beheerder in.')).toBeVisible();
  await expectFaultsAtTheirFields();
  await expectAccessible(document.body);
  await userEvent.fill(screen.getByRole('textbox', { name: 'Naam', exact: true }), 'Regio Nieuw & Oud');
  await expect.element(screen.getByRole('textbox', { name: 'Webadres' })).toHaveValue('regio-nieuw-oud');
  await userEvent.fill(screen.getByRole('textbox', { name: 'Naam van de beheerder' }), 'Nadia Haddad');
  await userEvent.fill(screen.getByRole('textbox', { name: 'E-mailadres van de beheerder' }), 'nadia.haddad@voorbeeld.nl');
  await userEvent.click(screen.getByRole('button', { name: 'Toevoegen en uitnodigen' }));
  await expect.poll(address).toBe('/platform/regios');
  await expect.element(screen.getByText('Regio Nieuw & Oud', { exact: true })).toBeVisible();
});

test('an invitation that ran out is seen and sent again', async () => {
  const { screen } = await open('platform/regios', new FakeServer('beheerder'));
  await expect.element(screen.getByText('Uitnodiging verlopen op 21 november 2026')).toBeVisible();
  await expectAccessible(document.body);
  await userEvent.click(screen.getByRole('button', { name: 'Uitnodiging voor Gemeente Utrecht opnieuw sturen' }));
  await expect.element(screen.getByText('De uitnodiging is opnieuw gestuurd. De vorige link werkt niet meer.')).toBeVisible();
  await expect.element(screen.getByText('Uitnodiging verlopen op 21 november 2026')).not.toBeInTheDocument();
});

test.each(['light', 'dark'] as const)('among hundreds a region is found by a word, which stands in the address (%s)', async (theme) => {
  manyTenants(400);
  const { screen, address } = await open('platform/regios', new FakeServer('beheerder'), { theme });
  await expect.element(screen.getByText(/^40\d regio’s en gemeenten$|^400 regio’s en gemeenten$/)).toBeVisible();
  await userEvent.fill(screen.getByRole('searchbox', { name: 'Zoeken op naam of webadres' }), 'jeugdhulp');
  await expect.element(screen.getByText(/^1 van 4\d\d gevonden$/)).toBeVisible();
  expect(address()).toContain('q=jeugdhulp');
  await expectAccessible(document.body);
  await userEvent.fill(screen.getByRole('searchbox', { name: 'Zoeken op naam of webadres' }), 'vuurtoren');
  await expect.element(screen.getByText('Geen regio of gemeente met “vuurtoren” in naam of webadres.')).toBeVisible();
});
