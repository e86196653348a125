import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Referral } from '@/shared/api/types';
import { FakeServer } from '@test/fake/server';
import { expectAccessible } from '@test/components/axe';
import { open } from '@test/components/open';

const REFERRAL = 'noord-kennemerland/verwijzingen/referral-1';

function seenBy(who: 'onder' | 'hoofd', state: Referral['state'], change: Partial<Referral> = {}): FakeServer {
  const server = new FakeServer(who);
  server.referrals.as(who === 'onder' ? 'SUB' : 'HEAD', state, change);
  return server;
}

test.each(['light', 'dark'] as const)('a head contractor begins a form, what is typed is kept on the server and nowhere else, and it is sent (%s)', async (theme) => {
  const server = seenBy('hoofd', 'DRAFT');
  const { screen } = await open('noord-kennemerland/verwijzingen', server, { theme });
  await userEvent.click(screen.getByRole('button', { name: 'Verwijzen' }));
  await expect.element(screen.getByRole('combobox', { name: 'Naar wie, onder welke overeenkomst' })).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Formulier beginnen' }));
  await userEvent.fill(screen.getByRole('textbox', { name: 'Uw eigen kenmerk' }), 'K-2026-99');
  await userEvent.fill(screen.getByRole('textbox', { name: 'Doel 1', exact: true }), 'Zelfstandig opstaan');
  await expect.element(screen.getByText('Versleuteld bewaard')).toBeVisible();
  expect(server.requests.find(({ method }) => method === 'PUT')?.body).toMatchObject({ reference: 'K-2026-99' });
  expect([localStorage, sessionStorage].map((kept) => Array.from({ length: kept.length }, (_, index) => kept.getItem(kept.key(index) ?? '')).join()).join()).not.toContain('K-2026-99');
  await expectAccessible(document.body);
  await userEvent.click(screen.getByRole('button', { name: 'Formulier versturen' }));
  const question = screen.getByRole('alertdialog', { name: 'Versturen naar Praktijk Zeewind?' });
  await userEvent.click(question.getByRole('button', { name: 'Formulier versturen' }));
  await expect.element(screen.getByText('Verstuurd', { exact: true })).toBeVisible();
});

test('from an agreement one begins under it at once', async () => {
  const server = seenBy('hoofd', 'DRAFT');
  const { agreements } = server.referrals;
  const under = agreements.map(({ id }) => id).join();
  server.referrals.agreements = agreements.flatMap((one) => [{ ...one, id: 'another', title: 'Iets anders' }, one]);
  const { screen } = await open(`noord-kennemerland/verwijzingen?onder=${under}`, server);
  await expect.element(screen.getByRole('combobox', { name: 'Naar wie, onder welke overeenkomst' })).toHaveValue(under);
});

test('what can be a citizen service number is named at its field, and nothing typed is lost', async () => {
  const server = seenBy('hoofd', 'DRAFT');
  const { screen } = await open(REFERRAL, server);
  const asked = screen.getByRole('textbox', { name: 'Wat u van de onderaannemer vraagt' });
  await userEvent.fill(asked, 'Bel over 123456782');
  await expect.element(screen.getByText('Niet bewaard: verbeter eerst wat hierboven staat')).toBeVisible();
  await expect.element(screen.getByText('Hier staat een getal dat een burgerservicenummer kan zijn.')).toBeVisible();
  await expect.element(asked).toHaveValue('Bel over 123456782');
  await userEvent.fill(asked, 'Bel ons');
  await expect.element(screen.getByText('Versleuteld bewaard')).toBeVisible();
});

test('what looks like a name is asked about, and goes when the sender says that it is none', async () => {
  const server = seenBy('hoofd', 'DRAFT');
  const { screen } = await open(REFERRAL, server);
  await userEvent.fill(screen.getByRole('textbox', { name: 'Uw eigen kenmerk' }), 'K-1');
  await userEvent.fill(screen.getByRole('textbox', { name: 'Wat u van de onderaannemer vraagt' }), 'Mevrouw Jansen begeleiden');
  await expect.element(screen.getByText('Dit lijkt op een naam of geboortedatum. Haal die weg.')).toBeVisible();
  await expectAccessible(document.body);
  await userEvent.click(screen.getByRole('checkbox', { name: /Hier staat geen naam of geboortedatum in/ }));
  await userEvent.click(screen.getByRole('button', { name: 'Formulier versturen' }));
  await userEvent.click(screen.getByRole('alertdialog').getByRole('button', { name: 'Formulier versturen' }));
  await expect.poll(() => server.requests.find(({ url }) => url.pathname.endsWith('/sending'))?.body).toEqual({ aboutNobody: true });
});

