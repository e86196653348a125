import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { FakeServer } from '@test/fake/server';
import { expectAccessible } from '@test/components/axe';
import { open } from '@test/components/open';

const PASSPORT = 'noord-kennemerland/paspoort';
const FILE = 'noord-kennemerland/aanvragen/application-1';

test.each(['light', 'dark'] as const)('a provider reads who accepted what and until when, and gives consent with a way back (%s)', async (theme) => {
  const server = new FakeServer('hoofd');
  const { screen } = await open(PASSPORT, server, { theme });
  await expect.element(screen.getByRole('heading', { level: 1, name: 'Paspoort' })).toBeVisible();
  await expect.element(screen.getByText('2 antwoorden zijn nu te gebruiken.')).toBeVisible();
  await expect.element(screen.getByText('2 keer hoefde een regio iets niet opnieuw te vragen.')).toBeVisible();
  await expect.element(screen.getByText('Goedgekeurd door Regio Twente op 1 juni 2026')).toBeVisible();
  await expect.element(screen.getByText(/Gemeente Utrecht, 2 aug 2026: aangenomen/)).toBeVisible();
  await expectAccessible(document.body);

  await userEvent.click(screen.getByRole('button', { name: 'Toestemming geven' }));
  await expect.element(screen.getByText(/mag uw paspoort nu gebruiken/)).toBeVisible();
  await expect.element(screen.getByRole('button', { name: 'Toestemming intrekken' })).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Ongedaan maken' }));
  await expect.element(screen.getByRole('button', { name: 'Toestemming geven' })).toBeVisible();
  expect(server.passport.own.offered).toBe(false);
});

test('what a newer answer replaced is told apart, and consent is asked above the list', async () => {
  const server = new FakeServer('hoofd');
  const [first] = server.passport.own.items;
  if (first !== undefined) {
    server.passport.own.items.unshift({ ...first, id: 'item-0', acceptedBy: 'Regio Drechtsteden', acceptedOn: '2025-06-01', validUntil: '2026-05-31', standing: 'EXPIRED', uses: [] });
  }
  const { screen } = await open(PASSPORT, server);
  const earlier = screen.getByText('1 eerder antwoord, vervangen door een nieuwer');
  await expect.element(earlier).toBeVisible();
  await expect.element(screen.getByText('Goedgekeurd door Regio Drechtsteden op 1 juni 2025')).not.toBeVisible();
  await expect.element(screen.getByText('telde tot en met 1 december 2025')).toBeVisible();
  const [consent, list] = [screen.getByRole('heading', { name: 'Toestemming', exact: true }), screen.getByRole('heading', { name: 'Goedgekeurde antwoorden' })].map((one) => one.element());
  expect(consent?.compareDocumentPosition(list as Node)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  await userEvent.click(earlier);
  await expect.element(screen.getByText('Goedgekeurd door Regio Drechtsteden op 1 juni 2025')).toBeVisible();
  await expectAccessible(document.body);
});

test('an empty passport says when something comes into it', async () => {
  const server = new FakeServer('hoofd');
  server.passport.own = { offered: false, savedRequests: 0, items: [], consents: [] };
  const { screen } = await open(PASSPORT, server);
  await expect.element(screen.getByText(/Uw paspoort is nog leeg/)).toBeVisible();
  await expectAccessible(document.body);
});

test('one begins with what is there already, after reading what the region gets to see', async () => {
  const server = new FakeServer('hoofd');
  server.applications.any = false;
  server.passport.holds();
  const { screen, address } = await open('noord-kennemerland/aanvragen/nieuw', server);
  await expect.element(screen.getByText('1 van de 4 antwoorden is er al.')).toBeVisible();
  await expect.element(screen.getByText(/Niet te zien zijn uw VOG/)).toBeVisible();
  await expectAccessible(document.body);
  await userEvent.click(screen.getByRole('button', { name: 'Toestemming geven en beginnen' }));
  await expect.poll(address).toBe('/noord-kennemerland/aanvragen/application-1');
  expect(server.passport.own.offered).toBe(true);
  await userEvent.click(screen.getByRole('button', { name: 'Kwaliteitssysteem' }));
  await expect.element(screen.getByText(/Regio Twente keurde dit goed op 1 juni 2026; telt tot en met 31 mei 2027/)).toBeVisible();
  await expect.element(screen.getByText('Verandert u dit antwoord, dan telt de goedkeuring niet meer.')).toBeVisible();
});

test('a draft that could not be filled says so, and offers it once more without asking for consent again', async () => {
  const server = new FakeServer('hoofd');
  server.applications.any = false;
  server.passport.holds();
  server.refuse(/\/applications\/application-1\/passport$/, () => true, '/id', 409);
  const { screen, address } = await open('noord-kennemerland/aanvragen/nieuw', server);
  await userEvent.click(screen.getByRole('button', { name: 'Toestemming geven en beginnen' }));
  await expect.poll(address).toBe('/noord-kennemerland/aanvragen/application-1');
  await expect.element(screen.getByText('De aanvraag is begonnen, maar nog niet ingevuld uit uw paspoort.')).toBeVisible();
  await expect.element(screen.getByRole('button', { name: 'Vul in uit mijn paspoort' })).toBeVisible();
});

test('without the passport nothing is allowed and nothing is filled in', async () => {
  const server = new FakeServer('hoofd');
  server.applications.any = false;
  server.passport.holds();
  const { screen, address } = await open('noord-kennemerland/aanvragen/nieuw', server);
  await userEvent.click(screen.getByRole('button', { name: 'Begin zonder paspoort' }));
  await expect.poll(address).toBe('/noord-kennemerland/aanvragen/application-1');
  expect(server.passport.own.offered).toBe(false);
  expect(server.requests.filter(({ method, url }) => method === 'POST' && url.pathname.endsWith('/passport'))).toEqual([]);
});

test('a draft offers to fill in what is still open', async () => {
  const server = new FakeServer('hoofd');
  server.passport.own.offered = true;
  server.passport.holds();
  const { screen } = await open(FILE, server);
  await expect.element(screen.getByText('1 antwoord dat nog open staat, ligt klaar in uw paspoort.')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Vul in uit mijn paspoort' }));
  await expect.element(screen.getByText('1 antwoord is ingevuld uit uw paspoort.')).toBeVisible();
  await expect.poll(() => page.getByRole('button', { name: 'Vul in uit mijn paspoort' }).elements().length).toBe(0);
});

test.each(['light', 'dark'] as const)('a region reads who accepted an answer, and that it is not stood by any more (%s)', async (theme) => {
  const server = new FakeServer('contract');
  server.applications.fill();
  server.applications.accept('N20', { endedAt: '2026-11-02T10:00:00Z', outcome: 'ASKED_AGAIN' });
  server.applications.submit();
  const { screen } = await open(`${FILE}?eis=N20`, server, { theme });
  await expect.element(screen.getByText(/Regio Twente keurde dit goed op 1 juni 2026/)).toBeVisible();
  await expect.element(screen.getByText('Regio Twente staat hier sinds 2 november 2026 niet meer voor in.')).toBeVisible();
  await expect.element(screen.getByText('Deze regio vroeg hier opnieuw om.')).toBeVisible();
  await expectAccessible(document.body, 2);
});
