import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { criterion } from '@test/fake/criteria';
import { FakeServer } from '@test/fake/server';
import { expectAccessible } from '@test/components/axe';
import { expectFaultsAtTheirFields } from '@test/components/faults';
import { open } from '@test/components/open';

const SET = 'noord-kennemerland/eisen/set-1';
const OWN = criterion('R01', 'Bereikbaar voor gezinnen', { origin: 'LOCAL' });

function withDraft(): FakeServer {
  const server = new FakeServer('regiobeheer');
  server.criteria.beginDraft(OWN);
  return server;
}

test.each(['light', 'dark'] as const)('a provider reads what is asked, by what becomes of it, and changes nothing (%s)', async (theme) => {
  const { screen } = await open(SET, new FakeServer('hoofd'), { theme });
  await expect.element(screen.getByRole('heading', { level: 1, name: 'Toelating jeugdhulp' })).toBeVisible();
  await expect.element(screen.getByRole('heading', { level: 2, name: 'Geschiktheidseisen 2' })).toBeVisible();
  await expect.element(screen.getByText('Document, hooguit 6 maanden oud, 12 maanden geldig').first()).toBeVisible();
  expect(screen.getByRole('button', { name: 'Nieuw concept maken' }).query()).toBeNull();
  await expectAccessible(document.body);
});

test('a draft says what is lacking, is put in order, and is published with what is new', async () => {
  const server = withDraft();
  const { screen, address } = await open(`${SET}?version=draft`, server);
  await expect.element(screen.getByText('1 eis is nog niet compleet. Wat eraan ontbreekt staat erbij.')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Kwaliteitssysteem omhoog' }));
  await expect.poll(() => server.requests.find(({ method, url }) => method === 'PUT' && url.pathname.endsWith('/order'))?.body).toEqual({ codes: ['N20', 'N01', 'N13', 'R01'] });
  await expectAccessible(document.body);
  await userEvent.click(screen.getByRole('button', { name: 'Publiceren' }));
  const question = screen.getByRole('dialog', { name: 'Versie 2 publiceren?' });
  await expect.element(question).toHaveTextContent('De 4 eisen in dit concept gelden voor elke nieuwe aanvraag.');
  await userEvent.fill(question.getByRole('textbox', { name: 'Wat is er nieuw? (hoeft niet)' }), 'Eis R01 is nieuw.');
  await userEvent.click(question.getByRole('button', { name: 'Publiceren' }));
  await expect.poll(address).toContain('version=2');
  await expect.element(screen.getByText(/Eis R01 is nieuw\./)).toBeVisible();
});

test('what two versions ask otherwise is laid out', async () => {
  const { screen } = await open(`${SET}/verschil?before=1&after=draft`, withDraft());
  await expect.element(screen.getByText('1 erbij, 0 weg, 0 gewijzigd, 3 gelijk.')).toBeVisible();
  await expect.element(screen.getByRole('heading', { level: 2, name: 'Erbij gekomen 1' })).toBeVisible();
  await expectAccessible(document.body);
});

test('of two who change one criterion the second sees what the first did and keeps what was typed', async () => {
  const server = withDraft();
  const { screen } = await open(`${SET}/R01`, server);
  await expect.element(screen.getByRole('textbox', { name: 'Op welke wet of afspraak rust dit?' })).toBeVisible();
  await expectAccessible(document.body);
  await userEvent.fill(screen.getByRole('textbox', { name: 'Op welke wet of afspraak rust dit?' }), 'Inkoopkader, paragraaf 5');
  server.criteria.changeElsewhere('R01', 'Inkoopkader, paragraaf 4');
  await userEvent.click(screen.getByRole('button', { name: 'Eis opslaan' }));
  await expect.element(screen.getByRole('alert').filter({ hasText: 'Inkoopkader, paragraaf 4' })).toHaveFocus();
  await expect.element(screen.getByRole('textbox', { name: 'Op welke wet of afspraak rust dit?' })).toHaveValue('Inkoopkader, paragraaf 5');
  await userEvent.click(screen.getByRole('button', { name: 'Ga door met wat ik typte' }));
  await userEvent.click(screen.getByRole('button', { name: 'Eis opslaan' }));
  await expect.element(screen.getByText('Opgeslagen: Bereikbaar voor gezinnen')).toBeVisible();
});

test('a new criterion names what is not right beside its field', async () => {
  const { screen } = await open(`${SET}/nieuw`, withDraft());
  await expect.element(screen.getByRole('textbox', { name: 'Code' })).toBeVisible();
  await userEvent.fill(screen.getByRole('textbox', { name: 'Code' }), 'r 1');
  await userEvent.click(screen.getByRole('button', { name: 'Eis opslaan' }));
  await expect.element(screen.getByRole('alert')).toHaveFocus();
  await expect.element(screen.getByRole('link', { name: 'Schrijf de eis in een paar woorden.' })).toBeVisible();
  await expectFaultsAtTheirFields();
  await expectAccessible(document.body);
});

test('the pages fit on a phone', async () => {
  await page.viewport(320, 740);
  try {
    const { screen } = await open(`${SET}?version=draft`, withDraft());
    await expect.element(screen.getByRole('heading', { level: 1, name: 'Toelating jeugdhulp' })).toBeVisible();
    expect(document.documentElement.scrollWidth).toBe(320);
  } finally {
    await page.viewport(1280, 800);
  }
});
