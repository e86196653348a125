import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { FakeApplications } from '@test/fake/applications';
import { FakeServer, type FakeAnswer, type FakeRequest } from '@test/fake/server';
import { expectAccessible } from '@test/components/axe';
import { open } from '@test/components/open';

const A = 'noord-kennemerland/aanvragen/application-1';
const B = 'noord-kennemerland/aanvragen/application-2';
const NAME = 'Praktijk Zeewind';

/** Two applications in the same state. */
function two(who: 'contract' | 'toetser1' | 'hoofd', make: (applications: FakeApplications) => void): FakeServer {
  const server = new FakeServer(who);
  make(server.applications);
  make(server.applications.other('application-2', NAME));
  return server;
}

function judged(applications: FakeApplications): void {
  applications.fill();
  applications.takeUp();
  applications.assessment.colleagueGave();
  applications.assessment.judgeAll();
  applications.assessment.give();
}

function takenUp(applications: FakeApplications): void {
  applications.fill();
  applications.takeUp();
  applications.assessment.judgeAll({ N20: { verdict: 'NEEDS_ADDITION', reason: 'Het certificaat is verlopen.' } });
}

/** What was written of which application, without what came again. */
const written = (server: FakeServer) => [...new Set(server.requests.filter(({ method }) => method === 'PUT').flatMap(({ url }) => url.pathname.split('/applications').slice(1)))];

test('what was typed for one decision is not there when one goes on to another application', async () => {
  const { screen, go } = await open(`${B}/besluit`, two('contract', judged));
  await expect.element(screen.getByRole('heading', { level: 1, name: `Besluiten over ${NAME}` })).toBeVisible();
  await expect.element(screen.getByRole('textbox', { name: 'Waarom?' })).toHaveValue('');
  go(`${A}/besluit`);
  await expect.element(screen.getByRole('heading', { level: 1, name: 'Besluiten over Stichting Duinrand Jeugdhulp' })).toBeVisible();
  await userEvent.click(screen.getByRole('radio', { name: /^Afwijzen/ }));
  await userEvent.fill(screen.getByRole('textbox', { name: 'Waarom?' }), 'Het certificaat is verlopen.');
  go(`${B}/besluit`);
  await expect.element(screen.getByRole('heading', { level: 1, name: `Besluiten over ${NAME}` })).toBeVisible();
  await expect.element(screen.getByRole('textbox', { name: 'Waarom?' })).toHaveValue('');
  await expect.element(screen.getByRole('radio', { name: /^Afwijzen/ })).not.toBeChecked();
});

test('what is asked of one provider is not asked of another', async () => {
  const { screen, go } = await open(`${B}/aanvulling`, two('toetser1', takenUp));
  await expect.element(screen.getByText(NAME, { exact: false }).first()).toBeVisible();
  await expect.element(screen.getByRole('textbox', { name: 'Wat ontbreekt er?' })).toHaveValue('Het certificaat is verlopen.');
  go(`${A}/aanvulling`);
  await expect.element(screen.getByText('Duinrand', { exact: false }).first()).toBeVisible();
  await userEvent.fill(screen.getByRole('textbox', { name: 'Wat ontbreekt er?' }), 'Alleen voor Duinrand.');
  go(`${B}/aanvulling`);
  await expect.element(screen.getByText(NAME, { exact: false }).first()).toBeVisible();
  await expect.element(screen.getByRole('textbox', { name: 'Wat ontbreekt er?' })).toHaveValue('Het certificaat is verlopen.');
});

test('a judgement by a key is about the application that is on the screen', async () => {
  const server = two('toetser1', takenUp);
  const { screen, go } = await open(`${B}/beoordelen?eis=N02`, server);
  await expect.element(screen.getByRole('heading', { level: 1, name: `${NAME} beoordelen` })).toBeVisible();
  go(`${A}/beoordelen?eis=N02`);
  await expect.element(screen.getByRole('heading', { level: 1, name: 'Stichting Duinrand Jeugdhulp beoordelen' })).toBeVisible();
  await expect.element(screen.getByRole('radio', { name: 'Voldoet', exact: true })).toBeChecked();
  go(`${B}/beoordelen?eis=N02`);
  await expect.element(screen.getByRole('heading', { level: 1, name: `${NAME} beoordelen` })).toBeVisible();
  await userEvent.fill(screen.getByRole('textbox', { name: 'Toelichting (hoeft niet)' }), 'Gezien.');
  await expect.poll(() => written(server)).toEqual(['/application-2/assessment/judgements/N02']);
});

