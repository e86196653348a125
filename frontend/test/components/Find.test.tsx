import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { FakeServer } from '@test/fake/server';
import { expectAccessible } from '@test/components/axe';
import { open } from '@test/components/open';

const vinden = 'noord-kennemerland/vinden';

test.each(['light', 'dark'] as const)('the list, its filters and an opened offer are accessible (%s)', async (theme) => {
  const { screen } = await open(`${vinden}/listing-4?q=autisme&municipality=GM0361`, new FakeServer('hoofd'), { theme });
  await expect.element(screen.getByRole('complementary', { name: 'Aanbod' })).toBeVisible();
  await expect.element(screen.getByRole('list', { name: 'Resultaten' })).toBeVisible();
  await expectAccessible(document.body);
});

test('typing searches after a pause, keeps the words in the address and marks what matches', async () => {
  const { screen, address } = await open(vinden, new FakeServer('hoofd'));
  await userEvent.fill(screen.getByRole('searchbox'), 'vuurtoren');
  await expect.element(screen.getByText('15 resultaten', { exact: true })).toBeVisible();
  expect(address()).toContain('q=vuurtoren');
  expect(document.querySelector('.result mark')?.textContent).toBe('Vuurtoren');
  expect(document.querySelector('.result-link')?.getAttribute('href')).toMatch(/^\/app\/noord-kennemerland\/vinden\/listing-\d+\?q=vuurtoren$/);
});

test('a row that is found by what it does not show says by what', async () => {
  const { screen } = await open(vinden, new FakeServer('hoofd'));
  await userEvent.fill(screen.getByRole('searchbox'), 'kennemerland');
  await expect.element(screen.getByText('Contract: Jeugdhulp Noord-Kennemerland 2026').first()).toBeVisible();
  expect(document.querySelector('.result mark')?.textContent).toBe('Kennemerland');
  await userEvent.fill(screen.getByRole('searchbox'), 'jeugdwet');
  await expect.element(screen.getByText('Wet: Jeugdwet').first()).toBeVisible();
});

test('a filter gets a chip, the chip takes it away again', async () => {
  const { screen, address } = await open(vinden, new FakeServer('hoofd'));
  await userEvent.click(screen.getByRole('checkbox', { name: /^Alkmaar/ }));
  const chip = screen.getByRole('button', { name: 'Filter Alkmaar weghalen' });
  await expect.element(chip).toBeVisible();
  expect(address()).toContain('municipality=GM0361');
  await userEvent.click(chip);
  await expect.element(chip).not.toBeInTheDocument();
  expect(address()).not.toContain('municipality');
});

test('the keyboard does it all: f to search, j to walk, Enter to open, Escape to close and stand where one was', async () => {
  const { screen, address } = await open(vinden, new FakeServer('hoofd'));
  await expect.element(screen.getByRole('list', { name: 'Resultaten' })).toBeVisible();
  await userEvent.keyboard('f');
  await expect.element(screen.getByRole('searchbox')).toHaveFocus();
  (document.activeElement as HTMLElement).blur();
  await userEvent.keyboard('jj');
  const second = document.querySelectorAll<HTMLElement>('.result-link')[1];
  await expect.poll(() => document.activeElement).toBe(second);
  await userEvent.keyboard('{Enter}');
  await expect.element(screen.getByRole('complementary', { name: 'Aanbod' })).toBeVisible();
  expect(address()).toMatch(/vinden\/listing-\d+/);
  await userEvent.keyboard('{Escape}');
  await expect.element(screen.getByRole('complementary', { name: 'Aanbod' })).not.toBeInTheDocument();
  await expect.poll(() => document.activeElement).toBe(document.querySelectorAll('.result-link')[1]);
});

test('the question mark shows the keys, and single keys can be switched off', async () => {
  const { screen } = await open(vinden, new FakeServer('hoofd'));
  await expect.element(screen.getByRole('list', { name: 'Resultaten' })).toBeVisible();
  await userEvent.keyboard('?');
  const help = screen.getByRole('dialog', { name: 'Sneltoetsen' });
  await expect.element(help).toBeVisible();
  await userEvent.click(help.getByRole('checkbox'));
  await userEvent.keyboard('{Escape}');
  await expect.element(help).not.toBeInTheDocument();
  await userEvent.keyboard('?');
  expect(document.querySelector('dialog[open]')).toBeNull();
});

test('when nothing is found a chip still says what was chosen, and waits that give nothing are not offered', async () => {
  const { screen } = await open(`${vinden}?q=bestaatniet&municipality=GM0361&targetGroup=OUDEREN&maxWait=9`, new FakeServer('hoofd'));
  for (const label of ['Alkmaar', 'Ouderen', 'Wachttijd: Binnen 9 weken']) {
    await expect.element(screen.getByRole('button', { name: `Filter ${label} weghalen` })).toBeVisible();
  }
  expect(screen.getByRole('radio').elements()).toHaveLength(0);
});

