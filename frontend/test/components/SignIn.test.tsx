import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { FakeServer } from '@test/fake/server';
import { expectAccessible } from '@test/components/axe';
import { open } from '@test/components/open';

test.each(['light', 'dark'] as const)('who is not signed in gets one button (%s)', async (theme) => {
  const { screen } = await open('twente/vinden?q=EMDR', new FakeServer(undefined), { theme });
  await expect.element(screen.getByRole('link', { name: 'Inloggen' })).toHaveAttribute('href', expect.stringContaining('/oauth/login?return='));
  await expectAccessible(document.body);
});

test('the sign-in page speaks English as well, and sends citizens to their own page', async () => {
  const { screen } = await open('', new FakeServer(undefined), { language: 'en' });
  await expect.element(screen.getByRole('heading', { name: 'Sign in to Loodlijn' })).toBeVisible();
  await expect.element(screen.getByRole('link', { name: 'who helps in my municipality?' })).toHaveAttribute('href', '/en/who-helps');
});

test('a session that ends leaves the page and what was typed as they were', async () => {
  const server = new FakeServer('regiobeheer');
  const { screen } = await open('noord-kennemerland/beheer/toegang/uitnodigen', server);
  const name = screen.getByRole('textbox', { name: 'Naam' });
  await userEvent.fill(name, 'Nadia Haddad');
  server.signOut();
  await userEvent.click(screen.getByRole('link', { name: 'Vinden' }).first());
  await expect.element(screen.getByRole('dialog', { name: 'U bent uitgelogd' })).toBeVisible();
  await expectAccessible(document.body);
  server.signIn('regiobeheer');
  await userEvent.click(screen.getByRole('button', { name: 'Ik ben weer ingelogd' }));
  await expect.element(screen.getByRole('dialog', { name: 'U bent uitgelogd' })).not.toBeInTheDocument();
});

test('behind the question nothing can be read', async () => {
  const server = new FakeServer('regiobeheer');
  const { screen } = await open('noord-kennemerland/beheer/toegang/uitnodigen', server);
  await userEvent.fill(screen.getByRole('textbox', { name: 'Naam' }), 'Nadia Haddad');
  server.signOut();
  await userEvent.click(screen.getByRole('link', { name: 'Vinden' }).first());
  const question = screen.getByRole('dialog', { name: 'U bent uitgelogd' });
  await expect.element(question).toBeVisible();
  await expect.element(question).toHaveTextContent('Uw sessie is verlopen.');
  const readable = [...document.querySelectorAll<HTMLElement>('body *')].filter((part) => getComputedStyle(part).visibility === 'visible' && part.closest('.unveiled') === null);
  expect(readable).toEqual([]);
});

test('who signed out in another tab is not told that the session ran out, and leaves nothing in the browser', async () => {
  const { screen } = await open('noord-kennemerland/vinden', new FakeServer('regiobeheer'));
  await expect.element(screen.getByRole('list', { name: 'Resultaten' })).toBeVisible();
  localStorage.setItem('loodlijn.acting', '["noord-kennemerland/p-nk"]');
  localStorage.setItem('loodlijn.theme', 'light');
  sessionStorage.setItem('loodlijn.draft person tenant party invitation new', '{}');
  const otherTab = new BroadcastChannel('loodlijn-signed-out');
  otherTab.postMessage('signed out');
  await expect.element(screen.getByText('U hebt uitgelogd op een ander tabblad.', { exact: false })).toBeVisible();
  otherTab.close();
  expect(Object.keys(localStorage)).toEqual(['loodlijn.theme']);
  expect(Object.keys(sessionStorage)).toEqual([]);
});

test('when someone else signed in meanwhile that is said by name, and the page begins anew', async () => {
  const server = new FakeServer('regiobeheer');
  const { screen } = await open('noord-kennemerland/beheer/import', server);
  await expect.element(screen.getByRole('link', { name: 'aanbod-oktober.xlsx' })).toBeVisible();
  server.signOut();
  await userEvent.click(screen.getByRole('link', { name: /^Toegang/ }).first());
  await expect.element(screen.getByRole('dialog', { name: 'U bent uitgelogd' })).toBeVisible();
  server.signIn('contract');
  await userEvent.click(screen.getByRole('button', { name: 'Ik ben weer ingelogd' }));
  await expect.element(screen.getByRole('dialog', { name: 'Joris van der Meulen is nu ingelogd' })).toBeVisible();
  await expect.element(screen.getByRole('link', { name: 'Verder als Joris van der Meulen' })).toHaveAttribute('href', expect.stringMatching(/./));
  expect(document.documentElement.dataset).toHaveProperty('veiled');
  await expectAccessible(document.body);
});

test('an account without a membership is told how to get one', async () => {
  const { screen } = await open('', new FakeServer('nieuw'));
  await expect.element(screen.getByRole('heading', { name: 'U hebt nog geen toegang' })).toBeVisible();
  await expectAccessible(document.body);
});

test('a tenant where one has no place does not exist', async () => {
  const { screen } = await open('utrecht/vinden', new FakeServer('hoofd'));
  await expect.element(screen.getByRole('heading', { name: 'Deze pagina is er niet' })).toBeVisible();
});

test('a page beyond one’s role says so instead of failing', async () => {
  const { screen } = await open('noord-kennemerland/beheer/import', new FakeServer('hoofd'));
  await expect.element(screen.getByRole('heading', { name: 'Dit hoort niet bij uw rol' })).toBeVisible();
});

test('one click changes on whose behalf one works, and every next request says so', async () => {
  const server = new FakeServer('hoofd');
  const { screen } = await open('', server);
  await userEvent.click(screen.getByRole('button', { name: /U werkt namens/ }));
  await userEvent.click(screen.getByRole('group', { name: 'Twente' }).getByRole('button'));
  await expect.element(screen.getByRole('link', { name: 'Een uitnodiging' })).toBeVisible();
  expect(server.requests.some(({ url }) => url.pathname.endsWith('/tenants/twente/today') && url.search === '')).toBe(true);
});