test('what a provider answers in one file stays in that file', async () => {
  const server = two('hoofd', (applications) => { applications.fill(); });
  const { screen, go } = await open(B, server);
  await expect.element(screen.getByText(`${NAME}, eisen`, { exact: false })).toBeVisible();
  go(A);
  await expect.element(screen.getByText('Stichting Duinrand Jeugdhulp, eisen', { exact: false })).toBeVisible();
  go(B);
  await expect.element(screen.getByText(`${NAME}, eisen`, { exact: false })).toBeVisible();
  await userEvent.fill(screen.getByRole('textbox', { name: 'Wie kan de regio hierover bellen?' }), 'Yusuf Kaya');
  await expect.poll(() => written(server)).toEqual(['/application-2/facts']);
});

/** Everything is judged as met, and nothing is given. */
function judging(): FakeServer {
  const server = new FakeServer('toetser1');
  server.applications.fill();
  server.applications.takeUp();
  server.applications.assessment.judgeAll();
  return server;
}

test('a judgement that is on its way to the server is not asked for again', async () => {
  let pass: () => void = () => undefined;
  const wait = new Promise<void>((resolve) => { pass = resolve; });
  class Slow extends FakeServer {
    override async answerInTime(request: FakeRequest): Promise<FakeAnswer> {
      if (request.method === 'PUT' && request.url.pathname.endsWith('/judgements/N02')) {
        await wait;
      }
      return super.answerInTime(request);
    }
  }
  const server = new Slow('toetser1');
  server.applications.fill();
  server.applications.takeUp();
  server.applications.assessment.judgeAll();
  server.applications.assessment.forget('N02', 'N20');
  const { screen, address } = await open(`${A}/beoordelen?eis=N02`, server);
  await expect.element(screen.getByText('3 van 5 eisen beoordeeld')).toBeVisible();
  await userEvent.keyboard('1');
  await expect.poll(address).toContain('eis=N20');
  await expect.element(screen.getByRole('heading', { level: 2, name: 'Kwaliteitssysteem' })).toHaveFocus();
  await userEvent.keyboard('1');
  await expect.element(screen.getByText(/^Bewaard/)).toBeVisible();
  expect(address()).toContain('eis=N20');
  pass();
  await expect.element(screen.getByText('5 van 5 eisen beoordeeld')).toBeVisible();
});

test('nothing is submitted before what was typed last is on the server', async () => {
  let pass: () => void = () => undefined;
  const wait = new Promise<void>((resolve) => { pass = resolve; });
  class Slow extends FakeServer {
    override async answerInTime(request: FakeRequest): Promise<FakeAnswer> {
      if (request.method === 'PUT' && request.url.pathname.endsWith('/answers/N02')) {
        await wait;
      }
      return super.answerInTime(request);
    }
  }
  const server = new Slow('hoofd');
  server.applications.fill();
  const { screen } = await open(`${A}?eis=N02`, server);
  await userEvent.fill(screen.getByRole('textbox', { name: 'Wie verklaart dit?' }), 'Noor Bakker');
  await userEvent.click(screen.getByRole('link', { name: 'Controleren en indienen' }));
  const submit = screen.getByRole('button', { name: 'Aanvraag indienen' });
  await expect.element(submit).toHaveAttribute('aria-disabled', 'true');
  (submit.element() as HTMLElement).click();
  await expect.element(screen.getByRole('alertdialog')).not.toBeInTheDocument();
  pass();
  await expect.element(submit).toHaveAttribute('aria-disabled', 'false');
  await userEvent.click(submit);
  await expect.element(screen.getByRole('alertdialog', { name: 'Aanvraag indienen?' })).toHaveTextContent('Noord-Kennemerland kan uw antwoorden en documenten dan zien.');
});

