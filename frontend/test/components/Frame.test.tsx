import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { FakeServer } from '@test/fake/server';
import { expectAccessible } from '@test/components/axe';
import { open } from '@test/components/open';

const LONG = 'Stichting Samenwerkende Jeugdhulporganisaties Noord-Kennemerland en Omstreken';

test('the way past the navigation comes first and is seen when it has the focus', async () => {
  const { screen } = await open('', new FakeServer('regiobeheer'));
  await expect.element(screen.getByRole('heading', { level: 1 })).toBeVisible();
  const skip = screen.getByRole('link', { name: 'Naar de inhoud' });
  await userEvent.tab();
  await expect.element(skip).toHaveFocus();
  await expect.poll(() => skip.element().getBoundingClientRect().top).toBeGreaterThanOrEqual(0);
});

test('the title of the page takes the focus when one goes there, and the tab says what, where and whose', async () => {
  const { screen } = await open('', new FakeServer('regiobeheer'));
  await expect.element(screen.getByRole('heading', { level: 1, name: 'Vandaag' })).toBeVisible();
  await userEvent.click(screen.getByRole('link', { name: /^Toegang/ }).first());
  await expect.element(screen.getByRole('heading', { level: 1, name: 'Toegang' })).toHaveFocus();
  expect(document.title).toBe('Toegang · Noord-Kennemerland · Loodlijn');
});

test('what is opened beside a page comes first in the title of the tab, and leaves it again', async () => {
  const { screen } = await open('noord-kennemerland/vinden/listing-4', new FakeServer('hoofd'));
  await expect.poll(() => document.title, { timeout: 10_000 }).toMatch(/^.+ · Vinden · Noord-Kennemerland · Loodlijn$/);
  await userEvent.click(screen.getByRole('button', { name: 'Sluiten' }));
  await expect.poll(() => document.title, { timeout: 10_000 }).toBe('Vinden · Noord-Kennemerland · Loodlijn');
});

test('the log of a head contractor is no administration', async () => {
  const { screen } = await open('', new FakeServer('hoofd'));
  await expect.element(screen.getByRole('link', { name: 'Logboek' }).first()).toBeVisible();
  expect(screen.getByRole('heading', { name: 'Beheer' }).elements()).toHaveLength(0);
});

test('the navigation says on which page one is, and to which job a page below it belongs', async () => {
  const { screen } = await open('noord-kennemerland/aanbieders/provider-4', new FakeServer('hoofd'));
  await expect.element(screen.getByRole('link', { name: 'Vinden' }).first()).toHaveAttribute('aria-current', 'true');
  await userEvent.click(screen.getByRole('link', { name: 'Vinden' }).first());
  await expect.element(screen.getByRole('link', { name: 'Vinden' }).first()).toHaveAttribute('aria-current', 'page');
});

test('Escape closes a menu and gives the focus back, and arrows walk through it', async () => {
  const { screen } = await open('', new FakeServer('hoofd'));
  const me = screen.getByRole('button', { name: /Uw account/ });
  await userEvent.click(me);
  await expect.element(screen.getByRole('link', { name: 'Voorkeuren' }).first()).toHaveFocus();
  await userEvent.keyboard('{ArrowDown}');
  await expect.element(screen.getByRole('button', { name: 'Uitloggen' })).toHaveFocus();
  await userEvent.keyboard('{Escape}');
  await expect.element(me).toHaveFocus();
  await expect.element(me).toHaveAttribute('aria-expanded', 'false');
});

test('who works in forty-two regions finds one by typing, and long names are there whole', async () => {
  const server = new FakeServer('veel');
  const { screen } = await open('', server);
  await userEvent.click(screen.getByRole('button', { name: /U werkt namens/ }));
  const field = screen.getByRole('searchbox', { name: 'Zoek regio of organisatie' });
  await expect.element(field).toHaveFocus();
  await expect.element(screen.getByRole('group', { name: 'Regio 42' })).toHaveTextContent(LONG);
  await userEvent.keyboard('omstr 17');
  await expect.element(screen.getByRole('group', { name: 'Regio 17' })).toBeVisible();
  expect(screen.getByRole('group', { name: /^Regio/ }).elements()).toHaveLength(1);
  await expectAccessible(document.body);
  await userEvent.keyboard('{Enter}');
  await expect.element(screen.getByRole('button', { name: /U werkt namens.*Regio 17/ })).toBeVisible();
});

