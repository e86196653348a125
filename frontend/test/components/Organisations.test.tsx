import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { FakeServer } from '@test/fake/server';
import { expectAccessible } from '@test/components/axe';
import { open } from '@test/components/open';

const list = 'noord-kennemerland/aanbieders';

test.each(['light', 'dark'] as const)('the providers are an accessible list that says how each stands (%s)', async (theme) => {
  const { screen } = await open(list, new FakeServer('contract'), { theme });
  await expect.element(screen.getByRole('link', { name: 'Praktijk Zeewind' })).toBeVisible();
  await expect.element(screen.getByText('failliet sinds 2 maart 2026')).toBeVisible();
  await expect.element(screen.getByText('1 paar lijkt op een en dezelfde aanbieder.')).toBeVisible();
  await expectAccessible(document.body);
});

test('a state and words that are typed stand in the address', async () => {
  const { screen } = await open(list, new FakeServer('contract'));
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Welke aanbieders' }), 'stopped');
  await expect.element(screen.getByRole('link', { name: 'Praktijk Zeewind' })).not.toBeInTheDocument();
  await expect.element(screen.getByRole('link', { name: 'Zorgbureau De Golf' })).toBeVisible();
  await userEvent.fill(screen.getByRole('searchbox', { name: 'Naam of KvK-nummer' }), 'niemand');
  await expect.element(screen.getByText('Niemand gevonden. Typ iets anders of pas de filters aan.')).toBeVisible();
});

