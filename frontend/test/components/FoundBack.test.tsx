import { expect, test } from 'vitest';
import { FakeServer } from '@test/fake/server';
import { open } from '@test/components/open';

const A = 'noord-kennemerland/aanvragen/application-1';

function refused({ applications }: FakeServer): void {
  applications.fill();
  applications.decide('REFUSED');
}

function objected(server: FakeServer): void {
  refused(server);
  server.applications.decisions.bring('Het nieuwe certificaat lag erbij.');
}

function admitted({ applications }: FakeServer): void {
  applications.fill();
  applications.decide('APPROVED');
}

function judged({ applications }: FakeServer): void {
  applications.fill();
  applications.takeUp();
  applications.assessment.colleagueGave();
  applications.assessment.judgeAll();
  applications.assessment.give();
}

function questioned({ applications }: FakeServer): void {
  applications.fill();
  applications.takeUp();
  applications.assessment.judgeAll({ N20: { verdict: 'NEEDS_ADDITION', reason: 'Het certificaat is verlopen.' } });
}

function asItIs(): void {
  // Nothing is prepared.
}

const typed = 'Hier was ik gebleven.';
/** The draft, where Vandaag leads for it (the server says so in DraftTest), and the field it was typed in. */
const drafts = [
  ['hoofd', 'objection/application-1.1', { reason: typed }, `${A}?vraag=bezwaar`, 'Waarom bent u het er niet mee eens?', refused],
  ['contract', 'objection-decision/application-1.objection-1', { outcome: 'UNFOUNDED', reason: typed }, `${A}?vraag=beslissing.objection-1`, 'Waarom? De aanbieder leest dit.', objected],
  ['contract', 'admission-suspension/application-1', { reason: typed }, `${A}?vraag=schorsing`, 'Waarom? De aanbieder leest dit.', admitted],
  ['contract', 'admission-reassessment/application-1', { reason: typed }, `${A}?vraag=herbeoordeling`, 'Waarom? De aanbieder leest dit.', admitted],
  ['contract', 'application-decision/application-1', { outcome: 'REFUSED', reasons: typed }, `${A}/besluit`, 'Waarom?', judged],
  ['toetser1', 'application-addition/application-1.1', { items: [{ code: 'N20', missing: typed }], offered: ['N20'] }, `${A}/aanvulling`, 'Wat ontbreekt er?', questioned],
  ['onder', 'offer/listing-0', { title: typed }, 'noord-kennemerland/aanbod/listing-0', 'Naam van het aanbod', asItIs],
  ['onder', 'offer/new.provider-0', { title: typed }, 'noord-kennemerland/aanbod/nieuw?provider=provider-0', 'Naam van het aanbod', asItIs],
  ['onder', 'provider-facts/provider-0', { content: { website: typed } }, 'noord-kennemerland/aanbod/gegevens/provider-0', 'Website', asItIs],
  ['regiobeheer', 'settings-look/tenant', { name: typed }, 'noord-kennemerland/beheer/instellingen/uiterlijk', 'Naam van de regio', asItIs],
  ['regiobeheer', 'settings-desk/m-heiloo', { teamName: typed }, 'noord-kennemerland/beheer/instellingen/loket/m-heiloo', 'Naam', asItIs],
] as const;

test.each(drafts)('%s finds the draft %s where it was typed', async (who, key, body, path, field, prepare) => {
  const server = new FakeServer(who);
  prepare(server);
  const version = key.startsWith('settings') ? '2' : '1';
  server.saveElsewhere(key, version, body);
  const { screen } = await open(path, server);
  await expect.element(screen.getByRole('textbox', { name: field, exact: true }).first()).toHaveValue(typed);
});

test('a question that is closed goes from the address, and the file stays as it was', async () => {
  const server = new FakeServer('hoofd');
  refused(server);
  const { screen, address } = await open(`${A}?eis=N02&vraag=bezwaar`, server);
  await screen.getByRole('dialog', { name: 'Bezwaar maken' }).getByRole('button', { name: 'Annuleren' }).click();
  await expect.element(screen.getByRole('dialog')).not.toBeInTheDocument();
  await expect.poll(address).toBe(`/${A}?eis=N02`);
  await screen.getByRole('button', { name: 'Bezwaar maken' }).click();
  await expect.poll(address).toContain('vraag=bezwaar');
});

test('a question that cannot be asked now does not open', async () => {
  const server = new FakeServer('contract');
  refused(server);
  const { screen } = await open(`${A}?vraag=schorsing`, server);
  await expect.element(screen.getByText('Het certificaat is verlopen.')).toBeVisible();
  await expect.element(screen.getByRole('dialog')).not.toBeInTheDocument();
});
