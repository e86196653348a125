import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { FakeServer } from '@test/fake/server';
import { expectAccessible } from '@test/components/axe';
import { expectFaultsAtTheirFields } from '@test/components/faults';
import { open } from '@test/components/open';

const page = 'noord-kennemerland/beheer/instellingen';
const parts = [
  ['uiterlijk', 'Naam en uiterlijk', 'Logo kiezen'],
  ['gemeenten', 'Gemeenten', 'Toevoegen'],
  ['termijnen', 'Termijnen en vrije dagen', 'Dag toevoegen'],
  ['loket/m-heiloo', 'Loket per gemeente', 'Opslaan'],
  ['eigen-site', 'Op uw eigen site', 'Opslaan'],
  ['overeenkomsten', 'Overeenkomsten', 'Opslaan'],
  ['bezwaar', 'Bezwaar of klacht', 'Opslaan'],
] as const;

test.each(parts.flatMap((part) => (['light', 'dark'] as const).map((theme) => [...part, theme] as const)))('the part %s of the settings is accessible, and the navigation says that one is there', async (address, title, button, theme) => {
  const { screen } = await open(`${page}/${address}`, new FakeServer('regiobeheer'), { theme });
  await expect.element(screen.getByRole('heading', { level: 2, name: title })).toBeVisible();
  await expect.element(screen.getByRole('button', { name: button, exact: true })).toBeVisible();
  await expect.element(screen.getByRole('navigation', { name: 'Onderdelen' }).getByRole('link', { name: title })).toHaveAttribute('aria-current', 'page');
  await expectAccessible(document.body);
});

test('a name is saved with all that was decided before', async () => {
  const server = new FakeServer('regiobeheer');
  const { screen } = await open(page, server);
  await userEvent.fill(screen.getByRole('textbox', { name: 'Naam van de regio' }), 'Regio Anders');
  await userEvent.click(screen.getByRole('button', { name: 'Opslaan' }));
  await expect.element(screen.getByText('Opgeslagen.').first()).toBeVisible();
  expect(server.requests.find(({ method, url }) => method === 'PUT' && url.pathname.endsWith('/settings'))).toMatchObject({ ifMatch: '"1"', body: { name: 'Regio Anders', staleDays: 90 } });
});

test('amounts in open data are made public with one choice, and the rest stays as it was', async () => {
  const server = new FakeServer('regiobeheer');
  const { screen } = await open(`${page}/overeenkomsten`, server);
  await expect.element(screen.getByRole('radio', { name: 'Niet openbaar' })).toBeChecked();
  await userEvent.click(screen.getByRole('radio', { name: 'De som of het plafond is openbaar' }));
  await userEvent.click(screen.getByRole('button', { name: 'Opslaan' }));
  await expect.element(screen.getByText('Opgeslagen.').first()).toBeVisible();
  expect(server.requests.find(({ method, url }) => method === 'PUT' && url.pathname.endsWith('/settings'))).toMatchObject({ body: { contractValuesPublic: true, oneConsortiumPerArea: false, staleDays: 90 } });
});

test('what is missing stands beside the field and on top, before anything is sent', async () => {
  const server = new FakeServer('regiobeheer');
  const { screen } = await open(page, server);
  await userEvent.clear(screen.getByRole('textbox', { name: 'Naam van de regio' }));
  await userEvent.click(screen.getByRole('button', { name: 'Opslaan' }));
  await expect.element(screen.getByRole('alert').getByRole('link', { name: 'Vul de naam van de regio of gemeente in.' })).toBeVisible();
  await expectFaultsAtTheirFields();
  expect(server.requests.some(({ method, url }) => method === 'PUT' && url.pathname.endsWith('/settings'))).toBe(false);
});

test('who was overtaken sees both versions side by side and takes the latest', async () => {
  const server = new FakeServer('regiobeheer');
  const { screen } = await open(page, server);
  const name = screen.getByRole('textbox', { name: 'Naam van de regio' });
  await userEvent.fill(name, 'Regio Anders');
  server.settled.changeElsewhere({ name: 'Regio Eerder' });
  await userEvent.click(screen.getByRole('button', { name: 'Opslaan' }));
  await expect.element(screen.getByText('Iemand anders heeft dit intussen gewijzigd.')).toBeVisible();
  await expect.element(screen.getByRole('row', { name: 'Naam Regio Anders Regio Eerder' })).toBeVisible();
  await expect.element(name).toHaveValue('Regio Anders');
  await expect.poll(() => document.getAnimations().length).toBe(0);
  await expectAccessible(document.body);
  await userEvent.click(screen.getByRole('button', { name: 'Laatste versie overnemen' }));
  await expect.element(screen.getByRole('textbox', { name: 'Naam van de regio' })).toHaveValue('Regio Eerder');
});

