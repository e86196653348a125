import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { FakeServer } from '@test/fake/server';
import { open } from '@test/components/open';

/** What a screen reader gets to read of a whole page; the snapshots are there to be read aloud by whoever changes one. */
const screens = [
  ['Vandaag', 'regiobeheer', '', 'Vraagt binnenkort aandacht', asItIs],
  ['Vinden', 'hoofd', 'noord-kennemerland/vinden?q=trauma', 'Wachttijd tot intake', asItIs],
  ['Aanbieder', 'hoofd', 'noord-kennemerland/aanbieders/provider-4', 'Geschiedenis', asItIs],
  ['Import', 'regiobeheer', 'noord-kennemerland/beheer/import', 'aanbod-oktober.xlsx', asItIs],
  ['Toegang', 'regiobeheer', 'noord-kennemerland/beheer/toegang', 'Esther Groen', asItIs],
  ['Paspoort', 'hoofd', 'noord-kennemerland/paspoort', 'Toestemming geven', asItIs],
  ['Aanvraag', 'hoofd', 'noord-kennemerland/aanvragen/application-1?eis=N02', 'Wat er gebeurde', asItIs],
  ['Beoordelen', 'toetser1', 'noord-kennemerland/aanvragen/application-1/beoordelen?eis=N20', 'Naar de volgende eis', assessed],
  ['Besluiten', 'contract', 'noord-kennemerland/aanvragen/application-1/besluit', 'Wat besluit u?', assessed],
  ['Overeenkomst', 'onder', 'noord-kennemerland/overeenkomsten/agreement-1', 'Nagerekend', asItIs],
  ['Overeenkomst schrijven', 'hoofd', 'noord-kennemerland/overeenkomsten/draft-1/concept', 'De regio staat hooguit', asItIs],
  ['Afwijkingen', 'hoofd', 'noord-kennemerland/overeenkomsten/agreement-1/afwijkingen', 'Deze versie volgt het model', asItIs],
  ['Kaart', 'prof', 'noord-kennemerland/wie-doet-wat/agreement-1', 'Met wie hebt u het eerste gesprek?', asItIs],
  ['Overzetten', 'hoofd', 'noord-kennemerland/modelcontracten/model-1/overzetten', 'Begeleiding thuis', moved],
  ['Bemiddeling', 'onder', 'noord-kennemerland/bemiddeling/mediation-1', 'Bericht versturen', asItIs],
  ['Doorgifte', 'contract', 'noord-kennemerland/doorgifte', 'Per product', asItIs],
  ['Contractkalender', 'hoofd', 'noord-kennemerland/contractkalender', 'Juni 2027', asItIs],
  ['Overdracht', 'hoofd', 'noord-kennemerland/overeenkomsten/agreement-1/overdracht?punt=COUNTS', 'Niemand heeft hier nog iets ingevuld', asItIs],
  ['Wie doet wat', 'hoofd', 'noord-kennemerland/overeenkomsten/agreement-1/verantwoordelijkheid', 'Er zijn geen links', asItIs],
  ['Besluit', 'hoofd', 'noord-kennemerland/aanvragen/application-1', 'Bezwaar maken', refused],
] as const;

function asItIs(): void {
  // Nothing is prepared.
}

/** Two persons judged it. */
function assessed({ applications }: FakeServer): void {
  applications.fill();
  applications.takeUp();
  applications.assessment.colleagueGave();
  applications.assessment.judgeAll();
  applications.assessment.give();
}

function refused({ applications }: FakeServer): void {
  applications.fill();
  applications.decide('REFUSED');
}

/** Agreements were looked at. */
function moved({ moves }: FakeServer): void {
  moves.begin();
}

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

test.each(screens)('%s reads sensibly', async (_, who, path, there, prepare) => {
  const server = new FakeServer(who, { count: 6 });
  prepare(server);
  await open(path, server);
  await arrived(there);
  await expect.element(page.getByRole('main')).toMatchAriaSnapshot();
});

test.each(screens)('the headings of %s follow each other, and what can be pressed has a name', async (_, who, path, there, prepare) => {
  const server = new FakeServer(who, { count: 6 });
  prepare(server);
  await open(path, server);
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
