import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { FakeServer } from '@test/fake/server';
import { expectAccessible } from '@test/components/axe';
import { typeDay } from '@test/components/day';
import { expectFaultsAtTheirFields } from '@test/components/faults';
import { open } from '@test/components/open';

test.each(['light', 'dark'] as const)('one names a substitute under Voorkeuren, and ends it (%s)', async (theme) => {
  const server = new FakeServer('regiobeheer');
  const { screen } = await open('voorkeuren', server, { theme });
  const form = screen.getByRole('form', { name: 'Vervanger aanwijzen' });
  await userEvent.click(form.getByRole('button', { name: 'Vervanger aanwijzen' }));
  await expect.element(form.getByRole('alert')).toHaveTextContent('Kies een vervanger');
  await expect.element(form.getByText('Kies de eerste dag').last()).toBeVisible();
  await expectFaultsAtTheirFields();
  await expectAccessible(document.body);
  await userEvent.selectOptions(form.getByRole('combobox', { name: 'Vervanger' }), 'Joris van der Meulen');
  await typeDay(form.getByRole('combobox', { name: 'Van', exact: true }), '1-7-2099');
  await typeDay(form.getByRole('combobox', { name: 'Tot en met' }), '14-7-2099');
  await userEvent.click(form.getByRole('button', { name: 'Vervanger aanwijzen' }));
  await expect.element(screen.getByText('Joris van der Meulen vervangt u van 1 juli 2099 tot en met 14 juli 2099.')).toBeVisible();
  expect(server.requests.findLast(({ method }) => method === 'POST')?.body).toEqual({ substitute: 'person-2', firstDay: '2099-07-01', lastDay: '2099-07-14' });
  await expectAccessible(document.body);
  await userEvent.click(screen.getByRole('button', { name: 'Vervanging door Joris van der Meulen beëindigen' }));
  await expect.element(screen.getByText('Er is niemand aangewezen.')).toBeVisible();
});

test('an administrator names one for somebody under Toegang', async () => {
  const server = new FakeServer('regiobeheer');
  const { screen } = await open('noord-kennemerland/beheer/toegang/personen/person-2/vervanging', server);
  await expect.element(screen.getByRole('heading', { level: 1, name: 'Vervanging van Joris van der Meulen' })).toBeVisible();
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Vervanger' }), 'Lotte Visser');
  await typeDay(screen.getByRole('combobox', { name: 'Van', exact: true }), '1-7-2099');
  await typeDay(screen.getByRole('combobox', { name: 'Tot en met' }), '14-7-2099');
  await page.viewport(320, 740);
  try {
    expect(document.documentElement.scrollWidth).toBe(320);
  } finally {
    await page.viewport(1280, 800);
  }
  await userEvent.click(screen.getByRole('button', { name: 'Vervanger aanwijzen' }));
  await expect.element(screen.getByText('Lotte Visser vervangt Joris van der Meulen van 1 juli 2099 tot en met 14 juli 2099.')).toBeVisible();
  expect(server.requests.findLast(({ method }) => method === 'POST')?.url.pathname).toContain('/people/person-2/substitutions');
});