test('closing an opened offer goes back, so that the history holds the list once', async () => {
  const { screen, address } = await open(vinden, new FakeServer('hoofd'));
  await expect.element(screen.getByRole('list', { name: 'Resultaten' })).toBeVisible();
  const before = address();
  await userEvent.click(screen.getByRole('list', { name: 'Resultaten' }).getByRole('link').first());
  await expect.element(screen.getByRole('complementary', { name: 'Aanbod' })).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.element(screen.getByRole('complementary', { name: 'Aanbod' })).not.toBeInTheDocument();
  expect(address()).toBe(before);
});

test('nothing found says which filter to drop and how many that gives', async () => {
  const { screen } = await open(`${vinden}?q=vuurtoren&maxWait=4`, new FakeServer('hoofd'));
  const advice = screen.getByRole('button', { name: /Zonder “Tot 4 weken” ?15 resultaten/ });
  await expect.element(advice).toBeVisible();
  await expectAccessible(document.body);
  await userEvent.click(advice);
  await expect.element(screen.getByText('15 resultaten', { exact: true })).toBeVisible();
});

test('a typing error is searched for as what was meant, and that is said', async () => {
  const { screen } = await open(`${vinden}?q=autsime`, new FakeServer('hoofd'));
  await expect.element(screen.getByText('Gezocht op “autisme”, want “autsime” komt niet voor.')).toBeVisible();
});

test('an unknown wait stays unknown and an old figure is shown as old', async () => {
  const { screen } = await open(`${vinden}?sort=name`, new FakeServer('hoofd', { count: 12 }));
  await expect.element(screen.getByText('in overleg', { exact: false }).first()).toBeVisible();
  expect(document.querySelectorAll('.wait .unknown').length).toBe(2);
  expect(document.querySelector('.wait .unknown')?.textContent).toBe('wachttijd onbekend');
  // The heads of the columns are gone on a window of this width.
  expect(getComputedStyle(document.querySelector('.result-heads') ?? document.body).display).toBe('none');
  // A row that was not drawn yet, because it was out of sight, has no text to show.
  await expect.poll(() => document.querySelector<HTMLElement>('.result .framework')?.innerText).toMatch(/^Raamovereenkomst\n/);
  expect(document.querySelectorAll('.wait.stale').length).toBe(2);
});

test.each([360, 768, 1280])('the star stands beside the first line of a long name at %i px', async (width) => {
  await page.viewport(width, 800);
  try {
    const { screen } = await open(vinden, new FakeServer('hoofd'));
    await expect.element(screen.getByRole('list', { name: 'Resultaten' })).toBeVisible();
    const link = document.querySelector<HTMLElement>('.result-link');
    const star = document.querySelector<HTMLElement>('.star.bare');
    const row = link?.closest('li');
    if (link === null || star === null || row == null) {
      throw new Error('no row');
    }
    // Every length, so that at some of them the last word of a line just fits.
    for (let letters = 1; letters < 120; letters++) {
      link.textContent = 'Jeugd '.repeat(20).slice(0, letters).trimEnd();
      const name = link.getBoundingClientRect();
      const place = star.getBoundingClientRect();
      expect(Math.abs(name.top - place.top), link.textContent).toBeLessThan(10);
      // Beside it and not over it: each of the two can be touched.
      expect(place.left, link.textContent).toBeGreaterThanOrEqual(name.right - 1);
      expect(place.right, link.textContent).toBeLessThanOrEqual((row.querySelector('.what')?.getBoundingClientRect().right ?? 0) + 1);
    }
  } finally {
    await page.viewport(1280, 800);
  }
});

test('more rows come on request and the focus goes to the first of them', async () => {
  const { screen } = await open(vinden, new FakeServer('hoofd'));
  await userEvent.click(screen.getByRole('button', { name: 'Nog 50 tonen' }));
  await expect.poll(() => document.querySelectorAll('.result').length).toBe(70);
  await expect.poll(() => document.activeElement).toBe(document.querySelectorAll('.result-link')[20]);
});

test('five thousand rows are drawn, and typing goes on above them', { timeout: 90_000 }, async () => {
  const { screen } = await open(`${vinden}?sort=name`, new FakeServer('hoofd', { count: 5_000, pageSize: 5_000 }));
  await expect.poll(() => document.querySelectorAll('.result').length, { timeout: 60_000 }).toBe(5_000);
  const field = screen.getByRole('searchbox');
  await userEvent.click(field);
  await userEvent.keyboard('v');
  await expect.element(field, { timeout: 20_000 }).toHaveValue('v');
});

