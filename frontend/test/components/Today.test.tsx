import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { FakeServer } from '@test/fake/server';
import { expectAccessible } from '@test/components/axe';
import { open } from '@test/components/open';

test.each(['light', 'dark'] as const)('shows a region what waits (%s)', async (theme) => {
  const { screen } = await open('', new FakeServer('regiobeheer'), { theme });
  await expect.element(screen.getByRole('link', { name: 'aanbod-noord-kennemerland-november.csv' })).toBeVisible();
  await expect.element(screen.getByRole('link', { name: '1 verlopen uitnodiging' })).toBeVisible();
  await expectAccessible(document.body);
});

test('says to a head contractor that nothing waits, and starts a search', async () => {
  const { screen, address } = await open('', new FakeServer('hoofd'));
  await expect.element(screen.getByText('Er wacht niets op u.', { exact: false })).toBeVisible();
  await userEvent.fill(screen.getByRole('searchbox', { name: 'Wie zoekt u?' }), 'trauma');
  await userEvent.keyboard('{Enter}');
  await expect.element(screen.getByRole('heading', { name: 'Vinden' })).toBeVisible();
  expect(address()).toBe('/noord-kennemerland/vinden?q=trauma');
});

test('the language changes at once, and the server is asked again in it', async () => {
  const server = new FakeServer('hoofd');
  const { screen } = await open('', server);
  await userEvent.click(screen.getByRole('button', { name: 'English' }).first());
  await expect.element(screen.getByRole('heading', { name: 'Today' })).toBeVisible();
  expect(document.documentElement.lang).toBe('en');
});
