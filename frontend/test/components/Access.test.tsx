import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { FakeServer, manyMembers } from '@test/fake/server';
import { expectAccessible } from '@test/components/axe';
import { expectFaultsAtTheirFields } from '@test/components/faults';
import { open } from '@test/components/open';

const access = 'noord-kennemerland/beheer/toegang';

test.each(['light', 'dark'] as const)('who has access, and who was invited, are accessible lists (%s)', async (theme) => {
  const { screen } = await open(access, new FakeServer('regiobeheer'), { theme });
  await expect.element(screen.getByRole('rowheader', { name: /^Rianne Beekman/ })).toBeVisible();
  await expect.element(screen.getByText('Wacht op antwoord', { exact: true })).toBeVisible();
  await expectAccessible(document.body);
});

test('an empty invitation gets an error beside each field and all of them on top', async () => {
  const server = new FakeServer('regiobeheer');
  const { screen } = await open(`${access}/uitnodigen`, server);
  await userEvent.click(screen.getByRole('button', { name: 'Uitnodiging sturen' }));
  const summary = screen.getByRole('alert').filter({ hasText: 'Er kloppen nog 4 dingen niet' });
  await expect.element(summary).toHaveFocus();
  await expect.element(summary).toHaveTextContent('Vul een volledig mailadres in');
  await expectFaultsAtTheirFields();
  expect(document.querySelector('vaadin-email-field [slot=error-message]')?.textContent).toContain('Vul een volledig mailadres in');
  expect(server.requests.some(({ method }) => method === 'POST')).toBe(false);
  await expectAccessible(document.body);
});

test('what the server refuses stands beside its field, and nothing typed is lost', async () => {
  const server = new FakeServer('regiobeheer');
  const { screen } = await open(`${access}/uitnodigen`, server);
  const email = screen.getByRole('textbox', { name: 'E-mail' });
  await userEvent.fill(screen.getByRole('textbox', { name: 'Naam' }), 'Nadia Haddad');
  await userEvent.fill(email, 'nadia@nergens.nl');
  await userEvent.click(screen.getByRole('combobox', { name: 'Rol' }));
  await userEvent.click(screen.getByRole('option', { name: 'Toetser' }));
  await userEvent.click(screen.getByRole('button', { name: 'Uitnodiging sturen' }));
  await expect.poll(() => document.querySelector('vaadin-email-field [slot=error-message]')?.textContent).toContain('Dit mailadres bestaat niet.');
  await expect.element(email).toHaveValue('nadia@nergens.nl');
  await userEvent.fill(email, 'nadia.haddad@voorbeeld.nl');
  await userEvent.click(screen.getByRole('button', { name: 'Uitnodiging sturen' }));
  await expect.element(screen.getByText('De uitnodiging aan Nadia Haddad is gestuurd', { exact: false })).toBeVisible();
  expect(server.requests.findLast(({ method }) => method === 'POST')?.body).toEqual({
    name: 'Nadia Haddad',
    email: 'nadia.haddad@voorbeeld.nl',
    role: 'ASSESSOR',
    partyKind: 'TENANT',
    partyId: 'p-nk',
  });
});

test('ending someone’s access first says who it is about', async () => {
  const server = new FakeServer('regiobeheer');
  const { screen } = await open(access, server);
  await userEvent.click(screen.getByRole('button', { name: 'Toegang van Esther Groen als Hoofdaannemer wijzigen' }));
  const question = screen.getByRole('dialog', { name: 'Toegang van Esther Groen' });
  await expect.element(question).toHaveTextContent('Hoofdaannemer namens Stichting Duinrand Jeugdhulp in Noord-Kennemerland.');
  await expectAccessible(document.body);
  await userEvent.click(question.getByRole('button', { name: 'Nu beëindigen' }));
  await expect.element(screen.getByText('Esther Groen heeft geen toegang meer.')).toBeVisible();
});