test('who was overtaken saves the own change, and what was not touched stays as the colleague left it', async () => {
  const server = new FakeServer('regiobeheer');
  const { screen } = await open(`${page}/termijnen`, server);
  await userEvent.fill(screen.getByRole('spinbutton', { name: 'Besluiten binnen' }), '56');
  await expect.element(screen.getByText('56 dagen is 8 weken.', { exact: false })).toBeVisible();
  server.settled.changeElsewhere({ answerDays: 14 });
  await userEvent.click(screen.getByRole('button', { name: 'Opslaan' }));
  await userEvent.click(screen.getByRole('button', { name: 'Mijn wijziging opslaan' }));
  await expect.poll(() => server.settled.settings).toMatchObject({ decisionDays: 56, answerDays: 14 });
});

test('a change of a colleague in another part is in nobody’s way', async () => {
  const server = new FakeServer('regiobeheer');
  const { screen } = await open(`${page}/termijnen`, server);
  await userEvent.fill(screen.getByRole('spinbutton', { name: 'Besluiten binnen' }), '50');
  server.settled.changeElsewhere({ name: 'Regio Eerder' });
  await userEvent.click(screen.getByRole('button', { name: 'Opslaan' }));
  await expect.poll(() => server.settled.settings).toMatchObject({ decisionDays: 50, name: 'Regio Eerder' });
});

