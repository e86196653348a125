import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { article } from '@test/fake/models';
import { FakeServer } from '@test/fake/server';
import { expectAccessible } from '@test/components/axe';
import { open } from '@test/components/open';

const MODELS = 'noord-kennemerland/modelcontracten';
const MODEL = `${MODELS}/model-1`;

function withDraft(): FakeServer {
  const server = new FakeServer('contract');
  server.models.beginDraft(article('fout', 'Verwijzing', { options: [{ code: 'tekst', label: '', text: 'Zie {artikel:weg}.' }] }));
  return server;
}

function consulted(who: 'hoofd' | 'contract'): FakeServer {
  const server = new FakeServer(who);
  server.models.consult();
  return server;
}

test.each(['light', 'dark'] as const)('a subcontractor reads the text with what is left open between brackets, and changes nothing (%s)', async (theme) => {
  const { screen } = await open(MODEL, new FakeServer('onder'), { theme });
  await expect.element(screen.getByRole('heading', { level: 1, name: 'Onderaanneming jeugdhulp' })).toBeVisible();
  await expect.element(screen.getByRole('heading', { level: 3, name: '2.1 Prijs en opslag' })).toBeVisible();
  await expect.element(screen.getByText('[opslag]')).toBeVisible();
  await expect.element(screen.getByText('Partijen kiezen een van de teksten. Mag wegblijven; dan staat er NVT.')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Nieuw concept maken' }).query()).toBeNull();
  await expectAccessible(document.body);
});

test('a new model begins with the example text of its kind', async () => {
  const server = new FakeServer('contract');
  const { screen, address } = await open(MODELS, server);
  await userEvent.click(screen.getByRole('button', { name: 'Nieuw modelcontract' }));
  const question = screen.getByRole('dialog', { name: 'Nieuw modelcontract' });
  await userEvent.fill(question.getByRole('textbox', { name: 'Naam' }), 'Onderaanneming 2027');
  await expect.element(question.getByRole('checkbox', { name: /Begin met de voorbeeldtekst/ })).toBeChecked();
  await expectAccessible(document.body);
  await userEvent.click(question.getByRole('button', { name: 'Modelcontract maken' }));
  await expect.poll(() => server.requests.find(({ method, url }) => method === 'POST' && url.pathname.endsWith('/contract-models'))?.body).toEqual({ name: 'Onderaanneming 2027', kind: 'HEAD_SUB', variant: 'EFFORT', fromExample: true });
  await expect.poll(address).toContain('version=draft');
});

test('a draft says at its article what is to mend, and is not published while there is something', async () => {
  const server = withDraft();
  const { screen } = await open(`${MODEL}?version=draft`, server);
  await expect.element(screen.getByText('Er is 1 ding dat eerst beter moet voordat u kunt publiceren. Het staat bij het artikel.')).toBeVisible();
  await expect.element(screen.getByRole('complementary', { name: /Verwijzing/ })).toHaveTextContent('Dit verwijst nergens naar: {artikel:weg}');
  await expectAccessible(document.body);
  await userEvent.click(screen.getByRole('button', { name: 'Publiceren' }));
  const question = screen.getByRole('dialog', { name: 'Versie 2 publiceren?' });
  await userEvent.click(question.getByRole('button', { name: 'Publiceren' }));
  await expect.element(question.getByRole('listitem')).toHaveTextContent('Dit verwijst nergens naar: {artikel:weg}');
  await expectAccessible(document.body);
});

test('an article is put in another place of its part', async () => {
  const server = withDraft();
  const { screen } = await open(`${MODEL}?version=draft`, server);
  await userEvent.click(screen.getByRole('button', { name: 'Verwijzing omhoog' }));
  await expect.poll(() => server.requests.find(({ method, url }) => method === 'PUT' && url.pathname.endsWith('/order'))?.body).toEqual({ codes: ['fout', 'opslag', 'geheim', 'duur'] });
});

test('while an article is written it says what keeps it from being published', async () => {
  const { screen } = await open(`${MODEL}/artikel/geheim`, withDraft());
  const text = screen.getByRole('textbox', { name: 'Tekst' });
  await expect.element(text).toHaveValue('De tekst over geheimhouding.');
  await expectAccessible(document.body);
  await userEvent.fill(text, 'Zie {artikel:weg}.');
  await expect.element(screen.getByText('Dit verwijst nergens naar: {artikel:weg}')).toBeVisible();
  await userEvent.fill(text, 'Zie verder.');
  await expect.poll(() => screen.getByText('Dit verwijst nergens naar: {artikel:weg}').query()).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Artikel opslaan' }));
  await expect.element(screen.getByText('Opgeslagen: Geheimhouding')).toBeVisible();
});

test('a new article to fill in gets a slot with bounds', async () => {
  const server = withDraft();
  const { screen } = await open(`${MODEL}/artikel/nieuw`, server);
  await userEvent.fill(screen.getByRole('textbox', { name: 'Opschrift' }), 'Betaling');
  await userEvent.click(screen.getByRole('radio', { name: /Invullen/ }));
  await userEvent.click(screen.getByRole('button', { name: 'Invulveld toevoegen' }));
  await userEvent.fill(screen.getByRole('textbox', { name: 'Wat wordt er gevraagd?' }), 'Betaaltermijn');
  await userEvent.fill(screen.getByRole('textbox', { name: 'Naam in de tekst' }), 'termijn');
  await userEvent.fill(screen.getByRole('textbox', { name: 'Minstens' }), '14');
  await userEvent.fill(screen.getByRole('textbox', { name: 'Hooguit' }), '30');
  await expectAccessible(document.body);
  await userEvent.click(screen.getByRole('button', { name: 'Artikel opslaan' }));
  await expect.poll(() => server.requests.find(({ method, url }) => method === 'POST' && url.pathname.endsWith('/articles'))?.body).toMatchObject({ article: { code: 'betaling', state: 'FILL', slots: [{ key: 'termijn', kind: 'DURATION', unit: 'MONTHS', minimum: 14, maximum: 30 }] } });
});

test('of two who change one article the second sees what the first did and keeps what was typed', async () => {
  const server = withDraft();
  const { screen } = await open(`${MODEL}/artikel/geheim`, server);
  await userEvent.fill(screen.getByRole('textbox', { name: 'Opschrift' }), 'Zwijgen');
  server.models.changeElsewhere('geheim', 'Vertrouwelijkheid');
  await userEvent.click(screen.getByRole('button', { name: 'Artikel opslaan' }));
  await expect.element(screen.getByRole('alert').filter({ hasText: 'Vertrouwelijkheid' })).toHaveFocus();
  await expect.element(screen.getByRole('textbox', { name: 'Opschrift' })).toHaveValue('Zwijgen');
  await userEvent.click(screen.getByRole('button', { name: 'Ga door met wat ik typte' }));
  await userEvent.click(screen.getByRole('button', { name: 'Artikel opslaan' }));
  await expect.element(screen.getByText('Opgeslagen: Zwijgen')).toBeVisible();
});

test('what two versions say otherwise is laid out', async () => {
  const { screen } = await open(`${MODEL}/verschil?before=1&after=draft`, withDraft());
  await expect.element(screen.getByText('Artikelen: 1 erbij, 0 weg, 0 gewijzigd, 3 gelijk.')).toBeVisible();
  await expect.element(screen.getByRole('heading', { level: 2, name: 'Erbij gekomen 1' })).toBeVisible();
  await expectAccessible(document.body);
});

test.each(['light', 'dark'] as const)('a head contractor votes on an article, objects with a reason and says something (%s)', async (theme) => {
  const server = consulted('hoofd');
  const { screen } = await open(`${MODEL}?version=draft`, server, { theme });
  await expect.element(screen.getByText('U stemde over 0 van 3 artikelen.')).toBeVisible();
  const margin = screen.getByRole('complementary', { name: /Duur en einde/ });
  await expect.element(margin).toHaveTextContent('Jeugdhulp Lange Duinen maakt bezwaar: Een jaar is te kort.');
  await expectAccessible(document.body);
  await userEvent.click(margin.getByRole('button', { name: 'Neem over' }));
  await expect.element(screen.getByText('U stemde over 1 van 3 artikelen.')).toBeVisible();
  await userEvent.click(margin.getByRole('button', { name: 'Maak bezwaar' }));
  await userEvent.fill(margin.getByRole('textbox', { name: 'Waarom maakt u bezwaar?' }), 'Wij ook.');
  await userEvent.click(margin.getByRole('button', { name: 'Bezwaar opslaan' }));
  await expect.element(margin).toHaveTextContent('Stichting Duinrand Jeugdhulp maakt bezwaar: Wij ook.');
  await userEvent.click(margin.getByRole('button', { name: 'Reageren op Duur en einde' }));
  await userEvent.fill(margin.getByRole('textbox', { name: 'Uw reactie' }), 'Twee jaar zou passen.');
  await userEvent.click(margin.getByRole('button', { name: 'Reactie plaatsen' }));
  await expect.element(margin).toHaveTextContent('Twee jaar zou passen.');
  await expectAccessible(document.body);
});

test('the region answers, settles and closes the consultation', async () => {
  const server = consulted('contract');
  const { screen } = await open(`${MODEL}?version=draft`, server);
  await expect.element(screen.getByText('1 reactie is nog niet afgehandeld.')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Publiceren' }).query()).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Antwoorden' }));
  await userEvent.fill(screen.getByRole('textbox', { name: 'Uw antwoord' }), 'Dat kan.');
  await userEvent.click(screen.getByRole('button', { name: 'Antwoord plaatsen' }));
  await expect.element(screen.getByText('Dat kan.')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Afhandelen' }));
  await expect.element(screen.getByText('0 reacties zijn nog niet afgehandeld.')).toBeVisible();
  await userEvent.click(screen.getByText('Wie nam wat over?'));
  await expect.element(screen.getByRole('rowheader', { name: 'Jeugdhulp Lange Duinen' })).toBeVisible();
  await expectAccessible(document.body);
  await userEvent.click(screen.getByRole('button', { name: 'Consultatie sluiten' }));
  await userEvent.click(screen.getByRole('alertdialog').getByRole('button', { name: 'Consultatie sluiten' }));
  await expect.element(screen.getByText(/De consultatie is gesloten\. Zij liep tot en met/)).toBeVisible();
});

test('the pages fit on a phone', async () => {
  await page.viewport(320, 740);
  try {
    const { screen } = await open(`${MODEL}?version=draft`, consulted('hoofd'));
    await expect.element(screen.getByRole('heading', { level: 3, name: '1.1 Duur en einde' })).toBeVisible();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
    await expectAccessible(document.body);
  } finally {
    await page.viewport(1280, 800);
  }
});