test('what was typed without a connection stands in the way of submitting and is led to', async () => {
  const server = new FakeServer('hoofd');
  server.applications.fill();
  const { screen, address } = await open(`${A}?eis=N02`, server);
  const field = screen.getByRole('textbox', { name: 'Wie verklaart dit?' });
  await expect.element(field).toBeVisible();
  server.refuse(/\/answers\/N02$/, ({ method }) => method === 'PUT', 'declaredBy');
  await userEvent.fill(field, 'Noor Bakker');
  await userEvent.click(screen.getByRole('link', { name: 'Controleren en indienen' }));
  await expect.element(screen.getByText('Iets wat u typte is nog niet bewaard.', { exact: false })).toBeVisible();
  await expectAccessible(document.body);
  await userEvent.click(screen.getByRole('link', { name: 'Naar wat nog niet is bewaard' }));
  await expect.poll(address).toContain('eis=N02');
  await expect.element(field).toHaveValue('Noor Bakker');
});

test('a judgement that was changed and says too little holds back what is given, and leads back to it', async () => {
  const server = judging();
  const { screen, address } = await open(`${A}/beoordelen?eis=N20`, server);
  await expect.element(screen.getByRole('button', { name: 'Mijn oordeel geven' })).toBeVisible();
  await userEvent.click(screen.getByRole('radio', { name: 'Voldoet niet' }));
  await expect.element(screen.getByText('4 van 5 eisen beoordeeld')).toBeVisible();
  await expect.element(screen.getByRole('button', { name: 'Mijn oordeel geven' })).not.toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Naar de volgende eis' }));
  await expect.poll(address).not.toContain('eis=N20');
  await expect.element(screen.getByRole('navigation', { name: 'Alle eisen' }).getByRole('listitem').filter({ hasText: 'Kwaliteitssysteem' })).toHaveTextContent('Nog niet bewaard');
  await expectAccessible(document.body, 2);
  await userEvent.click(screen.getByRole('link', { name: 'Naar wat nog niet is bewaard' }));
  await expect.poll(address).toContain('eis=N20');
  await userEvent.fill(screen.getByRole('textbox', { name: 'Waarom?' }), 'Het is verlopen.');
  await expect.element(screen.getByRole('button', { name: 'Mijn oordeel geven' })).toBeVisible();
  await expect.element(screen.getByText('5 van 5 eisen beoordeeld')).toBeVisible();
  await expect.poll(() => written(server)).toEqual(['/application-1/assessment/judgements/N20']);
});

test('who takes a change back before it says enough has nothing unsaved', async () => {
  const server = judging();
  const { screen } = await open(`${A}/beoordelen?eis=N20`, server);
  await userEvent.click(screen.getByRole('radio', { name: 'Voldoet niet' }));
  await expect.element(screen.getByText('4 van 5 eisen beoordeeld')).toBeVisible();
  await userEvent.click(screen.getByRole('radio', { name: 'Voldoet', exact: true }));
  await expect.element(screen.getByText('5 van 5 eisen beoordeeld')).toBeVisible();
  await expect.element(screen.getByRole('button', { name: 'Mijn oordeel geven' })).toBeVisible();
});

const drafted = (server: FakeServer, form: string) => [...server.drafts].find(([key]) => key.startsWith(`${form}/`))?.[1].body;