test('a closing day needs a day and a name, and both are asked for beside the field', async () => {
  const server = new FakeServer('regiobeheer');
  const { screen } = await open(`${page}/termijnen`, server);
  await userEvent.fill(screen.getByRole('textbox', { name: 'Naam van de dag' }), 'Carnaval');
  await userEvent.click(screen.getByRole('button', { name: 'Dag toevoegen' }));
  await expect.element(screen.getByText('Kies een dag.').first()).toBeVisible();
  await userEvent.fill(screen.getByRole('combobox', { name: 'Dag', exact: true }), '8-2-2027');
  await userEvent.keyboard('{Enter}');
  await userEvent.click(screen.getByRole('button', { name: 'Dag toevoegen' }));
  await expect.element(screen.getByText('8 februari 2027')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Opslaan' }));
  await expect.poll(() => server.settled.settings.closingDays).toEqual([{ day: '2027-02-08', name: 'Carnaval' }]);
});

test('the desks are a list with what is filled in, and one is open at a time, as the address says', async () => {
  const server = new FakeServer('regiobeheer');
  const { screen, address } = await open(`${page}/loket`, server);
  await expect.element(screen.getByText('1 van 2 klaar')).toBeVisible();
  await expect.element(screen.getByText('Nog niet ingevuld')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Heiloo' }));
  await expect.poll(address).toContain('/loket/m-heiloo');
  await userEvent.fill(screen.getByRole('textbox', { name: 'E-mailadres' }).first(), 'geen adres');
  await userEvent.click(screen.getByRole('button', { name: 'Opslaan' }));
  await expect.element(screen.getByRole('alert').getByText('Vul een e-mailadres in, zoals naam@gemeente.nl.')).toBeVisible();
  await expectFaultsAtTheirFields();
  await userEvent.fill(screen.getByRole('textbox', { name: 'E-mailadres' }).first(), 'team@heiloo.nl');
  await userEvent.click(screen.getByRole('button', { name: 'Opslaan' }));
  await expect.element(screen.getByText('2 van 2 klaar')).toBeVisible();
});

test('a date that the server refuses is told beside the field', async () => {
  const { screen } = await open(`${page}/gemeenten`, new FakeServer('regiobeheer'));
  await userEvent.click(screen.getByRole('button', { name: 'Data van Alkmaar wijzigen' }));
  await userEvent.click(screen.getByRole('button', { name: 'Opslaan' }));
  await expect.element(screen.getByRole('alert').getByRole('link', { name: 'Deze gemeente doet in deze periode al mee.' })).toBeVisible();
  await expectFaultsAtTheirFields();
});

test('what is missing to add a municipality leads to its field, and a refusal without a field is told too', async () => {
  const server = new FakeServer('regiobeheer');
  const { screen } = await open(`${page}/gemeenten`, server);
  await userEvent.click(screen.getByRole('button', { name: 'Toevoegen' }));
  await expect.element(screen.getByRole('alert')).toHaveFocus();
  await expectFaultsAtTheirFields();
  server.refuse(/municipalities$/, ({ method }) => method === 'POST', '/elsewhere');
  await userEvent.fill(screen.getByRole('combobox', { name: 'Gemeente' }), 'Ber');
  await userEvent.click(screen.getByRole('option').first());
  await userEvent.fill(screen.getByRole('combobox', { name: 'Eerste dag' }), '01-01-2027');
  // Enter chooses the day and sends the form.
  await userEvent.keyboard('{Enter}');
  await expect.element(screen.getByText('Dit is niet opgeslagen.')).toBeVisible();
});

test('the guided start says what is ready, has the next step open, and leads to where it is done', async () => {
  const { screen, address } = await open('noord-kennemerland/beheer/aan-de-slag', new FakeServer('regiobeheer'));
  await expect.element(screen.getByText('4 van 9 klaar')).toBeVisible();
  await expect.element(screen.getByText('1 van 2 klaar')).toBeVisible();
  await expect.element(screen.getByText('Voor antwoorden, aanvullen en besluiten.')).toBeVisible();
  await expectAccessible(document.body);
  await userEvent.click(screen.getByRole('link', { name: 'Termijnen kiezen' }));
  await expect.element(screen.getByRole('heading', { level: 2, name: 'Termijnen en vrije dagen' })).toBeVisible();
  expect(address()).toContain('instellingen/termijnen');
});

test('a draft that was left with faults says so, from when it is and where the faults are', async () => {
  const server = new FakeServer('regiobeheer');
  const { screen } = await open(`${page}/termijnen`, server);
  const field = screen.getByRole('spinbutton', { name: 'Besluiten binnen' });
  await userEvent.fill(field, '900');
  await expect.poll(() => server.drafts.size, { timeout: 5_000 }).toBe(1);
  await screen.unmount();
  const again = await open(`${page}/termijnen`, server);
  await expect.element(again.screen.getByText('Hier staat nog een concept van', { exact: false })).toBeVisible();
  await expect.element(again.screen.getByText('Eén ding erin klopt nog niet.', { exact: false })).toBeVisible();
  await expectAccessible(document.body);
});

test('the term of a contact request is in working days', async () => {
  const server = new FakeServer('regiobeheer');
  const { screen } = await open(`${page}/termijnen`, server);
  const term = screen.getByRole('spinbutton', { name: 'Een contactverzoek beantwoorden binnen' });
  await userEvent.fill(term, '61');
  await userEvent.click(screen.getByRole('button', { name: 'Opslaan', exact: true }));
  await expect.element(screen.getByText('Vul hele werkdagen in, van 1 tot en met 60, of laat het leeg.').first()).toBeVisible();
  await userEvent.fill(term, '5');
  await userEvent.click(screen.getByRole('button', { name: 'Opslaan', exact: true }));
  await expect.element(screen.getByText('Opgeslagen.').first()).toBeVisible();
  expect(server.settled.settings.contactDays).toBe(5);
});

test('the sites that may embed the page are saved, and the code for them can be copied', async () => {
  const server = new FakeServer('regiobeheer');
  const { screen } = await open(`${page}/eigen-site`, server);
  const sites = screen.getByRole('textbox', { name: 'Sites die de pagina mogen insluiten' });
  await userEvent.fill(sites, 'http://www.alkmaar.nl');
  await userEvent.click(screen.getByRole('button', { name: 'Opslaan', exact: true }));
  await expect.element(screen.getByRole('alert').getByRole('link', { name: '“http://www.alkmaar.nl” is geen site.' })).toBeVisible();
  await userEvent.fill(sites, 'https://www.alkmaar.nl');
  await userEvent.click(screen.getByRole('button', { name: 'Opslaan', exact: true }));
  const code = screen.getByRole('textbox', { name: 'Code om te kopiëren' });
  await expect.poll(() => (code.element() as HTMLTextAreaElement).value).toContain('<iframe src="https://www.loodlijn.example/?ingesloten=noord-kennemerland"');
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Welke pagina?' }), 'Wie helpt in Heiloo');
  await expect.poll(() => (code.element() as HTMLTextAreaElement).value).toContain('/gemeente/GM0399?ingesloten=noord-kennemerland');
  await expectAccessible(document.body);
});

test('a house style is looked at first, cannot be saved while a pair is too pale, and can be removed', async () => {
  const server = new FakeServer('regiobeheer');
  const { screen } = await open(`${page}/eigen-site`, server);
  const file = screen.getByLabelText('Bestand met tokens', { exact: true });
  await userEvent.upload(file, new File(['{"pale":true}'], 'bleek.json', { type: 'application/json' }));
  await expect.element(screen.getByText('Van 1 paar kleuren is het contrast te laag.', { exact: false })).toBeVisible();
  await expect.element(screen.getByRole('row', { name: 'Link op de achtergrond (licht) 1,64 te laag 4,5' })).toBeVisible();
  await expect.element(screen.getByRole('button', { name: 'Huisstijl opslaan' })).toHaveAttribute('aria-disabled', 'true');
  await userEvent.upload(file, new File(['{"good":true}'], 'tokens.json', { type: 'application/json' }));
  await expect.element(screen.getByText('Alle kleuren zijn goed te zien.')).toBeVisible();
  await expectAccessible(document.body);
  await userEvent.click(screen.getByRole('button', { name: 'Huisstijl opslaan' }));
  await expect.element(screen.getByRole('heading', { name: 'Zo ziet het er nu uit: tokens.json' })).toBeVisible();
  expect(server.requests.find(({ method, url }) => method === 'PUT' && url.pathname.endsWith('/house-style'))).toMatchObject({ ifMatch: '"0"', body: { name: 'tokens.json', tokens: '{"good":true}' } });
  await userEvent.click(screen.getByRole('button', { name: 'Huisstijl weghalen' }));
  await userEvent.click(screen.getByRole('alertdialog').getByRole('button', { name: 'Huisstijl weghalen' }));
  await expect.element(screen.getByText('De huisstijl is weggehaald.').first()).toBeVisible();
});
