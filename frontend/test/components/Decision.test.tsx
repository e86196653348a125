import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { FakeServer } from '@test/fake/server';
import { expectAccessible } from '@test/components/axe';
import { expectFaultsAtTheirFields } from '@test/components/faults';
import { open } from '@test/components/open';

/** The terms of the fake decisions are told from this day. */
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-22T12:00:00Z') });
});
afterEach(() => {
  vi.useRealTimers();
});

const FILE = 'noord-kennemerland/aanvragen/application-1';

function judged(who: 'contract' | 'hoofd' = 'contract'): FakeServer {
  const server = new FakeServer(who);
  server.applications.fill();
  server.applications.takeUp();
  server.applications.assessment.colleagueGave();
  server.applications.assessment.judgeAll();
  server.applications.assessment.give();
  return server;
}

function decided(who: 'contract' | 'hoofd', outcome: 'APPROVED' | 'REFUSED'): FakeServer {
  const server = new FakeServer(who);
  server.applications.fill();
  server.applications.decide(outcome);
  return server;
}

const sent = (server: FakeServer, end: string) => server.requests.filter(({ method, url }) => method !== 'GET' && url.pathname.endsWith(end)).at(-1)?.body;

test.each(['light', 'dark'] as const)('what a decision needs stands beside its fields (%s)', async (theme) => {
  const { screen } = await open(`${FILE}/besluit`, judged(), { theme });
  await userEvent.click(screen.getByRole('radio', { name: /^Goedkeuren/ }));
  await userEvent.click(screen.getByRole('button', { name: 'Onderdeel toevoegen' }));
  await userEvent.click(screen.getByRole('button', { name: 'Besluiten' }));
  await expect.element(screen.getByRole('alert')).toHaveTextContent('Schrijf waarom u zo besluit.');
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Zorg' }), '');
  await expect.element(screen.getByRole('alert')).toHaveTextContent('Kies een soort zorg of een vestiging.');
  await expectFaultsAtTheirFields();
  await expectAccessible(document.body, 2);
});

test('who decides approves with an end, conditions and a part that is different', async () => {
  const server = judged();
  server.applications.decisions.conditions = ['N20'];
  const { screen, address } = await open(FILE, server);
  await userEvent.click(screen.getByRole('link', { name: 'Besluiten' }));
  await expect.element(screen.getByText('Goedkeuren kan alleen onder een voorwaarde:', { exact: false })).toBeVisible();
  await userEvent.click(screen.getByRole('radio', { name: /^Goedkeuren/ }));
  await userEvent.fill(screen.getByRole('textbox', { name: 'Waarom?' }), 'U voldoet.');
  await userEvent.fill(screen.getByRole('textbox', { name: 'Onder welke voorwaarden?' }), 'Stuur het nieuwe certificaat.');
  await userEvent.click(screen.getByRole('button', { name: 'Onderdeel toevoegen' }));
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Zorg' }), 'jz020-45');
  await userEvent.fill(screen.getByRole('textbox', { name: 'Waarom?' }).last(), 'Hiervoor is geen personeel.');
  await userEvent.click(screen.getByRole('button', { name: 'Besluiten' }));
  const question = screen.getByRole('alertdialog', { name: 'Stichting Duinrand Jeugdhulp goedkeuren?' });
  await expect.element(question).toHaveTextContent('staat op de lijst tot en met 22 november 2030');
  await userEvent.click(question.getByRole('button', { name: 'Goedkeuren' }));
  await expect.poll(() => sent(server, '/decisions')).toEqual({ outcome: 'APPROVED', reasons: 'U voldoet.', conditions: 'Stuur het nieuwe certificaat.', validUntil: '2030-11-22', parts: [{ category: 'jz020-45', establishment: null, outcome: 'REFUSED', reason: 'Hiervoor is geen personeel.' }] });
  await expect.poll(address).toBe('/noord-kennemerland/aanvragen/application-1');
  await expect.element(screen.getByText('Stuur het nieuwe certificaat.')).toBeVisible();
});

