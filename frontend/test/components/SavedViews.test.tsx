import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { FakeServer } from '@test/fake/server';
import { expectAccessible } from '@test/components/axe';
import { open } from '@test/components/open';
import { view } from '@test/fake/views';

const vinden = 'noord-kennemerland/vinden';
const keptOfEsther = 'loodlijn.views.person-esther.groen@voorbeeld.nl.noord-kennemerland.shortlist';

test('a view gets a name, is opened again, is let go of and comes back', async () => {
  const { screen, address } = await open(`${vinden}?municipality=GM0361`, new FakeServer('hoofd'));
  await userEvent.click(screen.getByRole('button', { name: 'Weergaven' }));
  await userEvent.click(screen.getByRole('button', { name: 'Deze weergave bewaren' }));
  await userEvent.click(screen.getByRole('button', { name: 'Weergave bewaren' }));
  await expect.element(screen.getByText('Vul een naam in.')).toBeVisible();
  await expectAccessible(document.body, 1);
  await userEvent.fill(screen.getByRole('textbox', { name: 'Naam' }), 'Alkmaar');
  await userEvent.keyboard('{Enter}');
  const button = screen.getByRole('button', { name: 'Alkmaar', exact: true });
  await expect.element(button).toBeVisible();

  await userEvent.click(screen.getByRole('button', { name: 'Filter Alkmaar weghalen' }));
  await userEvent.click(screen.getByRole('button', { name: 'Weergaven' }));
  await userEvent.click(button);
  await expect.poll(address).toContain('municipality=GM0361');

  await userEvent.click(button);
  await userEvent.click(screen.getByRole('button', { name: '“Alkmaar” niet meer bewaren' }));
  await expect.element(screen.getByRole('button', { name: 'Weergaven' })).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Ongedaan maken' }));
  await expect.element(button).toBeVisible();
});

test('who names a view types at once, in a field below its label', async () => {
  const { screen } = await open(`${vinden}?municipality=GM0361`, new FakeServer('hoofd'));
  await userEvent.click(screen.getByRole('button', { name: 'Weergaven' }));
  await userEvent.click(screen.getByRole('button', { name: 'Deze weergave bewaren' }));
  const field = screen.getByRole('textbox', { name: 'Naam' });
  await expect.element(field).toHaveFocus();
  expect(field.element().getBoundingClientRect().top).toBeGreaterThanOrEqual(document.querySelector('.name-view label')?.getBoundingClientRect().bottom ?? Infinity);
  await userEvent.click(screen.getByRole('button', { name: 'Weergave bewaren' }));
  await expect.element(field).toHaveFocus();
});

test('a view with a long name does not push what stands beside it to another line', async () => {
  const server = new FakeServer('hoofd');
  server.views.own = [view('Traumabehandeling voor jonge kinderen in Alkmaar en Heiloo, korter dan acht weken', 'q=trauma')];
  const { screen } = await open(`${vinden}?q=trauma`, server);
  const button = screen.getByRole('button', { name: /^Traumabehandeling voor jonge kinderen/ });
  await expect.element(button).toBeVisible();
  const middle = (element: Element) => Math.round(element.getBoundingClientRect().top + element.getBoundingClientRect().height / 2);
  expect(middle(button.element())).toBe(middle(screen.getByRole('combobox', { name: 'Volgorde' }).element()));
});

test('a view is shared with colleagues when it is saved, and no more when its maker wants that', async () => {
  const server = new FakeServer('hoofd');
  const { screen } = await open(`${vinden}?municipality=GM0361`, server);
  await userEvent.click(screen.getByRole('button', { name: 'Weergaven' }));
  await userEvent.click(screen.getByRole('button', { name: 'Deze weergave bewaren' }));
  await userEvent.fill(screen.getByRole('textbox', { name: 'Naam' }), 'Alkmaar');
  await userEvent.click(screen.getByRole('checkbox', { name: 'Delen met collega’s' }));
  await userEvent.click(screen.getByRole('button', { name: 'Weergave bewaren' }));
  await userEvent.click(screen.getByRole('button', { name: 'Alkmaar', exact: true }));
  await expect.element(screen.getByText('Gedeeld met collega’s')).toBeVisible();
  expect(server.views.own[0]?.shared).toBe(true);

  await userEvent.click(screen.getByRole('button', { name: '“Alkmaar” niet meer delen' }));
  await expect.element(screen.getByText('De weergave “Alkmaar” is nu alleen van u.')).toBeVisible();
  expect(server.views.own[0]?.shared).toBe(false);
});

test('views of colleagues stand in a group of their own, with who made them, and are opened only', async () => {
  const server = new FakeServer('hoofd');
  server.views.own = [view('Van mij', 'q=a')];
  server.views.ofColleagues = [view('Van ons', 'municipality=GM0361', { maker: 'Anouk Mulder', shared: true })];
  const { screen, address } = await open(vinden, server);
  await userEvent.click(screen.getByRole('button', { name: 'Weergaven' }));
  const group = screen.getByRole('group', { name: 'Van collega’s' });
  await expect.element(group.getByText('Gemaakt door Anouk Mulder')).toBeVisible();
  await expect.element(group.getByText('Van mij')).not.toBeInTheDocument();
  await expectAccessible(document.body, 1);
  await userEvent.click(group.getByRole('button', { name: 'Van ons' }));
  await expect.poll(address).toContain('municipality=GM0361');

  await userEvent.click(screen.getByRole('button', { name: 'Van ons', exact: true }));
  await expect.element(screen.getByRole('button', { name: 'Deze weergave bewaren' })).toBeVisible();
  await expect.element(screen.getByRole('button', { name: '“Van ons” niet meer bewaren' })).not.toBeInTheDocument();
});

