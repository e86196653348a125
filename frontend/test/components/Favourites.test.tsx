import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { FakeServer } from '@test/fake/server';
import { expectAccessible } from '@test/components/axe';
import { open } from '@test/components/open';

const vinden = 'noord-kennemerland/vinden';

test.each(['light', 'dark'] as const)('a star marks an offer for oneself and takes the mark away (%s)', async (theme) => {
  const server = new FakeServer('hoofd');
  const { screen, address } = await open(vinden, server, { theme });
  const star = screen.getByRole('list', { name: 'Resultaten' }).getByRole('button', { name: /bewaren$/ }).first();
  await expect.element(star).toHaveAttribute('aria-pressed', 'false');

  await userEvent.click(star);
  await expect.element(star).toHaveAttribute('aria-pressed', 'true');
  await expect.poll(() => server.favourites.length).toBe(1);
  expect(address(), 'the row does not open').not.toContain('/vinden/');
  await expectAccessible(document.body);

  await userEvent.click(star);
  await expect.element(star).toHaveAttribute('aria-pressed', 'false');
  await expect.poll(() => server.favourites.length).toBe(0);
});

test('s marks the row that has the focus, without a mouse', async () => {
  const server = new FakeServer('hoofd');
  const { screen } = await open(vinden, server);
  await expect.element(screen.getByRole('list', { name: 'Resultaten' })).toBeVisible();
  await userEvent.keyboard('js');
  await expect.poll(() => server.favourites.length).toBe(1);
});

test('what is marked in another tab shows here, in the panel too', async () => {
  const server = new FakeServer('hoofd');
  const { screen } = await open(`${vinden}/listing-0`, server);
  const panel = screen.getByRole('button', { name: /bewaren$/ }).last();
  await expect.element(panel).toHaveAttribute('aria-pressed', 'false');
  server.favourites = ['listing-0'];
  await server.tell({ topic: 'favourite' });
  await expect.element(panel).toHaveAttribute('aria-pressed', 'true');
});

test('a mark that could not be kept goes again, and one is told why', async () => {
  const server = new FakeServer('hoofd');
  server.favourites = ['listing-0'];
  const { screen } = await open(vinden, server);
  await expect.element(screen.getByRole('checkbox', { name: 'Door mij bewaard 1' })).toBeVisible();
  const star = screen.getByRole('list', { name: 'Resultaten' }).getByRole('button', { name: /bewaren$/, pressed: false }).first();
  await expect.element(star).toBeVisible();
  server.overtake();
  await userEvent.click(star);
  await expect.element(screen.getByText('U hebt al 500 vormen van hulp bewaard.', { exact: false })).toBeVisible();
  await expect.element(star).toHaveAttribute('aria-pressed', 'false');
  await expect.element(screen.getByRole('checkbox', { name: 'Door mij bewaard 1' })).toBeVisible();
});

test('what one marked is a filter whose count goes along with the star', async () => {
  const server = new FakeServer('hoofd');
  server.favourites = ['listing-0'];
  const { screen, address } = await open(vinden, server);
  const star = screen.getByRole('list', { name: 'Resultaten' }).getByRole('button', { name: /bewaren$/, pressed: false }).first();
  await userEvent.click(star);
  await userEvent.click(screen.getByRole('checkbox', { name: 'Door mij bewaard 2' }));
  await expect.element(screen.getByText('2 resultaten', { exact: true })).toBeVisible();
  expect(address()).toContain('favourite=mine');

  await userEvent.click(screen.getByRole('list', { name: 'Resultaten' }).getByRole('button', { name: /bewaren$/ }).first());
  await expect.element(screen.getByRole('checkbox', { name: 'Door mij bewaard 1' })).toBeVisible();
  expect(screen.getByRole('list', { name: 'Resultaten' }).getByRole('listitem').elements().length, 'the row stays, so that one can put the mark back').toBeGreaterThan(1);
});
