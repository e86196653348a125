import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { FakeServer } from '@test/fake/server';
import { expectAccessible } from '@test/components/axe';
import { open } from '@test/components/open';

const MOVE = 'noord-kennemerland/modelcontracten/model-1/overzetten';

test.each(['light', 'dark'] as const)('agreements are looked at before any is offered, and what is in the way is named (%s)', async (theme) => {
  const server = new FakeServer('hoofd');
  server.models.publishNext();
  const { screen, address } = await open(MOVE, server, { theme });
  await expectAccessible(document.body);
  await userEvent.click(screen.getByRole('button', { name: 'Bekijken wat over kan' }));
  await expect.poll(() => server.requests.find(({ method, url }) => method === 'POST' && url.pathname.endsWith('/moves'))?.body).toEqual({ modelVersionId: 'version-2' });
  await expect.poll(address).toContain('move=move-1');
  await expect.element(screen.getByText('Bekeken: 2. Kan over: 1. Kan niet over: 1; die blijven zoals ze zijn.')).toBeVisible();
  await expect.element(screen.getByText('Kies een duur van 14 tot en met 21 dagen.')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Wat verandert er? Behandeling bij angst' }));
  await expect.element(screen.getByText('30 artikelen blijven gelijk.')).toBeVisible();
  await expect.element(screen.getByRole('heading', { level: 4, name: '1.9 Evaluatie' })).toBeVisible();
  await expectAccessible(document.body);
  await userEvent.click(screen.getByRole('button', { name: /^Kan niet over/ }));
  await expect.poll(address).toContain('state=CANNOT');
});

test('what fits is offered after a question, with progress that can be stopped and goes on', async () => {
  const server = new FakeServer('hoofd');
  server.moves.begin();
  const { screen } = await open(MOVE, server);
  await userEvent.click(screen.getByRole('button', { name: 'Aanbieden' }));
  const question = screen.getByRole('dialog', { name: '1 overeenkomst aanbieden?' });
  await expect.element(question.getByRole('textbox', { name: /Waarom deze wijziging/ })).toHaveValue('De overeenkomst gaat over naar versie 2 van het modelcontract.');
  await expectAccessible(document.body);
  await userEvent.click(question.getByRole('button', { name: 'Aanbieden' }));
  await expect.element(screen.getByText(/0 van 1 aangeboden namens Esther Groen/)).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Stoppen' }));
  await expect.element(screen.getByText(/Gestopt: 0 van 1 aangeboden/)).toBeVisible();
  await expectAccessible(document.body);
  await userEvent.click(screen.getByRole('button', { name: 'Verdergaan' }));
  server.moves.finish();
  await expect.element(screen.getByText(/Klaar. Aangeboden: 1./)).toBeVisible();
  await expectAccessible(document.body);
});

test('while one version holds there is nothing to move, and one hears when there will be', async () => {
  const { screen } = await open(MOVE, new FakeServer('hoofd'));
  await expect.element(screen.getByText('Er valt nog niets over te zetten', { exact: false })).toBeVisible();
  await expect.element(screen.getByRole('button', { name: 'Bekijken wat over kan' })).not.toBeInTheDocument();
});

test('whoever may not write agreements does not get here', async () => {
  await open(MOVE, new FakeServer('onder'));
  await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(page.getByRole('button', { name: 'Bekijken wat over kan' }).query()).toBeNull();
});