test('the grounds of an objection outlive closing the question and a reload, and go when they were sent', async () => {
  const server = new FakeServer('hoofd');
  server.applications.fill();
  server.applications.decide('REFUSED');
  const { screen } = await open(A, server);
  await userEvent.click(screen.getByRole('button', { name: 'Bezwaar maken' }));
  const question = screen.getByRole('dialog', { name: 'Bezwaar maken' });
  await userEvent.fill(question.getByRole('textbox', { name: 'Waarom bent u het er niet mee eens?' }), 'Het nieuwe certificaat lag erbij.');
  await userEvent.click(question.getByRole('button', { name: 'Annuleren' }));
  await expect.element(question).not.toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Bezwaar maken' }));
  await expect.element(question.getByRole('textbox', { name: 'Waarom bent u het er niet mee eens?' })).toHaveValue('Het nieuwe certificaat lag erbij.');
  await expect.element(question.getByText('Concept opgeslagen', { exact: false })).toBeVisible();
  await expectAccessible(document.body);
  await screen.unmount();

  const again = await open(A, server);
  await userEvent.click(again.screen.getByRole('button', { name: 'Bezwaar maken' }));
  const asked = again.screen.getByRole('dialog', { name: 'Bezwaar maken' });
  await expect.element(asked.getByRole('textbox', { name: 'Waarom bent u het er niet mee eens?' })).toHaveValue('Het nieuwe certificaat lag erbij.');
  await userEvent.click(asked.getByRole('button', { name: 'Bezwaar indienen' }));
  await expect.element(again.screen.getByText('De regio beslist uiterlijk op 15 februari 2027', { exact: false })).toBeVisible();
  await expect.poll(() => drafted(server, 'objection')).toBeUndefined();
});

test('who decides on an objection is brought to the first thing that lacks, and finds back what was chosen', async () => {
  const server = new FakeServer('contract');
  server.applications.fill();
  server.applications.decide('REFUSED');
  server.applications.decisions.bring('Het nieuwe certificaat lag erbij.');
  const { screen } = await open(A, server);
  await userEvent.click(screen.getByRole('button', { name: 'Beslissen' }));
  const question = screen.getByRole('dialog', { name: 'Beslissen' });
  await userEvent.click(question.getByRole('button', { name: 'Beslissing nemen' }));
  await expect.element(question.getByRole('radio', { name: /^Gegrond/ })).toHaveFocus();
  await expect.element(question.getByText('Kies wat u beslist.')).toBeVisible();
  await userEvent.click(question.getByRole('radio', { name: /^Ongegrond/ }));
  await userEvent.click(question.getByRole('button', { name: 'Beslissing nemen' }));
  await expect.element(question.getByText('Schrijf waarom.')).toBeVisible();
  await userEvent.click(question.getByRole('button', { name: 'Annuleren' }));
  await userEvent.click(screen.getByRole('button', { name: 'Beslissen' }));
  await expect.element(question.getByRole('radio', { name: /^Ongegrond/ })).toBeChecked();
  await userEvent.fill(question.getByRole('textbox', { name: 'Waarom? De aanbieder leest dit.' }), 'Het lag er niet bij.');
  await userEvent.click(question.getByRole('button', { name: 'Beslissing nemen' }));
  await expect.element(screen.getByText('Het lag er niet bij.')).toBeVisible();
  await expect.poll(() => drafted(server, 'objection-decision')).toBeUndefined();
});

test('what is asked in addition comes back, with what was judged to be missing since then', async () => {
  const server = new FakeServer('toetser1');
  takenUp(server.applications);
  const { screen } = await open(`${A}/aanvulling`, server);
  await userEvent.fill(screen.getByRole('textbox', { name: 'Wat ontbreekt er?' }), 'Het certificaat van 2026.');
  await expect.poll(() => drafted(server, 'application-addition')?.['items']).toEqual([{ code: 'N20', missing: 'Het certificaat van 2026.' }]);
  await screen.unmount();
  server.applications.assessment.judgeElsewhere('N02', { verdict: 'NEEDS_ADDITION', reason: 'De verklaring is niet getekend.' });
  const again = await open(`${A}/aanvulling`, server);
  await expect.poll(() => again.screen.getByRole('textbox', { name: 'Wat ontbreekt er?' }).elements().map((one) => (one as HTMLTextAreaElement).value)).toEqual(['De verklaring is niet getekend.', 'Het certificaat van 2026.']);
});

const OFFER = 'noord-kennemerland/aanbod/listing-0';

