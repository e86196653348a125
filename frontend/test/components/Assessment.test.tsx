import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { FakeServer } from '@test/fake/server';
import { expectAccessible } from '@test/components/axe';
import { open } from '@test/components/open';

const ASSESS = 'noord-kennemerland/aanvragen/application-1/beoordelen';

function submitted(who: 'toetser1' | 'contract' = 'toetser1'): FakeServer {
  const server = new FakeServer(who);
  server.applications.fill();
  server.applications.takeUp();
  return server;
}

const judgedOf = (server: FakeServer, code: string) => server.requests.filter(({ method, url }) => method === 'PUT' && url.pathname.endsWith(`/judgements/${code}`)).at(-1);

test.each(['light', 'dark'] as const)('an assessor takes an application up and goes through it by keyboard alone (%s)', async (theme) => {
  const server = submitted();
  const { screen, address } = await open(ASSESS, server, { theme });
  await userEvent.click(screen.getByRole('button', { name: 'Ik beoordeel' }));
  await expect.element(screen.getByText('0 van 5 eisen beoordeeld')).toBeVisible();
  await expect.element(screen.getByText('Elkaars oordeel ziet u als u het allebei hebt gegeven.', { exact: false })).toBeVisible();
  await expectAccessible(document.body, 2);
  await userEvent.keyboard('1');
  await expect.poll(() => judgedOf(server, 'N02')).toMatchObject({ ifMatch: '"0"', body: { verdict: 'MET', reason: '' } });
  await expect.poll(address).toContain('eis=N01');
  await expect.element(screen.getByRole('heading', { level: 2, name: 'Inschrijving in het Handelsregister' })).toHaveFocus();
  await userEvent.keyboard('2');
  await expect.element(screen.getByText('Nog niet bewaard: schrijf ook waarom.')).toBeVisible();
  await expect.element(screen.getByRole('textbox', { name: 'Waarom?' })).toHaveFocus();
  await userEvent.keyboard('Dit is een ander bedrijf.');
  await expect.poll(() => judgedOf(server, 'N01')).toMatchObject({ body: { verdict: 'NOT_MET', reason: 'Dit is een ander bedrijf.' } });
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await expect.poll(address).toContain('eis=N20');
  await expect.element(screen.getByText('2 van 5 eisen beoordeeld')).toBeVisible();
  await expectAccessible(document.body, 2);
});

test('what is only shown is judged with the day on which it was seen', async () => {
  const server = submitted();
  server.applications.assessment.judgeAll();
  server.applications.assessment.judgeElsewhere('N30', { verdict: 'NOT_APPLICABLE', reason: 'Nog niet' });
  const { screen } = await open(`${ASSESS}?eis=N30`, server);
  await userEvent.click(screen.getByRole('radio', { name: 'Voldoet', exact: true }));
  await expect.element(screen.getByText('Nog niet bewaard: vul in wanneer u het zag.')).toBeVisible();
  await userEvent.fill(screen.getByRole('combobox', { name: 'Gezien op' }), '20-11-2026');
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => judgedOf(server, 'N30')?.body).toMatchObject({ verdict: 'MET', seenOn: '2026-11-20' });
});

test('a judgement that was changed in another tab shows both versions', async () => {
  const server = submitted();
  server.applications.assessment.judgeAll();
  const { screen } = await open(`${ASSESS}?eis=N02`, server);
  await expect.element(screen.getByRole('radio', { name: 'Voldoet', exact: true })).toBeChecked();
  server.applications.assessment.judgeElsewhere('N02', { verdict: 'NOT_MET', reason: 'Er loopt een surseance.' });
  await userEvent.fill(screen.getByRole('textbox', { name: 'Toelichting (hoeft niet)' }), 'In orde.');
  const notice = screen.getByRole('alert').filter({ hasText: 'Er loopt een surseance.' });
  await expect.element(notice).toHaveTextContent('In orde.');
  await userEvent.click(screen.getByRole('button', { name: 'Neem de laatste versie' }));
  await expect.element(screen.getByRole('radio', { name: 'Voldoet niet' })).toBeChecked();
});

test('giving asks first, and then shows what the other judged; where they differ the two judge together', async () => {
  const server = submitted();
  const { assessment } = server.applications;
  assessment.colleagueGave({ N20: { verdict: 'NOT_MET', reason: 'Het certificaat is verlopen.' } });
  assessment.judgeAll();
  const { screen, address } = await open(`${ASSESS}?eis=N01`, server);
  await expect.element(screen.getByText('Pieter Kooistra heeft het oordeel al gegeven.', { exact: false })).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Mijn oordeel geven' }));
  const question = screen.getByRole('alertdialog', { name: 'Uw oordeel geven?' });
  await expect.element(question).toHaveTextContent('Daarna kunt u het niet meer wijzigen');
  await userEvent.click(question.getByRole('button', { name: 'Mijn oordeel geven' }));
  await expect.element(screen.getByText('Over 1 eis oordeelt u samen.', { exact: false })).toBeVisible();
  await userEvent.click(screen.getByRole('link', { name: 'Kwaliteitssysteem' }));
  await expect.poll(address).toContain('eis=N20');
  await expect.element(screen.getByText('Het certificaat is verlopen.')).toBeVisible();
  await expectAccessible(document.body, 2);
  await userEvent.click(screen.getByRole('radio', { name: 'Voldoet', exact: true }));
  await userEvent.fill(screen.getByRole('textbox', { name: 'Waarom oordeelt u samen zo?' }), 'Het nieuwe certificaat ligt erbij.');
  await expect.poll(() => server.requests.find(({ method, url }) => method === 'PUT' && url.pathname.endsWith('/joint-judgements/N20'))?.body).toMatchObject({ verdict: 'MET' });
  await expect.element(screen.getByText('Er kan worden beslist.', { exact: false })).toBeVisible();
});