test('the question mark shows the keys that work on the page, and no others', async () => {
  const { screen } = await open('', new FakeServer('hoofd'));
  await expect.element(screen.getByRole('heading', { level: 1, name: 'Vandaag' })).toBeVisible();
  await userEvent.keyboard('?');
  const help = screen.getByRole('dialog', { name: 'Sneltoetsen' });
  await expect.element(help).toHaveTextContent('Deze uitleg');
  expect(help.element().textContent).not.toContain('Kiezen om te vergelijken');
  await userEvent.keyboard('{Escape}');
  await userEvent.click(screen.getByRole('link', { name: 'Vinden' }).first());
  await expect.element(screen.getByRole('heading', { level: 1, name: 'Vinden' })).toBeVisible();
  await expect.poll(() => document.querySelectorAll('.result').length, { timeout: 10_000 }).toBeGreaterThan(0);
  await userEvent.keyboard('?');
  await expect.element(help).toHaveTextContent('Kiezen om te vergelijken');
});

test('keys of one character can be switched off among the preferences', async () => {
  const { screen } = await open('voorkeuren', new FakeServer('hoofd'));
  await userEvent.click(screen.getByRole('checkbox', { name: 'Sneltoetsen van één teken gebruiken' }));
  (document.activeElement as HTMLElement).blur();
  await userEvent.keyboard('?');
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(screen.getByRole('dialog', { name: 'Sneltoetsen' }).elements()).toHaveLength(0);
});

test('an unknown tenant and an unknown page are not there, and the frame stays', async () => {
  const { screen } = await open('bestaat-niet', new FakeServer('hoofd'));
  await expect.element(screen.getByRole('heading', { level: 1, name: 'Deze pagina is er niet' })).toBeVisible();
  await expect.element(screen.getByRole('link', { name: 'Vinden' }).first()).toBeVisible();
  await expectAccessible(document.body);
});

test('who already has access is not told that there is none', async () => {
  const { screen } = await open('geen-toegang', new FakeServer('hoofd'));
  await expect.element(screen.getByRole('heading', { level: 1, name: 'Vandaag' })).toBeVisible();
});

test('a session that ended is found again by coming back to the page, with what was typed', async () => {
  const server = new FakeServer('regiobeheer');
  const { screen } = await open('noord-kennemerland/beheer/toegang/uitnodigen', server);
  const name = screen.getByRole('textbox', { name: 'Naam' });
  await userEvent.fill(name, 'Nadia Haddad');
  server.signOut();
  const question = screen.getByRole('dialog', { name: 'U bent uitgelogd' });
  await expect.element(question).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Ik ben weer ingelogd' }));
  await expect.element(question).toHaveTextContent('U bent nog niet ingelogd.');
  server.signIn('regiobeheer');
  window.dispatchEvent(new Event('focus'));
  await expect.element(question).not.toBeInTheDocument();
  await expect.element(name).toHaveValue('Nadia Haddad');
});

test('a page that breaks says so within the frame, and the others still work', async () => {
  const server = new FakeServer('regiobeheer');
  server.answerWith(/\/memberships$/, { items: [{}] });
  const { screen } = await open('noord-kennemerland/beheer/toegang', server);
  await expect.element(screen.getByRole('heading', { level: 1, name: 'Dit scherm kan niet worden getoond' })).toBeVisible();
  await expect.element(screen.getByRole('button', { name: 'Pagina opnieuw laden' })).toBeVisible();
  await expectAccessible(document.body);
  await userEvent.click(screen.getByRole('link', { name: 'Vinden' }).first());
  await expect.element(screen.getByRole('heading', { level: 1, name: 'Vinden' })).toHaveFocus();
});
