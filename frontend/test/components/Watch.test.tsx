import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { FakeServer } from '@test/fake/server';
import { expectAccessible } from '@test/components/axe';
import { open } from '@test/components/open';
import { view } from '@test/fake/views';

const vinden = 'noord-kennemerland/vinden?municipality=GM0361';

function serverWithViews(): FakeServer {
  const server = new FakeServer('hoofd');
  server.views.own = [view('Alkmaar', 'municipality=GM0361'), view('Bergen', 'municipality=GM0373'), view('Castricum', 'municipality=GM0383')];
  return server;
}

test('one hears of new offers in a saved search, until one wants no more of it', async () => {
  const server = serverWithViews();
  const { screen } = await open(vinden, server);
  const menu = screen.getByRole('button', { name: 'Alkmaar', exact: true }).first();
  await userEvent.click(menu);
  await expectAccessible(document.body, 1);
  await userEvent.click(screen.getByRole('button', { name: 'Mail mij bij nieuw aanbod in “Alkmaar”' }));
  await expect.element(screen.getByText('U krijgt bericht als er nieuw aanbod is in “Alkmaar”.', { exact: false })).toBeVisible();
  expect(server.watched).toEqual(['view-Alkmaar']);

  await userEvent.click(menu);
  await userEvent.click(screen.getByRole('button', { name: 'Geen mail meer over “Alkmaar”' }));
  await expect.poll(() => server.watched).toEqual([]);
});

test('a view that is let go of and comes back tells again', async () => {
  const server = serverWithViews();
  server.watched = ['view-Alkmaar'];
  const { screen } = await open(vinden, server);
  await userEvent.click(screen.getByRole('button', { name: 'Alkmaar', exact: true }).first());
  await expect.element(screen.getByText('Mail bij nieuw aanbod', { exact: true })).toBeVisible();
  server.watched = [];
  await userEvent.click(screen.getByRole('button', { name: '“Alkmaar” niet meer bewaren' }));
  await userEvent.click(screen.getByRole('button', { name: 'Ongedaan maken' }));
  await expect.poll(() => server.watched).toEqual(['view-Alkmaar']);
});

test.each(['light', 'dark'] as const)('views are put in another order by keyboard, and the focus goes along (%s)', async (theme) => {
  const server = serverWithViews();
  const { screen } = await open(vinden, server, { theme });
  await userEvent.click(screen.getByRole('button', { name: 'Alkmaar', exact: true }).first());
  await userEvent.click(screen.getByRole('button', { name: 'Weergaven ordenen…' }));
  const down = screen.getByRole('button', { name: '“Alkmaar” omlaag' });
  await expect.element(down).toBeVisible();
  await expectAccessible(document.body, 1);
  (down.element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(screen.getByText('“Alkmaar” staat nu op plaats 2 van 3.')).toBeInTheDocument();
  await expect.element(down).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await expect.element(screen.getByText('“Alkmaar” staat nu op plaats 3 van 3.')).toBeInTheDocument();
  await expect.poll(() => server.views.own.map(({ name }) => name)).toEqual(['Bergen', 'Castricum', 'Alkmaar']);
  await expect.element(down).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await userEvent.click(screen.getByRole('button', { name: '“Castricum” omhoog' }));
  await expect.poll(() => server.views.own.map(({ name }) => name)).toEqual(['Castricum', 'Bergen', 'Alkmaar']);
  const moves = server.requests.filter(({ method, url }) => method === 'PUT' && url.pathname.includes('/saved-views/')).map(({ body }) => (body as { name: string }).name);
  expect(moves, 'the last one goes no further').toEqual(['Alkmaar', 'Alkmaar', 'Castricum']);
});

test('a view that is let go of among the others comes back in its place, and the focus stays there', async () => {
  const server = serverWithViews();
  server.watched = ['view-Bergen'];
  const { screen } = await open(vinden, server);
  await userEvent.click(screen.getByRole('button', { name: 'Alkmaar', exact: true }).first());
  await userEvent.click(screen.getByRole('button', { name: 'Weergaven ordenen…' }));
  await userEvent.click(screen.getByRole('button', { name: '“Bergen” niet meer bewaren' }));
  const undo = screen.getByRole('dialog').getByRole('button', { name: 'Ongedaan maken' });
  await expect.element(undo).toHaveFocus();
  await expect.element(undo).toHaveAccessibleDescription('De weergave “Bergen” wordt niet meer bewaard.');
  await expect.poll(() => server.views.own.map(({ name }) => name)).toEqual(['Alkmaar', 'Castricum']);
  await expectAccessible(document.body, 1);
  server.watched = [];
  await userEvent.click(undo);
  await expect.poll(() => server.views.own.map(({ name }) => name)).toEqual(['Alkmaar', 'Bergen', 'Castricum']);
  await expect.element(screen.getByRole('button', { name: 'Naam wijzigen van “Bergen”' })).toHaveFocus();
  expect(server.watched).toEqual(['view-Bergen']);
});

test('a view gets another name; a name that is taken is said beside the field and what was typed stays', async () => {
  const server = serverWithViews();
  const { screen } = await open(vinden, server);
  await userEvent.click(screen.getByRole('button', { name: 'Alkmaar', exact: true }).first());
  await userEvent.click(screen.getByRole('button', { name: 'Weergaven ordenen…' }));
  await userEvent.click(screen.getByRole('button', { name: 'Naam wijzigen van “Alkmaar”' }));
  const field = screen.getByRole('textbox', { name: 'Nieuwe naam voor “Alkmaar”' });
  await userEvent.fill(field, 'bergen');
  await userEvent.keyboard('{Enter}');
  await expect.element(screen.getByRole('alert')).toHaveTextContent('U hebt al een weergave met deze naam.');
  await expect.element(field).toHaveValue('bergen');
  await expectAccessible(document.body, 1);
  await userEvent.fill(field, 'De stad');
  await userEvent.keyboard('{Enter}');
  const rename = screen.getByRole('button', { name: 'Naam wijzigen van “De stad”' });
  await expect.element(rename).toBeVisible();
  await expect.element(rename).toHaveFocus();
  expect(server.views.own[0]?.name).toBe('De stad');
});

test('the preferences show which searches tell, and one press ends it', async () => {
  const server = serverWithViews();
  server.watched = ['view-Alkmaar', 'view-Bergen'];
  server.unreadable = ['view-Bergen'];
  const { screen } = await open('voorkeuren', server);
  await expect.element(screen.getByRole('link', { name: 'Alkmaar' })).toHaveAttribute('href', '/app/noord-kennemerland/vinden?municipality=GM0361');
  await expect.element(screen.getByText('Een filter hierin bestaat niet meer', { exact: false })).toBeVisible();
  await expectAccessible(document.body);
  await userEvent.click(screen.getByRole('button', { name: 'Geen mail meer over “Alkmaar”' }));
  await expect.element(screen.getByRole('link', { name: 'Alkmaar' })).not.toBeInTheDocument();
  expect(server.watched).toEqual(['view-Bergen']);
});
