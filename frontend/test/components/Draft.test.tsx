import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { FakeServer } from '@test/fake/server';
import { expectAccessible } from '@test/components/axe';
import { open } from '@test/components/open';

const invite = 'noord-kennemerland/beheer/toegang/uitnodigen';
const key = 'invitation/new';

test('what is typed is kept by itself, and is there again after a reload', async () => {
  const server = new FakeServer('regiobeheer');
  const { screen } = await open(invite, server);
  await userEvent.fill(screen.getByRole('textbox', { name: 'Naam' }), 'Nadia Haddad');
  await expect.poll(() => server.drafts.get(key)?.body['name'], { timeout: 5_000 }).toBe('Nadia Haddad');
  await expect.element(screen.getByText('Concept opgeslagen', { exact: false })).toBeVisible();
  await screen.unmount();

  const again = await open(invite, server);
  await expect.element(again.screen.getByRole('textbox', { name: 'Naam' })).toHaveValue('Nadia Haddad');
  await expectAccessible(document.body);
  await userEvent.click(again.screen.getByRole('button', { name: 'Opnieuw beginnen met een lege uitnodiging' }));
  await expect.element(again.screen.getByRole('textbox', { name: 'Naam' })).toHaveValue('');
  await expect.poll(() => server.drafts.has(key)).toBe(false);
});

test('a draft that was changed in another tab is not overwritten without asking', async () => {
  const server = new FakeServer('regiobeheer');
  const { screen } = await open(invite, server);
  await userEvent.fill(screen.getByRole('textbox', { name: 'Naam' }), 'Nadia');
  await expect.poll(() => server.drafts.get(key)?.version, { timeout: 5_000 }).toBe('"1"');
  server.saveElsewhere(key, '1', { name: 'Nadia Haddad', email: 'nadia@voorbeeld.nl' });
  await userEvent.fill(screen.getByRole('textbox', { name: 'Naam' }), 'Nadja');

  await expect.element(screen.getByText('Dit concept is op een andere plek gewijzigd.')).toBeVisible();
  await expectAccessible(document.body);
  expect(server.drafts.get(key)?.body['name']).toBe('Nadia Haddad');
  await userEvent.click(screen.getByRole('button', { name: 'Andere versie tonen' }));
  await expect.element(screen.getByRole('textbox', { name: 'E-mail' })).toHaveValue('nadia@voorbeeld.nl');
});

test('who keeps this version replaces the other', async () => {
  const server = new FakeServer('regiobeheer');
  const { screen } = await open(invite, server);
  await userEvent.fill(screen.getByRole('textbox', { name: 'Naam' }), 'Nadia');
  await expect.poll(() => server.drafts.get(key)?.version, { timeout: 5_000 }).toBe('"1"');
  server.saveElsewhere(key, '1', { name: 'Elders' });
  await server.tell({ topic: 'draft', subject: key });

  await userEvent.click(screen.getByRole('button', { name: 'Deze versie houden' }));
  await expect.poll(() => server.drafts.get(key)?.body['name']).toBe('Nadia');
});

test('what was typed in a field that the form no longer has is shown and not lost', async () => {
  const server = new FakeServer('regiobeheer');
  server.saveElsewhere(key, '0', { name: 'Nadia Haddad', fax: '072 123 45 67' });
  const { screen } = await open(invite, server);
  await expect.element(screen.getByText('Dit veld bestaat niet meer: fax. U typte: 072 123 45 67')).toBeVisible();
  await expect.element(screen.getByRole('textbox', { name: 'Naam' })).toHaveValue('Nadia Haddad');
});

test('without a server what is typed stays in this tab and is sent when the server is back', async () => {
  const server = new FakeServer('regiobeheer');
  const { screen } = await open(invite, server);
  await expect.element(screen.getByRole('textbox', { name: 'Naam' })).toBeVisible();
  await expect.poll(() => server.requests.some(({ url }) => url.pathname.includes('/drafts/'))).toBe(true);
  server.breakDown();
  await userEvent.fill(screen.getByRole('textbox', { name: 'Naam' }), 'Nadia');
  await expect.element(screen.getByText('Nog niet opgeslagen op de server.', { exact: false })).toBeVisible();
  server.mend();
  window.dispatchEvent(new Event('online'));
  await expect.poll(() => server.drafts.get(key)?.body['name']).toBe('Nadia');
});

test('a draft is gone when the invitation was sent', async () => {
  const server = new FakeServer('regiobeheer');
  const { screen } = await open(invite, server);
  await userEvent.fill(screen.getByRole('textbox', { name: 'Naam' }), 'Nadia Haddad');
  await userEvent.fill(screen.getByRole('textbox', { name: 'E-mail' }), 'nadia@voorbeeld.nl');
  await userEvent.click(screen.getByRole('combobox', { name: 'Rol' }));
  await userEvent.click(screen.getByRole('option', { name: 'Toetser' }));
  await expect.poll(() => server.drafts.get(key)?.body['role'], { timeout: 5_000 }).toBe('ASSESSOR');
  await userEvent.click(screen.getByRole('button', { name: 'Uitnodiging sturen' }));
  await expect.element(screen.getByText('is gestuurd', { exact: false })).toBeVisible();
  expect(server.drafts.size).toBe(0);
});