test('an offer that was being typed is there again, and does not overwrite who was earlier', async () => {
  const server = new FakeServer('onder');
  const { screen } = await open(OFFER, server);
  await userEvent.fill(screen.getByRole('textbox', { name: 'Naam van het aanbod' }), 'Mijn naam');
  await expect.poll(() => drafted(server, 'offer')?.['title']).toBe('Mijn naam');
  await userEvent.click(screen.getByRole('button', { name: 'Annuleren' }));
  await screen.unmount();
  server.offers.changeElsewhere('listing-0', 'Hun naam');

  const again = await open(OFFER, server);
  await expect.element(again.screen.getByRole('textbox', { name: 'Naam van het aanbod' })).toHaveValue('Mijn naam');
  await expectAccessible(document.body);
  await userEvent.click(again.screen.getByRole('button', { name: 'Aanbod opslaan' }));
  await expect.element(again.screen.getByRole('cell', { name: 'Hun naam' })).toBeVisible();
  await userEvent.click(again.screen.getByRole('button', { name: 'Mijn versie opslaan' }));
  await expect.element(again.screen.getByRole('link', { name: 'Mijn naam' })).toBeVisible();
  expect(drafted(server, 'offer')).toBeUndefined();
});

test('the facts of a provider that were being typed are there again', async () => {
  const server = new FakeServer('onder');
  const facts = 'noord-kennemerland/aanbod/gegevens/provider-0';
  const { screen } = await open(facts, server);
  const field = { name: 'Website' };
  await userEvent.fill(screen.getByRole('textbox', field), 'https://zeewind.example');
  await expect.poll(() => drafted(server, 'provider-facts')?.['content']).toMatchObject({ website: 'https://zeewind.example' });
  await screen.unmount();
  const again = await open(facts, server);
  await expect.element(again.screen.getByRole('textbox', field)).toHaveValue('https://zeewind.example');
  await userEvent.click(again.screen.getByRole('button', { name: 'Opnieuw beginnen met deze gegevens' }));
  await expect.element(again.screen.getByRole('textbox', field)).toHaveValue('');
});

test('who plans a hearing after a colleague did sees both, and does not overwrite it unseen', async () => {
  const server = new FakeServer('contract');
  server.applications.fill();
  server.applications.decide('REFUSED');
  const { decisions } = server.applications;
  decisions.bring('Het nieuwe certificaat lag erbij.');
  const { screen } = await open(A, server);
  await userEvent.click(screen.getByRole('button', { name: 'Gesprek plannen' }));
  const question = screen.getByRole('dialog', { name: 'Gesprek plannen' });
  await userEvent.fill(question.getByRole('combobox', { name: 'Op welke dag?' }), '09-12-2030');
  await userEvent.keyboard('{Enter}');
  await userEvent.fill(question.getByRole('textbox', { name: 'Waar?' }), 'Stadhuis, kamer 3');
  decisions.planElsewhere('2030-12-10', 'Gemeentehuis');
  await userEvent.click(question.getByRole('button', { name: 'Uitnodigen' }));
  await expect.element(question.getByRole('cell', { name: 'Gemeentehuis' })).toBeVisible();
  await expect.element(question.getByRole('cell', { name: 'Stadhuis, kamer 3' })).toBeVisible();
  await expectAccessible(document.body);
  await userEvent.click(question.getByRole('button', { name: 'Neem de laatste versie' }));
  await expect.element(question.getByRole('textbox', { name: 'Waar?' })).toHaveValue('Gemeentehuis');
  expect(server.requests.filter(({ method, url }) => method === 'PUT' && url.pathname.endsWith('/hearing')).map(({ ifMatch }) => ifMatch)).toEqual(['"1"']);
});

test('what the server gave with a step is not asked again', async () => {
  const server = judging();
  const { screen } = await open(`${A}/beoordelen`, server);
  const asked = (end: string) => server.requests.filter(({ method, url }) => method === 'GET' && url.pathname.endsWith(end)).length;
  await userEvent.click(screen.getByRole('button', { name: 'Mijn oordeel geven' }));
  await userEvent.click(screen.getByRole('alertdialog').getByRole('button', { name: 'Mijn oordeel geven' }));
  await expect.element(screen.getByText('U hebt uw oordeel gegeven; het staat vast.', { exact: false })).toBeVisible();
  await expect.poll(() => asked('/applications/application-1')).toBe(2);
  expect(asked('/assessment')).toBe(1);
});
