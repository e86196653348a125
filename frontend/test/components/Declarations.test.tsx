import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { OTHER_AGREEMENT } from '@test/fake/declarations';
import { FakeServer } from '@test/fake/server';
import { expectAccessible } from '@test/components/axe';
import { open } from '@test/components/open';

const DECLARATION = 'noord-kennemerland/declaraties/declaration-1';

test.each(['light', 'dark'] as const)('who declares fills in a line, sees what it comes to, and sends it (%s)', async (theme) => {
  const server = new FakeServer('onder');
  const { screen } = await open(DECLARATION, server, { theme });
  await userEvent.fill(screen.getByRole('textbox', { name: 'Hoeveelheid' }), '10,5');
  await expect.element(screen.getByText('Totaal: € 945,00')).toBeVisible();
  await expectAccessible(document.body);
  await userEvent.click(screen.getByRole('button', { name: 'Versturen naar Noord-Kennemerland' }));
  await expect.poll(() => server.requests.find(({ method, url }) => method === 'PUT' && url.pathname.includes('/declarations/'))?.body).toEqual({
    lines: [{ category: 'jz020-45', municipality: 'GM0361', product: 'jz020-45', unit: 'HOUR', quantity: 10.5, amountCents: 94_500, firstDay: '2026-10-01', lastDay: '2026-10-31' }],
  });
  await expect.element(screen.getByRole('button', { name: 'Verbeteren' })).toBeVisible();
  await expectAccessible(document.body);
});

test('what cannot be read is said beside the field, and nothing is sent', async () => {
  const server = new FakeServer('onder');
  const { screen } = await open(DECLARATION, server);
  await userEvent.fill(screen.getByRole('textbox', { name: 'Hoeveelheid' }), 'tien');
  await userEvent.click(screen.getByRole('button', { name: 'Versturen naar Noord-Kennemerland' }));
  await expect.element(screen.getByRole('link', { name: 'Vul een getal in met hooguit drie decimalen.' })).toBeVisible();
  expect(server.requests.some(({ method, url }) => method === 'PUT' && url.pathname.includes('/declarations/'))).toBe(false);
  await expectAccessible(document.body);
});

test('a rule that is broken is said beside its line, and what was typed stays', async () => {
  const server = new FakeServer('onder');
  server.declarations.refusal = { status: 422, body: { type: 'urn:loodlijn:problem:declaration-without-consent', title: 'Geen toestemming', status: 422, errors: [{ pointer: '/lines/0/firstDay', code: 'consent-lacks', detail: 'Op 2026-10-01 was hier geen toestemming voor.' }] } };
  const { screen } = await open(DECLARATION, server);
  await userEvent.fill(screen.getByRole('textbox', { name: 'Hoeveelheid' }), '10');
  await userEvent.click(screen.getByRole('button', { name: 'Versturen naar Noord-Kennemerland' }));
  await expect.element(screen.getByRole('link', { name: 'Op 2026-10-01 was hier geen toestemming voor.' })).toBeVisible();
  await expect.element(screen.getByRole('textbox', { name: 'Hoeveelheid' })).toHaveValue('10');
});

test('what was typed is there again after a reload', async () => {
  const server = new FakeServer('onder');
  server.drafts.set('declaration/declaration-1.1', { formVersion: '1', version: '"1"', updatedAt: '2026-11-02T09:00:00Z', body: { lines: [{ id: 0, category: 'jz020-45', municipality: 'GM0373', price: '0', quantity: '7', euros: '', firstDay: '2026-10-01', lastDay: '2026-10-31' }], reason: '' } });
  const { screen } = await open(DECLARATION, server);
  await expect.element(screen.getByRole('textbox', { name: 'Hoeveelheid' })).toHaveValue('7');
  await expect.element(screen.getByText('Totaal: € 630,00')).toBeVisible();
});

