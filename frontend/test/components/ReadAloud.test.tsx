import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { FakeServer } from '@test/fake/server';
import { open } from '@test/components/open';

/** What a screen reader gets to read of a whole page; the snapshots are there to be read aloud by whoever changes one. */
const screens = [
  ['Vandaag', 'regiobeheer', '', 'Vraagt binnenkort aandacht'],
  ['Vinden', 'hoofd', 'noord-kennemerland/vinden?q=trauma', 'Wachttijd tot intake'],
  ['Aanbieder', 'hoofd', 'noord-kennemerland/aanbieders/provider-4', 'Geschiedenis'],
  ['Import', 'regiobeheer', 'noord-kennemerland/beheer/import', 'aanbod-oktober.xlsx'],
  ['Toegang', 'regiobeheer', 'noord-kennemerland/beheer/toegang', 'Esther Groen'],
  ['Aanvraag', 'hoofd', 'noord-kennemerland/aanvragen/application-1?eis=N02', 'Wat er gebeurde'],
] as const;

/** The snapshots say how long ago things were. */
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-22T12:00:00Z') });
});
afterEach(() => {
  vi.useRealTimers();
});

async function arrived(there: string) {
  await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect.poll(() => document.querySelector('main')?.textContent, { timeout: 10_000 }).toContain(there);
  await expect.poll(() => document.querySelectorAll('main .skeleton').length, { timeout: 10_000 }).toBe(0);
}

test.each(screens)('%s reads sensibly', async (_, who, path, there) => {
  await open(path, new FakeServer(who, { count: 6 }));
  await arrived(there);
  await expect.element(page.getByRole('main')).toMatchAriaSnapshot();
});

test.each(screens)('the headings of %s follow each other, and what can be pressed has a name', async (_, who, path, there) => {
  await open(path, new FakeServer(who, { count: 6 }));
  await arrived(there);
  const levels = page.getByRole('main').getByRole('heading').elements().map((heading) => Number(heading.tagName.slice(1)));
  expect(levels[0]).toBe(1);
  expect(levels.filter((level) => level === 1)).toHaveLength(1);
  levels.forEach((level, index) => {
    expect(level - (levels[index - 1] ?? 0), `heading ${index + 1}`).toBeLessThanOrEqual(1);
  });
  const links = page.getByRole('main').getByRole('link').elements() as HTMLAnchorElement[];
  const led = new Map<string, string>();
  for (const link of links) {
    const name = (link.getAttribute('aria-label') ?? link.textContent).trim();
    expect(name).not.toBe('');
    expect(led.get(name) ?? link.href, `two places are called ${name}`).toBe(link.href);
    led.set(name, link.href);
  }
});