test('a name that is there, in whatever letters, is replaced; what the server refuses is said and what was typed stays', async () => {
  const server = new FakeServer('hoofd');
  server.views.own = [view('Alkmaar', 'q=a', { shared: true })];
  const { screen } = await open(`${vinden}?municipality=GM0361`, server);
  await userEvent.click(screen.getByRole('button', { name: 'Weergaven' }));
  await userEvent.click(screen.getByRole('button', { name: 'Deze weergave bewaren' }));
  await userEvent.fill(screen.getByRole('textbox', { name: 'Naam' }), 'ALKMAAR');
  await expect.element(screen.getByText('Vervangt de weergave “Alkmaar”.')).toBeVisible();
  await expect.element(screen.getByRole('checkbox', { name: 'Delen met collega’s' })).toBeChecked();
  server.views.refusal = { status: 409, body: { code: 'saved-views-full', title: 'U hebt van deze lijst al 40 weergaven bewaard.', detail: 'U hebt van deze lijst al 40 weergaven bewaard.' } };
  await userEvent.click(screen.getByRole('button', { name: 'Weergave bewaren' }));
  await expect.element(screen.getByRole('alert')).toHaveTextContent('De weergave is niet bewaard. U hebt van deze lijst al 40 weergaven bewaard.');
  await expect.element(screen.getByRole('textbox', { name: 'Naam' })).toHaveValue('ALKMAAR');

  server.views.refusal = undefined;
  await userEvent.click(screen.getByRole('button', { name: 'Weergave bewaren' }));
  await expect.element(screen.getByText('De weergave “ALKMAAR” is bewaard.')).toBeVisible();
  expect(server.views.own).toHaveLength(1);
  expect(server.views.own[0]).toMatchObject({ name: 'ALKMAAR', address: 'municipality=GM0361', shared: true });
});

test('without a connection nothing is lost, and it says so', async () => {
  const server = new FakeServer('hoofd');
  server.views.own = [view('Alkmaar', 'municipality=GM0361')];
  const { screen } = await open(`${vinden}?municipality=GM0361`, server);
  await userEvent.click(screen.getByRole('button', { name: 'Alkmaar', exact: true }));
  server.breakDown();
  await userEvent.click(screen.getByRole('button', { name: '“Alkmaar” niet meer bewaren' }));
  await expect.element(screen.getByText(/De weergave “Alkmaar” is niet weggehaald/)).toBeVisible();
  await expect.element(screen.getByRole('button', { name: 'Alkmaar', exact: true })).toBeVisible();
});

test('what this browser kept is taken over by the server once, and forgotten here', async () => {
  const server = new FakeServer('hoofd');
  server.views.own = [view('Staat er al', 'q=x')];
  const { screen } = await open(vinden, server, { kept: { [keptOfEsther]: '[{"id":"1","name":"Goed","search":"q=a"},{"id":2},null,{"id":"3","name":"staat er AL","search":"q=b"}]' } });
  await userEvent.click(screen.getByRole('button', { name: 'Weergaven' }));
  await expect.element(screen.getByRole('button', { name: 'Goed' })).toBeVisible();
  expect(server.views.own.map(({ name, address }) => `${name} ${address}`)).toEqual(['Staat er al q=x', 'Goed q=a']);
  await expect.poll(() => localStorage.getItem(keptOfEsther)).toBeNull();
});

test('what the server cannot take over yet stays in this browser', async () => {
  const server = new FakeServer('hoofd');
  server.views.refusal = { status: 503, body: { code: 'database-unavailable', title: 'De gegevens zijn even niet bereikbaar.' } };
  await open(vinden, server, { kept: { [keptOfEsther]: '[{"id":"1","name":"Goed","search":"q=a"}]' } });
  await expect.poll(() => server.requests.some(({ method, url }) => method === 'POST' && url.pathname.endsWith('/saved-views'))).toBe(true);
  expect(localStorage.getItem(keptOfEsther)).toContain('Goed');
});

test('another person in the same browser does not get the views', async () => {
  const server = new FakeServer('regiobeheer');
  const { screen } = await open(vinden, server, { kept: { [keptOfEsther]: '[{"id":"1","name":"Van Esther","search":"q=a"}]' } });
  await userEvent.click(screen.getByRole('button', { name: 'Weergaven' }));
  await expect.element(screen.getByText('Nog geen weergave bewaard')).toBeVisible();
  expect(localStorage.getItem(keptOfEsther)).toContain('Van Esther');
});

test('what was damaged in the browser does no harm', async () => {
  const { screen } = await open(vinden, new FakeServer('hoofd'), { kept: { [keptOfEsther]: '[{"id":"1","name":"Goed","search":"q=a"},{"id":2},null' } });
  await userEvent.click(screen.getByRole('button', { name: 'Weergaven' }));
  await expect.element(screen.getByText('Nog geen weergave bewaard')).toBeVisible();
});
