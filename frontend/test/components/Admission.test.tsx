import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { FakeServer } from '@test/fake/server';
import { expectAccessible } from '@test/components/axe';
import { open } from '@test/components/open';

test('one can ask for what the region admitted', async () => {
  const { screen, address } = await open('noord-kennemerland/vinden', new FakeServer('hoofd'));
  await userEvent.click(screen.getByRole('checkbox', { name: /^Toegelaten door de regio \d/ }));
  await expect.poll(address).toContain('admission=yes');
  await expect.element(screen.getByRole('button', { name: /Toegelaten door de regio/ })).toBeVisible();
});

test.each(['light', 'dark'] as const)('an offer says until when it is admitted, and for what it is closed (%s)', async (theme) => {
  const { screen } = await open('noord-kennemerland/vinden/listing-6', new FakeServer('hoofd'), { theme });
  await expect.element(screen.getByText('Toegelaten tot en met 30 juni 2028')).toBeVisible();
  await expect.element(screen.getByRole('term').filter({ hasText: 'Nu niet voor' })).toBeVisible();
  await expectAccessible(document.body, 2);
});

test('every law of a provider has its own last day', async () => {
  const server = new FakeServer('hoofd');
  server.admission = {
    laws: [
      { value: 'JEUGDWET', label: 'Jeugdwet', until: '2028-11-23' },
      { value: 'WMO', label: 'Wmo 2015', until: '2027-11-23' },
    ],
    ended: [],
  };
  const { screen } = await open('noord-kennemerland/aanbieders/provider-0', server);
  await expect.element(screen.getByText('Toegelaten voor Jeugdwet, tot en met 23 november 2028')).toBeVisible();
  await expect.element(screen.getByText('Toegelaten voor Wmo 2015, tot en met 23 november 2027')).toBeVisible();
});