test('of two who decide at once the second reads what was decided', async () => {
  const server = judged();
  server.applications.decisions.overtaken = true;
  const { screen } = await open(`${FILE}/besluit`, server);
  await userEvent.click(screen.getByRole('radio', { name: /^Goedkeuren/ }));
  await userEvent.fill(screen.getByRole('textbox', { name: 'Waarom?' }), 'U voldoet.');
  await userEvent.click(screen.getByRole('button', { name: 'Besluiten' }));
  await userEvent.click(screen.getByRole('alertdialog').getByRole('button', { name: 'Goedkeuren' }));
  await expect.element(screen.getByText('Rianne Beekman heeft op 22 november 2026 al besloten: afgewezen.')).toBeVisible();
});

test('what was typed for a decision is kept and comes back', async () => {
  const server = judged();
  const first = await open(`${FILE}/besluit`, server);
  await userEvent.fill(first.screen.getByRole('textbox', { name: 'Waarom?' }), 'U voldoet aan alle eisen.');
  await expect.poll(() => [...server.drafts.values()].some(({ body }) => body['reasons'] === 'U voldoet aan alle eisen.')).toBe(true);
  await first.screen.unmount();
  const { screen } = await open(`${FILE}/besluit`, server);
  await expect.element(screen.getByRole('textbox', { name: 'Waarom?' })).toHaveValue('U voldoet aan alle eisen.');
});

test('a decision that is on its way has its place, and care is not named as the list of codes keeps it', async () => {
  const server = decided('contract', 'REFUSED');
  const answers = server.answerInTime.bind(server);
  server.answerInTime = (request) => (/\/decisions$|jz020/.test(request.url.href) ? new Promise(() => undefined) : answers(request));
  const { screen } = await open(FILE, server);
  await expect.element(screen.getByRole('heading', { name: 'Gegevens' })).toBeVisible();
  await expect.element(screen.getByRole('heading', { name: 'Besluit' })).toBeVisible();
  expect(document.querySelector('.facts-shown')?.textContent).not.toContain('jz020');
});

test('what hinders a decision is said instead of the form', async () => {
  const server = new FakeServer('contract');
  server.applications.fill();
  server.applications.takeUp();
  server.applications.assessment.colleagueGave();
  const { screen } = await open(`${FILE}/besluit`, server);
  await expect.element(screen.getByText('Er is nog een tweede toetser nodig.', { exact: false })).toBeVisible();
  await expect.element(screen.getByRole('link', { name: 'Beoordelen' })).toHaveAttribute('href', '/app/noord-kennemerland/aanvragen/application-1/beoordelen');
  expect(screen.getByRole('radio').elements()).toHaveLength(0);
});

test('where a requirement is not met only refusing is left', async () => {
  const server = judged();
  server.applications.decisions.inTheWay = ['N20'];
  const { screen } = await open(`${FILE}/besluit`, server);
  await expect.element(screen.getByText('Goedkeuren kan niet, want hieraan is niet voldaan:')).toBeVisible();
  await expect.element(screen.getByRole('radio', { name: /^Afwijzen/ })).toBeChecked();
  expect(screen.getByRole('radio').elements()).toHaveLength(1);
});

