import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { FakeServer } from '@test/fake/server';
import { expectAccessible } from '@test/components/axe';
import { open } from '@test/components/open';

const tenant = 'noord-kennemerland';

test.each(['light', 'dark'] as const)('a head contractor sees its reports and takes one back (%s)', async (theme) => {
  const server = new FakeServer('hoofd');
  const { screen } = await open(`${tenant}/toestemming`, server, { theme });
  await expect.element(screen.getByRole('heading', { level: 1, name: 'Onderaannemers en toestemming' })).toBeVisible();
  await expect.element(screen.getByRole('link', { name: 'Praktijk Zeewind' })).toBeVisible();
  await expectAccessible(document.body);
  await userEvent.click(screen.getByRole('link', { name: 'Praktijk Zeewind' }));
  await expect.element(screen.getByText('Mag nog niet beginnen: er is geen toestemming.')).toBeVisible();
  await expectAccessible(document.body);
  await userEvent.click(screen.getByRole('button', { name: 'Melding intrekken' }));
  await userEvent.click(screen.getByRole('dialog').getByRole('button', { name: 'Melding intrekken' }));
  await expect.element(screen.getByText('De melding van Praktijk Zeewind is ingetrokken.')).toBeVisible();
});

test('a report that lacks something says what, and one that was sent opens', async () => {
  const { screen } = await open(`${tenant}/toestemming/nieuw`, new FakeServer('hoofd'));
  await expect.element(screen.getByText('antwoordt binnen 28 dagen', { exact: false })).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Melden en toestemming vragen' }));
  await expect.element(screen.getByRole('alert').getByText('Kies een aanbieder van de lijst.')).toBeVisible();
  await expect.element(screen.getByRole('alert').getByText('Kies de eerste dag.')).toBeVisible();
  await expectAccessible(document.body);
});

test.each(['light', 'dark'] as const)('the region refuses with a reason, never without (%s)', async (theme) => {
  const server = new FakeServer('contract');
  server.consent.forDecider();
  const { screen } = await open(`${tenant}/toestemming/report-1`, server, { theme });
  await userEvent.click(screen.getByRole('radio', { name: /Nee, weigeren/ }));
  await expectAccessible(document.body);
  await userEvent.click(screen.getByRole('button', { name: 'Weigeren' }));
  await expect.element(screen.getByText('Vul dit in.').first()).toBeVisible();
  await userEvent.fill(screen.getByRole('textbox', { name: 'Waarom weigert u?' }), 'Er loopt een onderzoek.');
  await userEvent.click(screen.getByRole('button', { name: 'Weigeren' }));
  await expect.element(screen.getByText('Er loopt een onderzoek.')).toBeVisible();
  expect(server.consent.report.state).toBe('REFUSED');
});

test.each(['light', 'dark'] as const)('the register shows who works for whom, and on another day (%s)', async (theme) => {
  const server = new FakeServer('contract');
  const { screen } = await open(`${tenant}/register?on=2026-11-18`, server, { theme });
  await expect.element(screen.getByText('1 relatie', { exact: true }).first()).toBeVisible();
  await expect.element(screen.getByText('Niet in: Bergen')).toBeVisible();
  expect(server.consent.asked.get('on')).toBe('2026-11-18');
  await expect.poll(() => [...document.querySelectorAll('.region-map title')].map((title) => title.textContent)).toEqual(['Alkmaar: 1', 'Bergen (NH.): 0']);
  // The words on the map lie on shapes, which axe does not take for a background; they are dark on at most a third of that dark.
  await expectAccessible(document.body, 4);
});

test('what changed in the register is told, the newest first', async () => {
  const { screen } = await open(`${tenant}/register/wijzigingen`, new FakeServer('hoofd'));
  await expect.element(screen.getByRole('link', { name: 'Toestemming: Praktijk Zeewind mag werken voor Stichting Duinrand Jeugdhulp' })).toBeVisible();
  await expectAccessible(document.body);
});
