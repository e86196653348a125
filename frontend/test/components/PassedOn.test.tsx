import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { FakeServer } from '@test/fake/server';
import { expectAccessible } from '@test/components/axe';
import { open } from '@test/components/open';

const PASSED_ON = 'noord-kennemerland/doorgifte';

test.each(['light', 'dark'] as const)('the region sees what is paid, what is passed on and what is too much (%s)', async (theme) => {
  const { screen, address } = await open(PASSED_ON, new FakeServer('contract'), { theme });
  await expect.element(screen.getByRole('heading', { level: 1, name: 'Doorgifte van tarieven' })).toBeVisible();
  await expect.element(screen.getByText(/€\s93,50/)).toBeVisible();
  await expect.element(screen.getByText('boven het maximum', { exact: true })).toBeVisible();
  await expect.element(screen.getByText('volgens de opgegeven opslag')).toBeVisible();
  await expectAccessible(document.body);
  await userEvent.click(screen.getByRole('checkbox', { name: 'Alleen boven het maximum' }));
  await expect.poll(address).toContain('above=true');
  await expect.poll(() => screen.getByText(/€\s93,50/).query()).toBeNull();
});

test('a provider does not get here', async () => {
  const server = new FakeServer('hoofd');
  await open(PASSED_ON, server);
  await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(server.requests.some(({ url }) => url.pathname.includes('/passed-on'))).toBe(false);
});