test('the region approves after it was asked, and then there is an invoice', async () => {
  const server = new FakeServer('contract');
  server.declarations.asRegion();
  const { screen } = await open(DECLARATION, server);
  await expect.element(screen.getByRole('button', { name: 'Goedkeuren' })).toBeVisible();
  await expectAccessible(document.body);
  await userEvent.click(screen.getByRole('button', { name: 'Goedkeuren' }));
  await userEvent.click(page.getByRole('alertdialog').getByRole('button', { name: 'Goedkeuren' }));
  await expect.element(screen.getByRole('button', { name: 'Factuur downloaden (UBL)' })).toBeVisible();
  await expectAccessible(document.body);
});

test('the region disputes with a reason, which stays to read', async () => {
  const server = new FakeServer('contract');
  server.declarations.asRegion();
  const { screen } = await open(DECLARATION, server);
  await userEvent.click(screen.getByRole('button', { name: 'Betwisten' }));
  const question = page.getByRole('dialog', { name: 'Declaratie betwisten' });
  await userEvent.fill(question.getByRole('textbox', { name: /Wat klopt er niet/ }), 'Meer uren dan toegewezen');
  await userEvent.click(question.getByRole('button', { name: 'Betwisten' }));
  await expect.element(screen.getByText('Meer uren dan toegewezen')).toBeVisible();
});

test('what breaks a rule cannot be approved, and says which', async () => {
  const server = new FakeServer('contract');
  server.declarations.asRegion({ broken: [{ code: 'consent-lacks', pointer: '/lines/0/firstDay', detail: 'Op 2026-10-01 was hier geen toestemming voor.', source: 'Contractstandaard Wmo 1.2 art. 3.9' }] });
  const { screen } = await open(DECLARATION, server);
  await expect.element(screen.getByText('Contractstandaard Wmo 1.2 art. 3.9')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Goedkeuren' }).query()).toBeNull();
  await expect.element(screen.getByRole('button', { name: 'Betwisten' })).toBeVisible();
});

test('the list counts by state and month, and a declaration is begun from it', async () => {
  const server = new FakeServer('onder');
  const { screen } = await open('noord-kennemerland/declaraties', server);
  await expect.element(screen.getByRole('link', { name: 'Behandeling bij angst' })).toBeVisible();
  await expectAccessible(document.body);
  await userEvent.click(screen.getByRole('button', { name: 'Declaratie beginnen' }));
  await userEvent.click(page.getByRole('dialog', { name: 'Declaratie beginnen' }).getByRole('button', { name: 'Beginnen' }));
  await expect.element(screen.getByRole('textbox', { name: 'Hoeveelheid' })).toBeVisible();
});

test('who comes to declare under one agreement begins with that one', async () => {
  const server = new FakeServer('onder');
  const { screen } = await open(`noord-kennemerland/declaraties?agreement=${OTHER_AGREEMENT}`, server);
  await userEvent.click(screen.getByRole('button', { name: 'Declaratie beginnen' }));
  const question = page.getByRole('dialog', { name: 'Declaratie beginnen' });
  await expect.element(question.getByRole('combobox', { name: 'Overeenkomst' })).toHaveValue(OTHER_AGREEMENT);
  await userEvent.click(question.getByRole('button', { name: 'Beginnen' }));
  await expect.poll(() => server.requests.find(({ method, url }) => method === 'POST' && url.pathname.endsWith('/declarations'))?.body).toMatchObject({ agreementId: OTHER_AGREEMENT });
});

test('invoice details are filled in', async () => {
  const server = new FakeServer('onder');
  const { screen } = await open('noord-kennemerland/declaraties/factuurgegevens', server);
  await userEvent.fill(screen.getByRole('textbox', { name: 'Straat en huisnummer' }), 'Zeeweg 2');
  await expectAccessible(document.body);
  await userEvent.click(screen.getByRole('button', { name: 'Bewaren' }));
  await expect.poll(() => server.requests.find(({ method, url }) => method === 'PUT' && url.pathname.endsWith('/invoice-details'))?.body).toMatchObject({ street: 'Zeeweg 2' });
});