test('the keys that judge stand in the help, and the screen fits on a phone', async () => {
  await page.viewport(320, 740);
  try {
    const server = submitted();
    server.applications.assessment.judgeAll();
    const { screen } = await open(`${ASSESS}?eis=N20`, server);
    await expect.element(screen.getByRole('radio', { name: 'Aanvulling nodig' })).toBeVisible();
    expect(document.documentElement.scrollWidth).toBe(320);
    await page.viewport(1280, 800);
    await userEvent.keyboard('?');
    await expect.element(screen.getByText('Oordeel kiezen, in de volgorde van het scherm')).toBeVisible();
  } finally {
    await page.viewport(1280, 800);
  }
});

test('in English the assessment speaks English', async () => {
  const { screen } = await open(ASSESS, submitted(), { language: 'en' });
  await expect.element(screen.getByRole('button', { name: 'I will assess' })).toBeVisible();
});

test('an addition says what is missing and until when before it is asked', async () => {
  const server = submitted();
  server.applications.assessment.judgeAll({ N20: { verdict: 'NEEDS_ADDITION', reason: 'Het certificaat is van een andere stichting.' } });
  const { screen, address } = await open(ASSESS, server);
  await userEvent.click(screen.getByRole('link', { name: 'Aanvulling vragen' }));
  await expect.element(screen.getByRole('textbox', { name: 'Wat ontbreekt er?' })).toHaveValue('Het certificaat is van een andere stichting.');
  await expect.element(screen.getByText('De aanbieder krijgt 14 dagen: tot en met 7 december 2026.', { exact: false })).toBeVisible();
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Nog iets vragen bij een andere eis' }), 'Geen faillissement');
  expect(screen.getByRole('textbox', { name: 'Wat ontbreekt er?' }).elements(), 'choosing alone adds nothing').toHaveLength(1);
  await userEvent.click(screen.getByRole('button', { name: 'Toevoegen' }));
  await expect.poll(() => document.activeElement?.closest('vaadin-text-area')?.id).toBe('missing-N02');
  await expectAccessible(document.body, 2);
  await userEvent.click(screen.getByRole('button', { name: 'Aanvulling vragen' }));
  await expect.element(screen.getByText('Schrijf wat er ontbreekt.').first()).toBeVisible();
  await userEvent.keyboard('De verklaring is van vorig jaar.');
  await userEvent.click(screen.getByRole('button', { name: 'Geen faillissement niet vragen' }));
  await expect.element(screen.getByRole('combobox', { name: 'Nog iets vragen bij een andere eis' })).toHaveFocus();
  await userEvent.click(screen.getByRole('button', { name: 'Ongedaan maken' }));
  await expect.element(screen.getByRole('textbox', { name: 'Wat ontbreekt er?' }).first()).toHaveValue('De verklaring is van vorig jaar.');
  await userEvent.click(screen.getByRole('button', { name: 'Geen faillissement niet vragen' }));
  await userEvent.click(screen.getByRole('button', { name: 'Aanvulling vragen' }));
  const question = screen.getByRole('alertdialog', { name: 'Aanvulling vragen?' });
  await userEvent.click(question.getByRole('button', { name: 'Aanvulling vragen' }));
  await expect.poll(() => server.requests.find(({ method, url }) => method === 'POST' && url.pathname.endsWith('/additions'))?.body).toEqual({ items: [{ code: 'N20', missing: 'Het certificaat is van een andere stichting.' }] });
  await expect.poll(address).toBe('/noord-kennemerland/aanvragen/application-1');
});

test('who does not assess an application asks nothing in addition', async () => {
  const { screen } = await open('noord-kennemerland/aanvragen/application-1/aanvulling', submitted());
  await expect.element(screen.getByText('Een aanvulling vragen doet wie deze aanvraag beoordeelt.')).toBeVisible();
  await expect.element(screen.getByRole('link', { name: 'Beoordelen', exact: true })).toBeVisible();
  expect(screen.getByRole('textbox').elements()).toHaveLength(0);
});

test('who decides goes on from the assessment to the decision, until it was taken', async () => {
  const server = submitted('contract');
  const { assessment } = server.applications;
  assessment.colleagueGave();
  assessment.judgeAll();
  assessment.give();
  const first = await open(ASSESS, server);
  await expect.element(first.screen.getByRole('status').getByRole('link', { name: 'Besluiten' })).toBeVisible();
  await first.screen.unmount();

  server.applications.decide('APPROVED');
  const { screen } = await open(ASSESS, server);
  await expect.element(screen.getByText('hebben allebei beoordeeld.', { exact: false })).toBeVisible();
  expect(document.querySelector('main')?.textContent).not.toContain('Er kan worden beslist.');
});
