import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { FakeServer } from '@test/fake/server';
import { expectAccessible } from '@test/components/axe';
import { open } from '@test/components/open';

const vinden = 'noord-kennemerland/vinden';
const three = 'ids=listing-0&ids=listing-1&ids=listing-4';

test.each(['light', 'dark'] as const)('offers side by side are an accessible table (%s)', async (theme) => {
  const { screen } = await open(`${vinden}/vergelijken?${three}`, new FakeServer('hoofd'), { theme });
  await expect.element(screen.getByRole('table', { name: 'Vergelijken' })).toBeVisible();
  await expect.element(screen.getByRole('columnheader')).toHaveLength(3);
  await expectAccessible(document.body);
});

test('what is ticked stands in the address and in the tray, and opens side by side', async () => {
  const { screen, address } = await open(vinden, new FakeServer('hoofd'));
  const boxes = screen.getByRole('list', { name: 'Resultaten' }).getByRole('checkbox');
  await userEvent.click(boxes.nth(0));
  const tray = screen.getByRole('region', { name: 'Om te vergelijken' });
  await expect.element(tray.getByText('Kies er nog een om te vergelijken.')).toBeVisible();
  await userEvent.click(boxes.nth(2));
  expect(address()).toMatch(/ids=listing-\d+&ids=listing-\d+/);
  await expectAccessible(document.body);
  await userEvent.click(tray.getByRole('link', { name: '2 vergelijken' }));
  await expect.element(screen.getByRole('table', { name: 'Vergelijken' })).toBeVisible();
  expect(address()).toContain('/vinden/vergelijken?ids=');
});

test('a fifth is refused in words and the four stay', async () => {
  const { screen, address } = await open(`${vinden}?ids=listing-0&ids=listing-1&ids=listing-2&ids=listing-3&ids=listing-5`, new FakeServer('hoofd'));
  await expect.element(screen.getByRole('link', { name: '4 vergelijken' })).toBeVisible();
  await userEvent.click(screen.getByRole('list', { name: 'Resultaten' }).getByRole('checkbox', { checked: false }).first());
  await expect.element(screen.getByText('U kunt er ten hoogste 4 tegelijk vergelijken.', { exact: false })).toBeVisible();
  expect(address().match(/ids=/g)).toHaveLength(4);
});

test('x chooses the row that has the focus, without a mouse', async () => {
  const { screen, address } = await open(vinden, new FakeServer('hoofd'));
  await expect.element(screen.getByRole('list', { name: 'Resultaten' })).toBeVisible();
  await userEvent.keyboard('jx');
  await expect.poll(address).toMatch(/ids=listing-\d+/);
  await userEvent.keyboard('x');
  await expect.poll(address).not.toContain('ids=');
});

test('a filter that changes leaves the choice as it is', async () => {
  const { screen, address } = await open(`${vinden}?${three}`, new FakeServer('hoofd'));
  await userEvent.click(screen.getByRole('checkbox', { name: /^Heiloo/ }));
  await expect.poll(address).toContain('municipality=GM0399');
  expect(address().match(/ids=/g)).toHaveLength(3);
});

test('differences are marked in words, and only they can be shown', async () => {
  const { screen, address } = await open(`${vinden}/vergelijken?${three}`, new FakeServer('hoofd'));
  const rows = screen.getByRole('table').getByRole('rowheader');
  await expect.element(rows.first()).toBeVisible();
  const all = rows.elements().map((row) => row.textContent);
  expect(all.some((text) => text.endsWith('verschilt'))).toBe(true);
  expect(all).toContain('Contract');
  await userEvent.click(screen.getByRole('checkbox', { name: 'Alleen wat verschilt' }));
  await expect.poll(() => rows.elements().every((row) => row.textContent.endsWith('verschilt'))).toBe(true);
  expect(address()).toContain('only=verschillen');
});

test('one that is taken away leaves the address too', async () => {
  const { screen, address } = await open(`${vinden}/vergelijken?${three}`, new FakeServer('hoofd'));
  await userEvent.click(screen.getByRole('button', { name: /^Praktijk Zeewind, .+ niet meer vergelijken$/ }));
  await expect.poll(address).not.toContain('listing-0');
  await expect.element(screen.getByRole('columnheader')).toHaveLength(2);
});

test('on a phone two offers of one provider are told apart at every fact, and the provider can be called', async () => {
  await page.viewport(360, 740);
  try {
    const { screen } = await open(`${vinden}/vergelijken?ids=listing-0&ids=listing-10`, new FakeServer('hoofd'));
    await expect.element(screen.getByRole('table')).toBeVisible();
    const names = [...document.querySelectorAll('.comparison tbody tr:first-child td')].map((cell) => getComputedStyle(cell, '::before').content);
    expect(new Set(names).size).toBe(2);
    expect(names[0]).toContain('Individuele behandeling');
    expect(screen.getByRole('link', { name: '072 123 45 67' }).first().element().getAttribute('href')).toBe('tel:0721234567');
    const [mail] = document.querySelectorAll('.reach a[href^="mailto:"]');
    expect(mail?.innerHTML).toContain('@<wbr>');
  } finally {
    await page.viewport(1280, 800);
  }
});