test('a colleague who was earlier is said, with what there is now, and what was typed stays until one chooses', async () => {
  const server = seenBy('hoofd', 'DRAFT');
  const { screen } = await open(REFERRAL, server);
  const asked = screen.getByRole('textbox', { name: 'Wat u van de onderaannemer vraagt' });
  await expect.element(asked).toBeVisible();
  server.referrals.overtake('Groepshulp op dinsdag');
  await userEvent.fill(asked, 'Begeleiding thuis');
  await expect.element(screen.getByText('Een collega heeft dit formulier intussen gewijzigd.')).toBeVisible();
  await expect.element(screen.getByText('Groepshulp op dinsdag', { exact: true })).toBeVisible();
  await expect.element(asked).toHaveValue('Begeleiding thuis');
  await expectAccessible(document.body);
  await userEvent.click(screen.getByRole('button', { name: 'Deze versie houden' }));
  await expect.poll(() => server.referrals.referral.content?.asked).toBe('Begeleiding thuis');
});

test('what lacks is summed up on top and the focus goes there', async () => {
  const { screen } = await open(REFERRAL, seenBy('hoofd', 'DRAFT'));
  await userEvent.click(screen.getByRole('button', { name: 'Formulier versturen' }));
  await userEvent.click(screen.getByRole('alertdialog').getByRole('button', { name: 'Formulier versturen' }));
  await expect.element(screen.getByRole('link', { name: 'Vul uw eigen kenmerk in.' })).toBeVisible();
  await expect.poll(() => document.activeElement?.textContent).toContain('Het formulier is niet verstuurd');
});

test('a subcontractor reads the form, asks something and accepts with a week', async () => {
  const server = seenBy('onder', 'SENT', { waits: true });
  const { screen } = await open(REFERRAL, server);
  await expect.element(screen.getByText('Begeleiding thuis, twee keer per week')).toBeVisible();
  await expect.poll(() => server.requests.some(({ url }) => url.pathname.endsWith('/reading'))).toBe(true);
  await expectAccessible(document.body);
  await userEvent.fill(screen.getByRole('textbox', { name: 'Uw vraag of antwoord' }), 'Welke dagen?');
  await userEvent.click(screen.getByRole('button', { name: 'Bericht versturen' }));
  await expect.element(screen.getByText('Welke dagen?', { exact: true })).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Verwijzing aannemen' }));
  const question = screen.getByRole('dialog', { name: 'Verwijzing aannemen' });
  await expect.element(question.getByRole('combobox', { name: 'Week waarin de hulp begint' })).toBeVisible();
  await expectAccessible(document.body);
  await userEvent.click(question.getByRole('button', { name: 'Verwijzing aannemen' }));
  await expect.element(screen.getByText(/De hulp begint in week/)).toBeVisible();
});

test('declining asks for a reason, and says so when there is none', async () => {
  const { screen } = await open(REFERRAL, seenBy('onder', 'RECEIVED', { waits: true }));
  await userEvent.click(screen.getByRole('button', { name: 'Verwijzing afwijzen' }));
  const question = screen.getByRole('dialog', { name: 'Verwijzing afwijzen' });
  await userEvent.click(question.getByRole('button', { name: 'Verwijzing afwijzen' }));
  await expect.element(question.getByText('Schrijf iets op.')).toBeVisible();
  await userEvent.fill(question.getByRole('textbox', { name: 'Reden van de afwijzing' }), 'Geen plaats');
  await userEvent.click(question.getByRole('button', { name: 'Verwijzing afwijzen' }));
  await expect.element(screen.getByText('Geen plaats', { exact: true })).toBeVisible();
});

test('the sender withdraws, uses the text again or erases it', async () => {
  const { screen } = await open(REFERRAL, seenBy('hoofd', 'SENT'));
  await userEvent.click(screen.getByRole('button', { name: 'Intrekken' }));
  await userEvent.click(screen.getByRole('alertdialog').getByRole('button', { name: 'Intrekken' }));
  await expect.element(screen.getByRole('button', { name: 'Opnieuw gebruiken' })).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Nu wissen' }));
  await userEvent.click(screen.getByRole('alertdialog').getByRole('button', { name: 'Nu wissen' }));
  await expect.element(screen.getByText(/Gewist op 22 november 2026 door de hoofdaannemer/)).toBeVisible();
  await expectAccessible(document.body);
});

test('of a form that was withdrawn the subcontractor reads that, and nothing of it', async () => {
  const { screen } = await open(REFERRAL, seenBy('onder', 'WITHDRAWN', { content: null }));
  await expect.element(screen.getByText(/heeft dit formulier ingetrokken/)).toBeVisible();
  expect(screen.getByRole('heading', { name: 'Doelen' }).query()).toBeNull();
});

test('the list says where each stands and what waits', async () => {
  const { screen } = await open('noord-kennemerland/verwijzingen', seenBy('onder', 'SENT', { waits: true }));
  await expect.element(page.getByRole('link', { name: 'K-2026-17' })).toBeVisible();
  await expect.element(page.getByText('Wacht op u')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Verwijzen' }).query()).toBeNull();
  await expectAccessible(document.body);
  await userEvent.click(screen.getByRole('link', { name: 'Voorbij' }));
  await expect.element(screen.getByRole('link', { name: 'Voorbij' })).toHaveAttribute('aria-current', 'page');
});
