import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { FakeServer } from '@test/fake/server';
import { expectAccessible } from '@test/components/axe';
import { open } from '@test/components/open';

test.each(['light', 'dark'] as const)('shows a region what waits with its term, what needs attention soon and what changed (%s)', async (theme) => {
  const { screen } = await open('', new FakeServer('regiobeheer'), { theme });
  await expect.element(screen.getByRole('link', { name: 'aanbod-noord-kennemerland-november.csv' })).toBeVisible();
  await expect.element(screen.getByText('nog 2 dagen (tot en met 24 november 2026)')).toBeVisible();
  await expect.element(screen.getByText('10 dagen te laat (was 12 november 2026)')).toBeVisible();
  await expect.element(screen.getByRole('link', { name: '1 uitnodiging zonder antwoord' })).toBeVisible();
  await expect.element(screen.getByText('4 nieuwe vormen van hulp en 21 gewijzigde vormen van hulp')).toBeVisible();
  await expectAccessible(document.body);
});

test('counts in the navigation what waits there', async () => {
  const { screen } = await open('', new FakeServer('regiobeheer'));
  await expect.element(screen.getByRole('link', { name: 'Import 1 wacht op u' }).first()).toBeInTheDocument();
});

test('the waiting times on the list are one item, of which each part has its own term and its own offers', async () => {
  const { screen, address } = await open('', new FakeServer('regiobeheer'));
  await expect.element(screen.getByRole('link', { name: 'Wachttijden op de lijst' })).toBeVisible();
  const ageing = screen.getByRole('listitem').filter({ hasText: 'binnen 60 dagen veroudert' }).last();
  await expect.element(ageing).toHaveTextContent('vandaag de laatste dag (22 november 2026)');
  await userEvent.click(screen.getByRole('link', { name: '12 met een cijfer ouder dan 90 dagen' }));
  await expect.poll(address).toBe('/noord-kennemerland/vinden?figure=stale');
  await expect.element(screen.getByRole('button', { name: 'Filter Cijfer: Verouderd weghalen' })).toBeVisible();
});

test('an item opens its screen', async () => {
  const { screen, address } = await open('', new FakeServer('regiobeheer'));
  await userEvent.click(screen.getByRole('link', { name: 'aanbod-noord-kennemerland-november.csv' }));
  await expect.poll(address).toBe('/noord-kennemerland/beheer/import/import-1');
});

test('says to a head contractor that nothing waits here and what waits elsewhere, and starts a search', async () => {
  const { screen, address } = await open('', new FakeServer('hoofd'));
  await expect.element(screen.getByText('Er wacht niets op u.', { exact: false })).toBeVisible();
  await expect.element(screen.getByText('is er niets veranderd', { exact: false })).toBeVisible();
  await expect.element(screen.getByText('In Twente wacht 1 ding op u', { exact: false })).toBeVisible();
  await userEvent.fill(screen.getByRole('searchbox', { name: 'Wie zoekt u?' }), 'trauma');
  await userEvent.keyboard('{Enter}');
  await expect.element(screen.getByRole('heading', { name: 'Vinden' })).toBeVisible();
  expect(address()).toBe('/noord-kennemerland/vinden?q=trauma');
});

test('to look elsewhere is no visit there, and goes there with one click', async () => {
  const server = new FakeServer('hoofd');
  const { screen } = await open('', server);
  await userEvent.click(screen.getByRole('button', { name: 'Naar Twente' }));
  await expect.element(screen.getByRole('link', { name: 'Een uitnodiging' })).toBeVisible();
  const asked = server.requests.filter(({ url }) => url.pathname.endsWith('/twente/today')).map(({ url }) => url.search);
  expect(asked[0]).toBe('?visit=false');
  expect(asked.at(-1)).toBe('');
});

test('what one will not finish is thrown away after a question', async () => {
  const server = new FakeServer('hoofd');
  const { screen } = await open('', server);
  await userEvent.click(screen.getByRole('button', { name: 'Naar Twente' }));
  await userEvent.click(screen.getByRole('button', { name: 'Een uitnodiging weggooien' }));
  const question = screen.getByRole('alertdialog', { name: 'Een uitnodiging weggooien?' });
  await expect.element(question).toHaveTextContent('Wat u had ingevuld, gaat verloren.');
  await userEvent.click(question.getByRole('button', { name: 'Weggooien' }));
  await expect.element(screen.getByText('Een uitnodiging is weggegooid.')).toBeVisible();
  expect(server.requests.find(({ method }) => method === 'DELETE')?.url.pathname).toBe('/api/v1/tenants/twente/drafts/invitation/new');
});

test('the language changes at once, and the server is asked again in it', async () => {
  const server = new FakeServer('hoofd');
  const { screen } = await open('', server);
  await userEvent.click(screen.getByRole('button', { name: 'English' }).first());
  await expect.element(screen.getByRole('heading', { name: 'Today' })).toBeVisible();
  expect(document.documentElement.lang).toBe('en');
});

test.each(['light', 'dark'] as const)('a client council reads what it can do now, and has no search that finds nothing (%s)', async (theme) => {
  const { screen } = await open('', new FakeServer('client'), { theme });
  await expect.element(screen.getByText('Als gesprekspartner denkt u mee over de hulp in Noord-Kennemerland.', { exact: false })).toBeVisible();
  await expect.element(screen.getByRole('link', { name: 'Wie helpt in mijn gemeente?' })).toHaveAttribute('href', '/wie-helpt');
  expect(screen.getByRole('button', { name: 'Zoeken in alles' }).elements()).toHaveLength(0);
  await expectAccessible(document.body);
});

test('a subcontractor reads what the list is for, and goes there', async () => {
  const { screen } = await open('', new FakeServer('onder'));
  await expect.element(screen.getByText('Op de lijst van Noord-Kennemerland zoeken hoofdaannemers', { exact: false })).toBeVisible();
  await expect.element(screen.getByRole('main').getByRole('link', { name: 'Eisen' })).toBeVisible();
  await userEvent.click(screen.getByRole('main').getByRole('link', { name: 'Vinden' }));
  await expect.element(screen.getByRole('heading', { name: 'Vinden' })).toBeVisible();
});

test('an operator is led to the work itself', async () => {
  const { screen } = await open('', new FakeServer('beheerder'));
  await expect.element(screen.getByRole('link', { name: 'Naar de regio’s en gemeenten' })).toBeVisible();
  await expect.element(screen.getByRole('link', { name: 'Naar taken en mail' })).toBeVisible();
  expect(document.body.textContent).not.toContain('docs/');
});

test('the guided start counts the same on Vandaag as on its own page', async () => {
  const { screen } = await open('', new FakeServer('regiobeheer'));
  const count = screen.getByText(/\d+ van \d+ klaar/).first();
  await expect.element(count).toBeVisible();
  const said = /\d+ van \d+ klaar/.exec(count.element().textContent)?.[0] ?? '';
  await userEvent.click(screen.getByRole('link', { name: 'Alle stappen bekijken' }));
  await expect.element(screen.getByText(said, { exact: true })).toBeVisible();
});
