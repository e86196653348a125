import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { FakeServer } from '@test/fake/server';
import { expectAccessible } from '@test/components/axe';
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
