import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { FakeServer } from '@test/fake/server';
import { expectAccessible } from '@test/components/axe';
import { expectFaultsAtTheirFields } from '@test/components/faults';
import { open } from '@test/components/open';

const aanbod = 'noord-kennemerland/aanbod';

test.each(['light', 'dark'] as const)('one action says that nothing changed (%s)', async (theme) => {
  const { screen } = await open(aanbod, new FakeServer('onder'), { theme });
  await expect.element(screen.getByText(/Van 2 vormen van hulp is het cijfer verouderd/)).toBeVisible();
  await expectAccessible(document.body);

  await userEvent.click(screen.getByRole('button', { name: 'Alles klopt nog' }));
  await expect.element(screen.getByText('Alle cijfers zijn actueel.')).toBeVisible();
});

test('a figure is typed where it stands and saved with Enter', async () => {
  const server = new FakeServer('onder');
  const { screen } = await open(aanbod, server);
  const line = screen.getByRole('form', { name: /^Cijfers van/ }).first();
  await userEvent.click(line.getByLabelText('Vrije plekken'));
  await userEvent.keyboard('3{Enter}');

  await expect.poll(() => server.requests.find(({ method, url }) => method === 'PUT' && url.pathname.endsWith('/figures'))).toMatchObject({ ifMatch: '"1"', body: { freePlaces: 3 } });
  await expect.element(screen.getByText(/Gemeten op 22 november 2026/).first()).toBeVisible();
});

test('a new offer of the own organisation needs no more than its address', async () => {
  const { screen } = await open(`${aanbod}/nieuw`, new FakeServer('onder'));
  await expect.element(screen.getByRole('textbox', { name: 'Naam van het aanbod' })).toBeVisible();
});

test('what is no number is said beside the field and not sent', async () => {
  const server = new FakeServer('onder');
  const { screen } = await open(aanbod, server);
  const line = screen.getByRole('form', { name: /^Cijfers van/ }).first();
  await userEvent.fill(line.getByLabelText('Tot intake'), 'snel');
  await userEvent.keyboard('{Enter}');

  await expect.element(screen.getByText(/0 tot en met 520/)).toBeVisible();
  expect(server.requests.some(({ method }) => method === 'PUT')).toBe(false);
});

test('who is second sees what there is now and loses nothing unsaid', async () => {
  const server = new FakeServer('onder');
  const { screen } = await open(aanbod, server);
  const line = screen.getByRole('form', { name: /^Cijfers van/ }).first();
  await userEvent.click(line.getByLabelText('Vrije plekken'));
  await userEvent.keyboard('3');
  server.offers.changeElsewhere('listing-0', 'Anders genoemd');
  await userEvent.keyboard('{Enter}');

  await expect.element(screen.getByText(/Iemand anders was u voor met .* Daar staat nu: tot intake/)).toBeVisible();
  await expect.element(screen.getByRole('link', { name: 'Anders genoemd' })).toBeVisible();
  await expect.element(line.getByLabelText('Vrije plekken')).toHaveValue('3');
  await userEvent.click(line.getByRole('button', { name: 'Opslaan' }));
  await expect.element(screen.getByText('De cijfers van “Anders genoemd” zijn opgeslagen, gemeten vandaag.')).toBeVisible();
});

test('what is not right in an offer leads to its field', async () => {
  const { screen } = await open(`${aanbod}/listing-0`, new FakeServer('onder'));
  await userEvent.clear(screen.getByRole('textbox', { name: 'Naam van het aanbod' }));
  await userEvent.fill(screen.getByRole('textbox', { name: 'Vanaf leeftijd (jaar)' }), 'jong');
  await userEvent.click(screen.getByRole('button', { name: 'Aanbod opslaan' }));
  await expect.element(screen.getByRole('alert')).toHaveFocus();
  await expectFaultsAtTheirFields();
});