test('a provider that does not agree objects within the term, is heard, and can take it back', async () => {
  const server = decided('hoofd', 'REFUSED');
  const { screen } = await open(FILE, server);
  await expect.element(screen.getByText('Bent u het er niet mee eens? U kunt dat tot en met 4 januari 2027 laten weten.')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Bezwaar maken' }));
  const question = screen.getByRole('dialog', { name: 'Bezwaar maken' });
  await userEvent.click(question.getByRole('button', { name: 'Bezwaar indienen' }));
  await expect.element(question).toHaveTextContent('Schrijf waarom.');
  await userEvent.fill(question.getByRole('textbox', { name: 'Waarom bent u het er niet mee eens?' }), 'Het nieuwe certificaat lag erbij.');
  await userEvent.click(question.getByRole('button', { name: 'Bezwaar indienen' }));
  await expect.element(screen.getByText('De regio beslist uiterlijk op 15 februari 2027', { exact: false })).toBeVisible();
  await expect.element(screen.getByText('Bezwaar ontvangen')).toBeVisible();
  await expectAccessible(document.body);
  await userEvent.click(screen.getByRole('button', { name: 'Intrekken', exact: true }));
  await userEvent.click(screen.getByRole('alertdialog', { name: 'Intrekken?' }).getByRole('button', { name: 'Intrekken' }));
  await expect.element(screen.getByText('Ingetrokken').first()).toBeVisible();
  await expect.element(screen.getByText('Ontvangen op 22 november 2026.')).toBeVisible();
  await expect.element(screen.getByRole('button', { name: 'Bezwaar maken' })).toBeVisible();
});

test('after it was decided on, a case stands there to read and there is no second one', async () => {
  const server = decided('hoofd', 'REFUSED');
  server.applications.decisions.bring('Het nieuwe certificaat lag erbij.');
  server.applications.decisions.settle('UNFOUNDED', 'Het certificaat was verlopen.');
  const { screen } = await open(FILE, server);
  await expect.element(screen.getByText('Beslist', { exact: true })).toBeVisible();
  expect(document.querySelector('main')?.textContent).not.toMatch(/beslist uiterlijk|Laatste dag voor het besluit/);
  await expect.element(screen.getByText('Ontvangen op 22 november 2026.')).toBeVisible();
  await expect.element(screen.getByText('Beslist op 22 november 2026')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Bezwaar maken' }).elements()).toHaveLength(0);
});

test('who took the decision plans the hearing, and reads that a colleague decides', async () => {
  const server = decided('contract', 'REFUSED');
  server.applications.decisions.own = true;
  server.applications.decisions.bring('Het nieuwe certificaat lag erbij.');
  const { screen } = await open(FILE, server);
  await expect.element(screen.getByText('U nam het besluit. Een collega beslist over het bezwaar ertegen', { exact: false })).toBeVisible();
  await expect.element(screen.getByRole('button', { name: 'Gesprek plannen' })).toBeVisible();
  expect(screen.getByRole('button', { name: 'Beslissen' }).elements()).toHaveLength(0);
});

test('under private law it is a complaint everywhere', async () => {
  const server = decided('contract', 'REFUSED');
  server.applications.decisions.own = true;
  server.applications.decisions.bring('Wij voldoen wel.', 'PRIVATE_LAW_COMPLAINT');
  server.applications.decisions.settle('INADMISSIBLE', 'Het kwam te laat.');
  const { screen } = await open(FILE, server);
  await expect.element(screen.getByText('Klacht ontvangen')).toBeVisible();
  await expect.element(screen.getByText('Klacht niet-ontvankelijk')).toBeVisible();
  expect(document.querySelector('main')?.textContent).not.toMatch(/bezwaar|Awb art\. 10:3/i);
});

test('a part that is taken away can be put back, and the focus stays with what one does', async () => {
  const { screen } = await open(`${FILE}/besluit`, judged());
  await userEvent.click(screen.getByRole('radio', { name: /^Goedkeuren/ }));
  await userEvent.click(screen.getByRole('button', { name: 'Onderdeel toevoegen' }));
  await expect.element(screen.getByRole('combobox', { name: 'Zorg' })).toHaveFocus();
  await userEvent.fill(screen.getByRole('textbox', { name: 'Waarom?' }).last(), 'Hiervoor is geen personeel.');
  await userEvent.click(screen.getByRole('button', { name: 'Onderdeel 1 weghalen' }));
  await expect.element(screen.getByRole('button', { name: 'Onderdeel toevoegen' })).toHaveFocus();
  await userEvent.click(screen.getByRole('button', { name: 'Ongedaan maken' }));
  await expect.element(screen.getByRole('textbox', { name: 'Waarom?' }).last()).toHaveValue('Hiervoor is geen personeel.');
});

test('a letter is called by the day of the decision in the Netherlands', async () => {
  const server = decided('hoofd', 'REFUSED');
  server.applications.decisions.lateAtNight();
  const { screen } = await open(FILE, server);
  await userEvent.click(screen.getByRole('button', { name: 'Brief lezen' }));
  await expect.element(screen.getByRole('heading', { name: 'Besluit 23 november 2026' })).toBeVisible();
});

test('out of time one is told so and can still object', async () => {
  const server = decided('hoofd', 'REFUSED');
  server.applications.decisions.longAgo();
  const { screen } = await open(FILE, server);
  await expect.element(screen.getByText('was tot en met 14 september 2026', { exact: false })).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Bezwaar maken' }));
  await expect.element(screen.getByText('Leg uit waarom u later bent', { exact: false })).toBeVisible();
});

test('a region plans the hearing and decides on the objection', async () => {
  const server = decided('contract', 'REFUSED');
  server.applications.decisions.bring('Het nieuwe certificaat lag erbij.');
  const { screen } = await open(FILE, server);
  await userEvent.click(screen.getByRole('button', { name: 'Gesprek plannen' }));
  const hearing = screen.getByRole('dialog', { name: 'Gesprek plannen' });
  await userEvent.fill(hearing.getByRole('combobox', { name: 'Op welke dag?' }), '09-12-2030');
  await userEvent.keyboard('{Enter}');
  await userEvent.fill(hearing.getByRole('textbox', { name: 'Waar?' }), 'Stadhuis, kamer 3');
  await userEvent.click(hearing.getByRole('button', { name: 'Uitnodigen' }));
  await expect.poll(() => sent(server, '/hearing')).toEqual({ day: '2030-12-09', place: 'Stadhuis, kamer 3' });
  await expect.element(screen.getByText('9 december 2030, Stadhuis, kamer 3')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Beslissen' }));
  const decision = screen.getByRole('dialog', { name: 'Beslissen' });
  await userEvent.click(decision.getByRole('radio', { name: /^Gegrond/ }));
  await userEvent.fill(decision.getByRole('textbox', { name: 'Waarom? De aanbieder leest dit.' }), 'Het certificaat lag er inderdaad bij.');
  await userEvent.click(decision.getByRole('button', { name: 'Beslissing nemen' }));
  await expect.poll(() => sent(server, '/decision')).toEqual({ outcome: 'FOUNDED', reasons: 'Het certificaat lag er inderdaad bij.' });
  await expect.element(screen.getByText('Bezwaar gegrond')).toBeVisible();
  await expectAccessible(document.body);
});

test('an admission is suspended with a reason that the provider reads', async () => {
  const server = decided('contract', 'APPROVED');
  const { screen } = await open(FILE, server);
  await userEvent.click(screen.getByRole('button', { name: 'Schorsen' }));
  const question = screen.getByRole('dialog', { name: 'Toelating schorsen?' });
  await expect.element(question).toHaveTextContent('staat niet meer op de lijst tot u de schorsing opheft.');
  await userEvent.fill(question.getByRole('textbox', { name: 'Waarom? De aanbieder leest dit.' }), 'Een melding van de inspectie.');
  await userEvent.click(question.getByRole('button', { name: 'Schorsen' }));
  await expect.poll(() => sent(server, '/suspension')).toEqual({ reason: 'Een melding van de inspectie.' });
  await expect.element(screen.getByRole('button', { name: 'Schorsing opheffen' })).toBeVisible();
});

test('the region reads how it keeps its terms above the list', async () => {
  const { screen } = await open('noord-kennemerland/aanvragen', judged());
  await expect.element(screen.getByText('5 aanvragen lopen, waarvan 1 over de termijn.', { exact: false })).toBeVisible();
});

test('the decision fits on a phone at 400 % zoom', async () => {
  await page.viewport(320, 740);
  try {
    const { screen } = await open(`${FILE}/besluit`, judged());
    await userEvent.click(screen.getByRole('radio', { name: /^Goedkeuren/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Onderdeel toevoegen' }));
    await expect.element(screen.getByRole('combobox', { name: 'Zorg' })).toBeVisible();
    expect(document.documentElement.scrollWidth).toBe(320);
  } finally {
    await page.viewport(1280, 800);
  }
});

test.each(['light', 'dark'] as const)('of every moment of a long day it is known what it can be read against (%s)', async (theme) => {
  const server = decided('contract', 'APPROVED');
  server.applications.muchInOneDay();
  const { screen } = await open(FILE, server, { theme });
  await expect.element(screen.getByText('15:05')).toBeVisible();
  await expectAccessible(document.body);
});