test('without a connection the page says what to do', async () => {
  const server = new FakeServer('hoofd');
  const { screen } = await open(vinden, server);
  await expect.element(screen.getByRole('list', { name: 'Resultaten' })).toBeVisible();
  server.breakDown();
  await userEvent.click(screen.getByRole('checkbox', { name: /^Heiloo/ }));
  await expect.element(screen.getByText('De server is niet te bereiken.', { exact: false })).toBeVisible();
  await expect.element(screen.getByRole('button', { name: 'Opnieuw proberen' })).toBeVisible();
});

test.each([1280, 1440, 1920])('nothing moves when an offer is opened at %i px', async (width) => {
  await page.viewport(width, 800);
  try {
    const { screen } = await open(vinden, new FakeServer('hoofd'));
    await expect.element(screen.getByRole('button', { name: 'Exporteren' })).toBeVisible();
    const places = () => [...document.querySelectorAll('.find-bar > *, .result:first-child, .find-facets')].map((part) => part.getBoundingClientRect()).map(({ x, y, width }) => ({ x, y, width }));
    const before = places();
    await userEvent.click(screen.getByRole('list', { name: 'Resultaten' }).getByRole('link').first());
    await expect.element(screen.getByRole('link', { name: 'Alles van deze aanbieder' })).toBeVisible();
    expect(places()).toEqual(before);
  } finally {
    await page.viewport(1280, 800);
  }
});

test('the provider of an opened offer can be called and mailed', async () => {
  const { screen } = await open(`${vinden}/listing-4`, new FakeServer('hoofd'));
  const panel = screen.getByRole('complementary', { name: 'Aanbod' });
  await expect.element(panel.getByRole('link', { name: '072 123 45 67' })).toHaveAttribute('href', 'tel:0721234567');
  await expect.element(panel.getByRole('link', { name: 'aanmelden@voorbeeld.nl' })).toHaveAttribute('href', 'mailto:aanmelden@voorbeeld.nl');
});

test('a wait that is not known has no date on which it was measured', async () => {
  await open(`${vinden}?maxWait=unknown`, new FakeServer('hoofd', { count: 12 }));
  await expect.poll(() => document.querySelectorAll('.wait .unknown').length).toBeGreaterThan(0);
  expect([...document.querySelectorAll('.wait')].filter((wait) => wait.querySelector('.unknown') !== null && wait.querySelector('.measured') !== null)).toEqual([]);
});

test('a wait until the help itself says when it was measured where no other figure does', async () => {
  const { screen } = await open(`${vinden}/listing-8`, new FakeServer('hoofd'));
  const panel = screen.getByRole('complementary', { name: 'Aanbod' });
  await expect.element(panel.getByText('10 weken')).toBeVisible();
  await expect.element(panel.getByText('gemeten 9 nov 2026')).toBeVisible();
  await expectAccessible(document.body);
});

test('what an address holds that is no filter, or no value of one, is left out and said', async () => {
  const server = new FakeServer('hoofd');
  const { screen } = await open(`${vinden}?law=XX&zorgsoort=7&municipality=GM0361`, server);
  await expect.element(screen.getByText('Niet alles in dit adres is hier een filter. Weggelaten is: law=XX, zorgsoort=7.')).toBeVisible();
  await expect.element(screen.getByRole('list', { name: 'Resultaten' })).toBeVisible();
  await expect.element(screen.getByRole('button', { name: 'Filter Alkmaar weghalen' })).toBeVisible();
  await expectAccessible(document.body);
  await userEvent.click(screen.getByRole('button', { name: 'Filter Alkmaar weghalen' }));
  await expect.element(screen.getByText('Weggelaten is', { exact: false })).not.toBeInTheDocument();
});

test('a filter that the server does not take is left out and said, and the rest is shown', async () => {
  const server = new FakeServer('hoofd');
  server.refuse(/\/shortlist\/listings$/, ({ url }) => url.searchParams.getAll('municipality').includes('GM9999'), 'municipality');
  const { screen } = await open(`${vinden}?municipality=GM9999&law=WMO`, server);
  await expect.element(screen.getByText('Weggelaten is: municipality=GM9999.', { exact: false })).toBeVisible();
  await expect.element(screen.getByRole('list', { name: 'Resultaten' })).toBeVisible();
  await expect.element(screen.getByRole('button', { name: 'Filter Wmo 2015 weghalen' })).toBeVisible();
  expect(document.querySelector('[role=alert]')).toBeNull();
});
