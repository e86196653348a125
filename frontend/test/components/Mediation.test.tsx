import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Mediation } from '@/shared/api/types';
import { FakeServer } from '@test/fake/server';
import { expectAccessible } from '@test/components/axe';
import { open } from '@test/components/open';

const MEDIATION = 'noord-kennemerland/bemiddeling/mediation-1';

function seenBy(who: 'onder' | 'contract' | 'hoofd', part: Mediation['part'], change: Partial<Mediation> = {}): FakeServer {
  const server = new FakeServer(who);
  server.mediations.as(part, change);
  return server;
}

test.each(['light', 'dark'] as const)('a subcontractor reads that the head contractor knows nothing, and lets it know in its own words (%s)', async (theme) => {
  const server = seenBy('onder', 'SUB');
  const { screen } = await open(MEDIATION, server, { theme });
  await expect.element(screen.getByText('Stichting Duinrand Jeugdhulp weet niets van deze bemiddeling.')).toBeVisible();
  await expect.element(screen.getByText(/niet voor de hoofdaannemer/)).toBeVisible();
  await expectAccessible(document.body);
  await userEvent.click(screen.getByRole('button', { name: 'De hoofdaannemer mag het weten' }));
  const question = screen.getByRole('dialog', { name: 'Mag Stichting Duinrand Jeugdhulp dit weten?' });
  await userEvent.fill(question.getByRole('textbox', { name: /Wat de hoofdaannemer leest/ }), 'Graag praten over betalen');
  await expectAccessible(document.body);
  await userEvent.click(question.getByRole('button', { name: 'De hoofdaannemer mag het weten' }));
  await expect.poll(() => server.requests.find(({ method }) => method === 'PUT')?.body).toEqual({ forHead: 'Graag praten over betalen' });
  await expect.element(screen.getByRole('button', { name: 'Toch niet laten weten' })).toBeVisible();
});

test('the region takes it up, and tells the head contractor once the subcontractor agreed', async () => {
  const server = seenBy('contract', 'REGION');
  const { screen } = await open(MEDIATION, server);
  await expect.element(screen.getByRole('button', { name: 'Oppakken' })).toBeVisible();
  expect(screen.getByRole('button', { name: 'Hoofdaannemer inlichten' }).query()).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Oppakken' }));
  await expect.element(screen.getByText('De regio is ermee bezig')).toBeVisible();
  await expectAccessible(document.body);
});

test('telling the head contractor is asked first, with what it will read', async () => {
  const { screen } = await open(MEDIATION, seenBy('contract', 'REGION', { state: 'TAKEN_UP', agreedAt: '2026-11-21T09:00:00Z', forHead: 'Graag praten over betalen' }));
  await userEvent.click(screen.getByRole('button', { name: 'Hoofdaannemer inlichten' }));
  const question = screen.getByRole('alertdialog', { name: 'Stichting Duinrand Jeugdhulp inlichten?' });
  await expect.element(question.getByText('Graag praten over betalen')).toBeVisible();
  await userEvent.click(question.getByRole('button', { name: 'Hoofdaannemer inlichten' }));
  await expect.element(screen.getByText(/is op 22 november 2026.* ingelicht/)).toBeVisible();
});

test('a message is sent, and stays when it could not be', async () => {
  const server = seenBy('onder', 'SUB');
  const { screen } = await open(MEDIATION, server);
  await userEvent.fill(screen.getByRole('textbox', { name: 'Uw bericht' }), 'Is er al iets bekend?');
  await userEvent.click(screen.getByRole('button', { name: 'Bericht versturen' }));
  await expect.element(screen.getByText('Is er al iets bekend?')).toBeVisible();
});

test('a head contractor that takes part reads what it was told, and leads nothing', async () => {
  const { screen } = await open(MEDIATION, seenBy('hoofd', 'HEAD', { state: 'TOLD', agreedAt: '2026-11-21T09:00:00Z', toldAt: '2026-11-22T09:00:00Z', forHead: 'Graag praten over betalen', messages: [] }));
  await expect.element(screen.getByRole('heading', { level: 2, name: 'Waar het over gaat' })).toBeVisible();
  expect(screen.getByRole('button', { name: 'Intrekken' }).query()).toBeNull();
  await expectAccessible(document.body);
});

test('the list says where each stands', async () => {
  await open('noord-kennemerland/bemiddeling', seenBy('onder', 'SUB'));
  await expect.element(page.getByRole('link', { name: 'Behandeling bij angst' })).toBeVisible();
  await expect.element(page.getByText('Gevraagd', { exact: true })).toBeVisible();
  await expectAccessible(document.body);
});
