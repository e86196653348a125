import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { FakeServer } from '@test/fake/server';
import { expectAccessible } from '@test/components/axe';
import { open } from '@test/components/open';

const vinden = 'noord-kennemerland/vinden';

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

test('another person in the same browser does not see the views', async () => {
  const { screen } = await open(vinden, new FakeServer('regiobeheer'), { kept: { 'loodlijn.views.person-esther.groen@voorbeeld.nl.noord-kennemerland.shortlist': '[{"id":"1","name":"Van Esther","search":"q=a"}]' } });
  await userEvent.click(screen.getByRole('button', { name: 'Weergaven' }));
  await expect.element(screen.getByText('Nog geen weergave bewaard')).toBeVisible();
});

test('what was damaged in the browser does no harm', async () => {
  const { screen } = await open(vinden, new FakeServer('hoofd'), { kept: { 'loodlijn.views.person-esther.groen@voorbeeld.nl.noord-kennemerland.shortlist': '[{"id":"1","name":"Goed","search":"q=a"},{"id":2},null' } });
  await userEvent.click(screen.getByRole('button', { name: 'Weergaven' }));
  await expect.element(screen.getByText('Nog geen weergave bewaard')).toBeVisible();
});
