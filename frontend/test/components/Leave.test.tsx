import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { FakeServer, manyMembers } from '@test/fake/server';
import { expectAccessible } from '@test/components/axe';
import { typeDay } from '@test/components/day';
import { expectFaultsAtTheirFields } from '@test/components/faults';
import { open } from '@test/components/open';

const of = (person: string) => `noord-kennemerland/beheer/toegang/personen/${person}/vertrek`;

test.each(['light', 'dark'] as const)('what hangs on somebody is said with what becomes of it (%s)', async (theme) => {
  const { screen } = await open(of('person-2'), new FakeServer('regiobeheer'), { theme });
  await expect.element(screen.getByRole('heading', { level: 1, name: 'Vertrek van Joris van der Meulen' })).toBeVisible();
  await expect.element(screen.getByRole('link', { name: /Inwoners zien deze persoon/ })).toBeVisible();
  await expect.element(screen.getByText('pas zelf aan')).toBeVisible();
  await expectAccessible(document.body);
});

test('access ends after a day that was chosen, a colleague takes over, and it can be undone', async () => {
  const server = new FakeServer('regiobeheer');
  const { screen } = await open(of('person-2'), server);
  await userEvent.click(screen.getByRole('button', { name: 'Vertrek vastleggen' }));
  await expect.element(screen.getByRole('alert').filter({ hasText: 'Kies de laatste dag' })).toHaveFocus();
  await expectFaultsAtTheirFields();
  await expectAccessible(document.body);
  await typeDay(screen.getByRole('combobox', { name: 'Laatste dag' }), '3-3-2099');
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Wie neemt het over? (hoeft niet)' }), 'Lotte Visser');
  await userEvent.click(screen.getByRole('button', { name: 'Vertrek vastleggen' }));
  const question = screen.getByRole('alertdialog', { name: 'Joris van der Meulen laten vertrekken?' });
  await expect.element(question).toHaveTextContent('heeft tot en met 3 maart 2099 toegang tot Noord-Kennemerland');
  await expect.element(question).toHaveTextContent('Lotte Visser neemt het werk over.');
  await userEvent.click(question.getByRole('button', { name: 'Vertrek vastleggen' }));
  await expect.element(screen.getByRole('region', { name: 'Vastgelegd vertrek' })).toHaveTextContent('Joris van der Meulen heeft toegang tot en met 3 maart 2099. Lotte Visser neemt het werk over.');
  expect(server.requests.find(({ method }) => method === 'POST')?.body).toEqual({ atOnce: false, lastDay: '2099-03-03', handOverTo: 'person-4' });
  await expectAccessible(document.body);
  await userEvent.click(screen.getByRole('button', { name: 'Vertrek ongedaan maken' }));
  await expect.element(screen.getByText('Joris van der Meulen vertrekt niet en houdt de toegang.')).toBeVisible();
  await expect.element(screen.getByRole('form', { name: 'Vertrek vastleggen' })).toBeVisible();
});

test('the only administrator cannot leave, and what to do first is said', async () => {
  const { screen } = await open(of('person-1'), new FakeServer('regiobeheer'));
  await expect.element(screen.getByText('Rianne Beekman is de enige beheerder.')).toBeVisible();
  await expect.element(screen.getByRole('link', { name: 'Een andere beheerder uitnodigen' })).toBeVisible();
  expect(document.querySelector('form.form')).toBeNull();
});

test('it is found where access is changed', async () => {
  const { screen, address } = await open('noord-kennemerland/beheer/toegang', new FakeServer('regiobeheer'));
  await userEvent.click(screen.getByRole('button', { name: 'Toegang van Esther Groen als Hoofdaannemer wijzigen' }));
  await userEvent.click(screen.getByRole('link', { name: 'Esther Groen vertrekt' }));
  await expect.element(screen.getByRole('heading', { level: 1, name: 'Vertrek van Esther Groen' })).toBeVisible();
  expect(address()).toContain(of('person-5'));
});

test('the longest names fit on a phone', async () => {
  await page.viewport(320, 740);
  try {
    const { screen } = await open(of('person-1'), new FakeServer('regiobeheer', { members: manyMembers(4) }));
    await expect.element(screen.getByRole('form', { name: 'Vertrek vastleggen' })).toBeVisible();
    expect(document.documentElement.scrollWidth).toBe(320);
  } finally {
    await page.viewport(1280, 800);
  }
});