test('a pair that is no double goes away, with a way back', async () => {
  const { screen } = await open(`${list}?state=doubles`, new FakeServer('contract'));
  await expect.element(screen.getByText('bijna dezelfde naam · dezelfde website')).toBeVisible();
  await expectAccessible(document.body);
  await userEvent.click(screen.getByRole('button', { name: 'Praktijk Zeewind en Zeewind zijn geen dubbele' }));
  await expect.element(screen.getByText('Er zijn geen aanbieders die op elkaar lijken.')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Toch voorstellen' }));
  await expect.element(screen.getByText('bijna dezelfde naam · dezelfde website')).toBeVisible();
});

test('per field one value is chosen, and what happens is said before it does', async () => {
  const server = new FakeServer('contract');
  const { screen } = await open(`${list}/provider-3/samenvoegen?into=provider-1`, server);
  await expect.element(screen.getByText('1 aanbod verhuist naar Praktijk Zeewind.')).toBeVisible();
  await expectAccessible(document.body);
  await userEvent.click(screen.getByRole('radio', { name: '072 111 11 11' }));
  await userEvent.click(screen.getByRole('button', { name: 'Samenvoegen tot Praktijk Zeewind' }));
  await expect.element(screen.getByText('Zeewind is opgegaan in Praktijk Zeewind.')).toBeVisible();
  const sent = server.requests.find(({ method, url }) => method === 'POST' && url.pathname.endsWith('/merge'));
  expect(sent?.body).toEqual({ into: 'provider-1', intoVersion: '"4"', take: ['PHONE'] });
  expect(sent?.ifMatch).toBe('"1"');
  await userEvent.click(screen.getByRole('button', { name: 'Ongedaan maken', exact: true }));
  await expect.poll(() => server.requests.some(({ method, url }) => method === 'DELETE' && url.pathname.endsWith('/provider-3/merge'))).toBe(true);
});

test('who was second is told so and keeps what was chosen', async () => {
  const server = new FakeServer('contract');
  server.providers.outdated = true;
  const { screen } = await open(`${list}/provider-3/samenvoegen?into=provider-1`, server);
  await userEvent.click(screen.getByRole('radio', { name: '072 111 11 11' }));
  await userEvent.click(screen.getByRole('button', { name: 'Samenvoegen tot Praktijk Zeewind' }));
  await expect.element(screen.getByText(/Een van de twee is intussen gewijzigd/)).toBeVisible();
  await expect.element(screen.getByRole('radio', { name: '072 111 11 11' })).toBeChecked();
});

test('two organisations cannot be merged, and it is said what to do instead', async () => {
  const server = new FakeServer('contract');
  server.providers.differentOrganisations = true;
  const { screen } = await open(`${list}/provider-3/samenvoegen?into=provider-1`, server);
  await expect.element(screen.getByText('Deze twee kunt u niet samenvoegen.')).toBeVisible();
  await expect.element(screen.getByRole('button', { name: /^Samenvoegen tot/ })).not.toBeInTheDocument();
});

test('what is wrong with a registered stop stands beside its field, and nothing typed is lost', async () => {
  const server = new FakeServer('contract');
  const { screen } = await open(`${list}/provider-0`, server);
  await expect.element(screen.getByText('2 mensen hebben toegang namens deze organisatie.')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Gestopt of failliet melden' }));
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Wat is er gebeurd?' }), 'CEASED');
  await userEvent.click(screen.getByRole('button', { name: 'Melden', exact: true }));
  await expect.element(screen.getByText('Schrijf in 1 tot 300 tekens waar u dit hebt gelezen.')).toBeVisible();
  await expectAccessible(document.body);
  await userEvent.fill(screen.getByRole('textbox', { name: 'Waar staat dat?' }), 'brief van 3 maart');
  await userEvent.click(screen.getByRole('button', { name: 'Melden', exact: true }));
  await expect.element(screen.getByText(/staat als gestopt op de lijst/)).toBeVisible();
  expect(server.requests.find(({ url, body }) => url.pathname.endsWith('/stop') && (body as { source: string }).source !== '')?.body).toMatchObject({ kind: 'CEASED', source: 'brief van 3 maart' });
});

test('a provider that was taken over names the one that goes on with its work', async () => {
  const server = new FakeServer('contract');
  const { screen } = await open(`${list}/provider-0`, server);
  await userEvent.click(screen.getByRole('button', { name: 'Gestopt of failliet melden' }));
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Wat is er gebeurd?' }), 'TAKEN_OVER');
  await userEvent.fill(screen.getByRole('searchbox', { name: 'Naam of KvK-nummer' }), 'zeewind');
  await userEvent.click(screen.getByRole('radio', { name: 'Praktijk Zeewind' }));
  await userEvent.fill(screen.getByRole('searchbox', { name: 'Naam of KvK-nummer' }), '');
  await expect.element(screen.getByRole('radio', { name: 'Praktijk Zeewind' })).toBeChecked();
  await expectAccessible(document.body);
  await userEvent.fill(screen.getByRole('textbox', { name: 'Waar staat dat?' }), 'brief van 3 maart');
  await userEvent.click(screen.getByRole('button', { name: 'Melden', exact: true }));
  await expect.element(screen.getByText(/staat als gestopt op de lijst/)).toBeVisible();
  expect(server.requests.find(({ url }) => url.pathname.endsWith('/stop'))?.body).toMatchObject({ kind: 'TAKEN_OVER', by: 'provider-1' });
});

test('a number is looked up while it is typed', async () => {
  const { screen } = await open(`${list}/provider-1`, new FakeServer('contract'));
  await userEvent.click(screen.getByRole('button', { name: 'KvK-nummer koppelen' }));
  await userEvent.fill(screen.getByRole('textbox', { name: 'KvK-nummer' }), '1234 5678');
  await expect.element(screen.getByText('Dit nummer is van Zeewind volgens een ander.')).toBeVisible();
});

test('who does not keep the list sees no such buttons and no such page', async () => {
  const { screen } = await open(`${list}/provider-0`, new FakeServer('hoofd'));
  await expect.element(screen.getByRole('heading', { name: 'Bereiken' })).toBeVisible();
  await expect.element(screen.getByRole('button', { name: 'Gestopt of failliet melden' })).not.toBeInTheDocument();
  await expect.element(screen.getByRole('link', { name: 'Aanbieders' })).not.toBeInTheDocument();
});
