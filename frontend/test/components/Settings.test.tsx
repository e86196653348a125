import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { FakeServer } from '@test/fake/server';
import { expectAccessible } from '@test/components/axe';
import { open } from '@test/components/open';

const page = 'noord-kennemerland/beheer/instellingen';

test.each(['light', 'dark'] as const)('the settings and the guided start are accessible (%s)', async (theme) => {
  const { screen } = await open(page, new FakeServer('regiobeheer'), { theme });
  await expect.element(screen.getByRole('heading', { name: 'Bezwaar of klacht' })).toBeVisible();
  await expect.element(screen.getByLabelText('Openingstijden')).toBeInTheDocument();
  await expectAccessible(document.body, 40);
});

test('a name is saved with all that was decided before', async () => {
  const server = new FakeServer('regiobeheer');
  const { screen } = await open(page, server);
  const name = screen.getByRole('textbox', { name: 'Naam', exact: true }).first();
  await userEvent.fill(name, 'Regio Anders');
  await userEvent.click(screen.getByRole('button', { name: 'Opslaan' }).first());
  await expect.element(screen.getByText('Opgeslagen.').first()).toBeVisible();
  expect(server.requests.find(({ method, url }) => method === 'PUT' && url.pathname.endsWith('/settings'))).toMatchObject({ ifMatch: '"1"', body: { name: 'Regio Anders', staleDays: 90 } });
});

test('what the server refuses stands beside the field and on top', async () => {
  const { screen } = await open(page, new FakeServer('regiobeheer'));
  await userEvent.clear(screen.getByRole('textbox', { name: 'Naam', exact: true }).first());
  await userEvent.click(screen.getByRole('button', { name: 'Opslaan' }).first());
  await expect.element(screen.getByRole('alert').getByText('Vul de naam van de regio of gemeente in.')).toBeVisible();
});

test('of two administrators the second keeps what was typed and chooses', async () => {
  const server = new FakeServer('regiobeheer');
  const { screen } = await open(page, server);
  const name = screen.getByRole('textbox', { name: 'Naam', exact: true }).first();
  await userEvent.fill(name, 'Regio Anders');
  server.settled.changeElsewhere({ name: 'Regio Eerder' });
  await userEvent.click(screen.getByRole('button', { name: 'Opslaan' }).first());
  await expect.element(screen.getByText('Iemand anders heeft dit intussen gewijzigd.')).toBeVisible();
  await expect.element(name).toHaveValue('Regio Anders');
  await userEvent.click(screen.getByRole('button', { name: 'Laatste versie overnemen' }));
  await expect.element(screen.getByRole('textbox', { name: 'Naam', exact: true }).first()).toHaveValue('Regio Eerder');
});

test('the guided start says what is ready and leads to what is not', async () => {
  const { screen, address } = await open('noord-kennemerland/beheer/aan-de-slag', new FakeServer('regiobeheer'));
  await expect.element(screen.getByText('Nog 4 stappen.')).toBeVisible();
  await expect.element(screen.getByText('1 van 2 klaar')).toBeVisible();
  await expectAccessible(document.body);
  await userEvent.click(screen.getByRole('link', { name: 'Termijnen kiezen' }));
  await expect.element(screen.getByRole('heading', { name: 'Termijnen en vrije dagen' })).toBeVisible();
  expect(address()).toContain('instellingen#terms');
});