test('that there was no review yet is said once', async () => {
  const server = new FakeServer('regiobeheer');
  server.answerWith(/\/access-reviews$/, { due: true, items: [] });
  const { screen } = await open('noord-kennemerland/beheer/toegangscontrole', server);
  await expect.element(screen.getByText(/nog geen controle/)).toBeVisible();
  expect(screen.getByText(/langer dan een jaar/).elements()).toHaveLength(0);
  await expect.element(screen.getByRole('button', { name: 'Controle beginnen' })).toBeVisible();
});

test('the yearly review keeps each decision at once and can only be closed when all are made', async () => {
  const server = new FakeServer('regiobeheer');
  const { screen } = await open('noord-kennemerland/beheer/toegangscontrole', server);
  await expect.element(screen.getByText('3 van 5 bekeken')).toBeVisible();
  await expectAccessible(document.body);
  await userEvent.click(screen.getByRole('radiogroup', { name: 'Besluit over Lotte Visser' }).getByRole('radio', { name: 'Houden' }));
  await expect.element(screen.getByText('4 van 5 bekeken')).toBeVisible();
  expect(server.requests.at(-1)).toMatchObject({ method: 'PUT', body: { decision: 'KEEP' } });
  await userEvent.click(screen.getByRole('radiogroup', { name: 'Besluit over Esther Groen' }).getByRole('radio', { name: 'Beëindigen' }));
  await userEvent.click(screen.getByRole('button', { name: 'Controle afsluiten' }));
  await expect.element(screen.getByRole('alertdialog', { name: 'Controle afsluiten?' })).toHaveTextContent('Samira el Idrissi en Esther Groen verliezen vandaag de toegang.');
});

test('an invitation says what one is asked for and is accepted with one button', async () => {
  const { screen } = await open('uitnodiging/abc', new FakeServer('nieuw'));
  await expect.element(screen.getByText('U kunt in Noord-Kennemerland werken als Hoofdaannemer, namens Stichting Duinrand Jeugdhulp.')).toBeVisible();
  await expectAccessible(document.body);
  await userEvent.click(screen.getByRole('button', { name: 'Uitnodiging aannemen' }));
  await expect.element(screen.getByRole('heading', { level: 1, name: 'U hebt nog geen toegang' })).toBeVisible();
});

test('five thousand people are fetched as they are scrolled to', async () => {
  const server = new FakeServer('regiobeheer', { members: manyMembers(5_000) });
  const { screen } = await open(access, server);
  await expect.element(screen.getByRole('treegrid', { name: 'Wie toegang heeft' })).toBeVisible();
  await expect.element(screen.getByText('Persoon 0', { exact: true })).toBeVisible();
  const asked = () => server.requests.filter(({ url }) => url.pathname.endsWith('/memberships')).length;
  expect(asked()).toBeLessThan(4);
  (document.querySelector('vaadin-grid.data-table:not([all-rows-visible])') as unknown as { scrollToIndex: (index: number) => void }).scrollToIndex(60);
  await expect.element(screen.getByText('Persoon 60', { exact: true })).toBeVisible();
  await expectAccessible(document.body, 0);
});

test('nobody found is said in words', async () => {
  const { screen } = await open(access, new FakeServer('regiobeheer', { members: [] }));
  await expect.element(screen.getByText('Niemand gevonden. Pas de filters aan.')).toBeVisible();
});

test('on a phone the people are cards, with the same facts in the same order', async () => {
  await page.viewport(360, 740);
  try {
    const { screen } = await open(access, new FakeServer('regiobeheer', { members: manyMembers(60) }));
    const cards = screen.getByRole('list', { name: 'Wie toegang heeft' });
    await expect.element(cards.getByRole('listitem')).toHaveLength(50);
    expect(document.documentElement.scrollWidth).toBe(360);
    await expectAccessible(document.body);
    await userEvent.click(screen.getByRole('button', { name: 'Meer tonen' }));
    await expect.element(cards.getByRole('listitem')).toHaveLength(60);
  } finally {
    await page.viewport(1280, 800);
  }
});
