import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { FakeServer } from '@test/fake/server';
import { expectAccessible } from '@test/components/axe';
import { open } from '@test/components/open';

const cards = 'noord-kennemerland/wie-doet-wat';

test.each(['light', 'dark'] as const)('a care professional comes from the start page to who does what, and to nothing else of the contract (%s)', async (theme) => {
  const { screen } = await open('', new FakeServer('prof'), { theme });
  await userEvent.click(screen.getByRole('main').getByRole('link', { name: 'Wie doet wat' }));
  await expect.element(screen.getByRole('heading', { level: 1, name: 'Wie doet wat' })).toBeVisible();
  await expectAccessible(document.body);
  await userEvent.click(screen.getByRole('main').getByRole('link').first());
  await expect.element(screen.getByText('Met wie hebt u het eerste gesprek?')).toBeVisible();
  await expect.element(screen.getByRole('button', { name: 'Kaart voor professionals (PDF)' })).toBeVisible();
  await expect.element(screen.getByRole('button', { name: 'Invullen' })).not.toBeInTheDocument();
  await expect.element(screen.getByRole('button', { name: 'Link maken' })).not.toBeInTheDocument();
  await expectAccessible(document.body);
});

test('without a running agreement one hears what will stand there', async () => {
  const server = new FakeServer('prof');
  server.calendar.cards = false;
  const { screen } = await open(cards, server);
  await expect.element(screen.getByText('heeft in Noord-Kennemerland nu geen lopende overeenkomst', { exact: false })).toBeVisible();
});

test('a card that is not there leads back to the others', async () => {
  const { screen } = await open(`${cards}/elders`, new FakeServer('prof'));
  await expect.element(screen.getByText('Deze kaart is er niet')).toBeVisible();
  await expect.element(screen.getByRole('link', { name: 'Naar de kaarten' })).toBeVisible();
});

test('whoever reads the whole agreement does not get here', async () => {
  const { screen } = await open(cards, new FakeServer('onder'));
  await expect.element(screen.getByRole('heading', { level: 1, name: 'Wie doet wat' })).not.toBeInTheDocument();
});