test('what the server refuses of the facts leads to its field, also in a line of a list and of a list as a whole', async () => {
  const server = new FakeServer('onder');
  server.offers.facts = { establishments: [{ id: 'place-1', name: 'Alkmaar' }], qualityMarks: [{ name: 'HKZ' }] };
  const { screen } = await open(`${aanbod}/gegevens/provider-0`, server);
  await expect.element(screen.getByRole('textbox', { name: 'Vestigingsnummer' })).toBeVisible();
  server.offers.refused = [
    { pointer: '/website', code: 'wrong-form', detail: 'Schrijf een webadres.' },
    { pointer: '/agbCodes', code: 'too-many', detail: 'Geef er hooguit 100.' },
    { pointer: '/agbCodes', code: 'unknown-value', detail: 'Een AGB-code heeft acht cijfers.' },
    { pointer: '/establishments/0/number', code: 'wrong-form', detail: 'Een vestigingsnummer heeft twaalf cijfers.' },
    { pointer: '/establishments', code: 'too-many', detail: 'Geef hooguit 100 vestigingen.' },
    { pointer: '/qualityMarks/0/validUntil', code: 'wrong-form', detail: 'Kies een dag.' },
  ];
  await userEvent.click(screen.getByRole('button', { name: 'Gegevens opslaan' }));
  await expect.element(screen.getByRole('alert')).toHaveFocus();
  await expect.element(screen.getByRole('alert').getByRole('link', { name: 'AGB-codes: Geef er hooguit 100. Een AGB-code heeft acht cijfers.' })).toBeVisible();
  await expect.element(screen.getByRole('alert').getByRole('link', { name: 'HKZ, Geldig tot en met: Kies een dag.' })).toBeVisible();
  await expectFaultsAtTheirFields();
  await expectAccessible(document.body, 2);
});

test('of an offer that another changed meanwhile both versions are shown', async () => {
  const server = new FakeServer('onder');
  const { screen } = await open(`${aanbod}/listing-0`, server);
  const title = screen.getByRole('textbox', { name: 'Naam van het aanbod' });
  await userEvent.fill(title, 'Mijn naam');
  await expectAccessible(document.body);
  server.offers.changeElsewhere('listing-0', 'Hun naam');
  await userEvent.click(screen.getByRole('button', { name: 'Aanbod opslaan' }));

  await expect.element(screen.getByRole('cell', { name: 'Hun naam' })).toBeVisible();
  await expect.element(screen.getByRole('cell', { name: 'Mijn naam' })).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Mijn versie opslaan' }));
  await expect.element(screen.getByRole('link', { name: 'Mijn naam' })).toBeVisible();
});

test.each(['nl', 'en'] as const)('the facts of a provider can be kept (%s)', async (language) => {
  const server = new FakeServer('onder');
  server.offers.facts = { contactName: 'Yusuf Kaya', establishments: [{ id: 'place-1', name: 'Alkmaar', number: '000012345678', postcode: '1811 AA', town: 'Alkmaar' }], qualityMarks: [] };
  const { screen } = await open(`${aanbod}/gegevens/provider-0`, server, { language });
  await userEvent.fill(screen.getByRole('textbox', { name: 'RSIN' }), '123456782');
  // Two fields beside each other stand half under the bar at the foot, where axe does not see their background.
  await expectAccessible(document.body, 2);
  await userEvent.click(screen.getByRole('button', { name: language === 'nl' ? 'Gegevens opslaan' : 'Save facts' }));

  await expect.poll(() => server.requests.find(({ method, url }) => method === 'PUT' && url.pathname.endsWith('/facts'))).toMatchObject({ body: { rsin: '123456782', contactName: 'Yusuf Kaya' } });
});

test('a provider sees how often others found and opened an offer, how that is counted, and of the others that nobody did yet', async () => {
  const { screen } = await open(aanbod, new FakeServer('onder'));
  const newest = screen.getByText('november 2026: 12 keer gevonden, 3 keer geopend, 1 keer contact');
  await expect.element(newest).toBeVisible();
  await expect.element(screen.getByText('Nog niet gevonden of geopend door andere organisaties.').first()).toBeVisible();
  await userEvent.click(newest);
  await expect.element(screen.getByText('Uw eigen organisatie en de regio tellen niet mee', { exact: false })).toBeVisible();
  await expectAccessible(document.body);
});
