import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { FakeServer } from '@test/fake/server';
import { expectAccessible } from '@test/components/axe';
import { open } from '@test/components/open';

const tenant = 'noord-kennemerland';

test.each(['light', 'dark'] as const)('a provider reads what is said not to be right, and answers it once (%s)', async (theme) => {
  const server = new FakeServer('hoofd');
  const { screen } = await open(`${tenant}/klopt-niet`, server, { theme });
  await expect.element(screen.getByText('Wacht te lang')).toBeVisible();
  await expect.element(screen.getByText('3 keer gezegd', { exact: false })).toBeVisible();
  await expectAccessible(document.body);

  await userEvent.click(screen.getByRole('link', { name: 'Praktijk Zeewind' }));
  await expect.element(screen.getByRole('heading', { level: 1, name: 'Klopt niet: Praktijk Zeewind' })).toBeVisible();
  await expect.element(screen.getByText('Ik moest een jaar wachten.')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Melding afsluiten' }).elements()).toHaveLength(0);
  await expectAccessible(document.body);

  await userEvent.click(screen.getByRole('button', { name: 'Antwoord geven' }));
  await expect.element(screen.getByText('Kies of er iets niet klopte.')).toBeVisible();
  expect(server.feedback.items[0]?.outcome).toBeUndefined();
  await userEvent.click(screen.getByRole('radio', { name: 'Ja, en het is nu verbeterd' }));
  await userEvent.fill(screen.getByRole('textbox', { name: 'Toelichting' }), 'De wachttijd is aangepast.');
  await userEvent.click(screen.getByRole('button', { name: 'Antwoord geven' }));
  await expect.element(screen.getByRole('heading', { name: 'Het antwoord' })).toBeVisible();
  expect(server.feedback.items[0]).toMatchObject({ outcome: 'MENDED', reason: 'De wachttijd is aangepast.' });
  expect(screen.getByRole('textbox', { name: 'Toelichting' }).elements()).toHaveLength(0);
});

test('what was typed is still there when one comes back to it', async () => {
  const { screen } = await open(`${tenant}/klopt-niet/feedback-1`, new FakeServer('hoofd'));
  await userEvent.fill(screen.getByRole('textbox', { name: 'Toelichting' }), 'Half af');
  await userEvent.click(screen.getByRole('link', { name: 'Dit klopt niet' }).first());
  await userEvent.click(screen.getByRole('link', { name: 'Praktijk Zeewind' }));
  await expect.element(screen.getByRole('textbox', { name: 'Toelichting' })).toHaveValue('Half af');
  sessionStorage.clear();
});

test('the region sees how it fares, reminds and closes', async () => {
  const server = new FakeServer('regiobeheer');
  server.feedback.items = server.feedback.items.map((one) => ({ ...one, mine: false }));
  const { screen } = await open(`${tenant}/klopt-niet`, server);
  await expect.element(screen.getByText('5 op tijd', { exact: false })).toBeVisible();
  await userEvent.click(screen.getByRole('link', { name: 'Praktijk Zeewind' }));
  await expect.element(screen.getByRole('button', { name: 'Aanbieder herinneren' })).toBeVisible();
  expect(screen.getByRole('button', { name: 'Antwoord geven' }).elements()).toHaveLength(0);
  await expectAccessible(document.body);
  await userEvent.click(screen.getByRole('button', { name: 'Aanbieder herinneren' }));
  await expect.element(screen.getByText(/^Laatst herinnerd op/)).toBeVisible();
  await userEvent.fill(screen.getByRole('textbox', { name: 'Waarom is geen antwoord nodig?' }), 'Zelf nagebeld.');
  await userEvent.click(screen.getByRole('button', { name: 'Melding afsluiten' }));
  await expect.element(screen.getByRole('heading', { name: 'Waarom dit is afgesloten' })).toBeVisible();
  expect(server.feedback.items[0]?.outcome).toBe('CLOSED');

  await userEvent.click(screen.getByRole('link', { name: 'Dit klopt niet' }).first());
  await expect.element(screen.getByText('Er wacht niets.', { exact: false })).toBeVisible();
  await userEvent.click(screen.getByRole('checkbox', { name: 'Toon ook wat is afgehandeld' }));
  await expect.element(screen.getByRole('link', { name: 'Praktijk Zeewind' })).toBeVisible();
});
