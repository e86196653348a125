import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { FakeServer } from '@test/fake/server';
import { expectAccessible } from '@test/components/axe';
import { open } from '@test/components/open';

const tenant = 'noord-kennemerland';

test.each(['light', 'dark'] as const)('an offer leads to a question to its provider, without anything of a client (%s)', async (theme) => {
  const server = new FakeServer('hoofd');
  const { screen } = await open(`${tenant}/vinden/listing-0`, server, { theme });
  const button = screen.getByRole('button', { name: 'Contact opnemen' });
  await expect.element(button).toHaveClass('primary');
  await userEvent.click(button);
  const question = screen.getByRole('dialog');
  await expect.element(question.getByText('Yusuf Kaya', { exact: false })).toBeVisible();
  await expect.element(question.getByText('binnen 3 werkdagen', { exact: false })).toBeVisible();
  await expectAccessible(document.body);

  const needed = question.getByRole('textbox', { name: 'Wat hebt u nodig?' });
  await userEvent.fill(needed, 'Voor 111222333');
  await userEvent.click(question.getByRole('button', { name: 'Verzoek versturen' }));
  await expect.element(question.getByText('burgerservicenummer kan zijn', { exact: false }).first()).toBeVisible();
  await expect.element(needed).toHaveValue('Voor 111222333');

  await userEvent.fill(needed, 'Een plek voor een kind van 9');
  await userEvent.click(question.getByRole('button', { name: 'Verzoek versturen' }));
  await expect.element(screen.getByText(/^Uw verzoek aan .* is verstuurd/)).toBeVisible();
  expect(server.contact.requests).toHaveLength(2);
});

test.each(['light', 'dark'] as const)('who asked sees how long it waits, and closes it (%s)', async (theme) => {
  const { screen } = await open(`${tenant}/contact`, new FakeServer('hoofd'), { theme });
  await expect.element(screen.getByText('Wacht te lang')).toBeVisible();
  await expect.element(screen.getByText('Wacht 4 werkdagen', { exact: false })).toBeVisible();
  await expectAccessible(document.body);
  await userEvent.click(screen.getByRole('link', { name: 'Praktijk Zeewind' }));
  await expect.element(screen.getByRole('heading', { level: 1, name: 'Contactverzoek aan Praktijk Zeewind' })).toBeVisible();
  await expectAccessible(document.body);
  await userEvent.click(screen.getByRole('button', { name: 'Verzoek afsluiten' }));
  await expect.element(screen.getByText('Afgesloten zonder antwoord')).toBeVisible();
});

test('who was asked is seen to look, and answers once', async () => {
  const server = new FakeServer('hoofd');
  server.contact.requests = server.contact.requests.map((one) => ({ ...one, asked: false }));
  const { screen } = await open(`${tenant}/contact/request-1`, server);
  await expect.poll(() => server.contact.requests[0]?.state).toBe('SEEN');
  await userEvent.fill(screen.getByRole('textbox', { name: 'Uw antwoord' }), 'Er is plek in week 3.');
  await userEvent.click(screen.getByRole('button', { name: 'Antwoord versturen' }));
  await expect.element(screen.getByRole('heading', { name: 'Het antwoord' })).toBeVisible();
  expect(screen.getByRole('textbox', { name: 'Uw antwoord' }).elements()).toHaveLength(0);
  await expectAccessible(document.body);
});
