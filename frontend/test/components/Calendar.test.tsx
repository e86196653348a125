import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { FakeServer } from '@test/fake/server';
import { expectAccessible } from '@test/components/axe';
import { open } from '@test/components/open';

const tenant = 'noord-kennemerland';
const agreement = `${tenant}/overeenkomsten/agreement-1`;

test.each(['light', 'dark'] as const)('the calendar tells month by month what starts, ends and must be extended (%s)', async (theme) => {
  const server = new FakeServer('hoofd');
  const { screen, address } = await open(`${tenant}/contractkalender`, server, { theme });
  await expect.element(screen.getByRole('heading', { level: 2, name: 'December 2026' })).toBeVisible();
  await expect.element(screen.getByText('Laatste dag om een verlenging aan te bieden', { exact: false })).toBeVisible();
  await expectAccessible(document.body);
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Wat gebeurt er?' }), 'EXTEND');
  await expect.poll(() => server.calendar.asked.get('kind')).toBe('EXTEND');
  expect(address()).toContain('kind=EXTEND');
});

test('a calendar in which nothing is found says what to do', async () => {
  const server = new FakeServer('hoofd');
  server.calendar.moments = [];
  const { screen } = await open(`${tenant}/contractkalender?q=niets`, server);
  await expect.element(screen.getByText('Niets gevonden. Kies een eerdere maand of minder filters.')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Alles tonen' }));
  await expect.element(screen.getByText('Er staat vanaf deze maand niets in de kalender.')).toBeVisible();
});

test.each(['light', 'dark'] as const)('the address of the feed is shown once, and can be replaced and withdrawn (%s)', async (theme) => {
  const server = new FakeServer('hoofd');
  const { screen } = await open(`${tenant}/contractkalender`, server, { theme });
  await userEvent.click(screen.getByRole('button', { name: 'Adres maken' }));
  await expect.element(screen.getByRole('textbox', { name: 'Adres van uw agenda' })).toHaveValue('https://loodlijn.example/agenda/geheim.ics');
  await expectAccessible(document.querySelector('.feed') ?? document.body);
  await userEvent.click(screen.getByRole('button', { name: 'Adres intrekken' }));
  await userEvent.click(screen.getByRole('alertdialog').getByRole('button', { name: 'Adres intrekken' }));
  await expect.element(screen.getByRole('button', { name: 'Adres maken' })).toBeVisible();
  expect(server.calendar.feed).toBeUndefined();
});

test.each(['light', 'dark'] as const)('parties tick what they settled; what looks like a resident is questioned (%s)', async (theme) => {
  const server = new FakeServer('hoofd');
  const { screen } = await open(`${agreement}/overdracht?punt=COUNTS`, server, { theme });
  await expect.element(screen.getByText('Deze overeenkomst is opgezegd', { exact: false })).toBeVisible();
  await expectAccessible(document.body);
  await userEvent.click(screen.getByRole('button', { name: 'Afvinken' }));
  await expect.element(screen.getByText('Vul een aantal in.').first()).toBeVisible();
  await userEvent.fill(screen.getByRole('textbox', { name: 'In zorg' }), '12');
  await userEvent.fill(screen.getByRole('textbox', { name: 'Overgedragen' }), '9');
  await userEvent.fill(screen.getByRole('textbox', { name: 'Zonder verdere hulp' }), '1');
  await userEvent.fill(screen.getByRole('textbox', { name: 'Toelichting (mag leeg blijven)' }), 'mevrouw Jansen wacht');
  await userEvent.click(screen.getByRole('button', { name: 'Afvinken' }));
  await userEvent.click(screen.getByRole('checkbox', { name: 'Dit gaat niet over een inwoner' }));
  await expectAccessible(document.body);
  await userEvent.click(screen.getByRole('button', { name: 'Afvinken' }));
  await expect.element(screen.getByText('Er wachten nog 2 inwoners op overdracht.')).toBeVisible();
  await expect.element(screen.getByText('Afgevinkt door Esther Groen', { exact: false })).toBeVisible();
});

test('what cannot be settled yet says when it can', async () => {
  const server = new FakeServer('contract');
  server.calendar.transition = { ...server.calendar.transition, ending: false, may: false };
  const { screen } = await open(`${agreement}/overdracht`, server);
  await expect.element(screen.getByText('Er is nog niets over te dragen.', { exact: false })).toBeVisible();
  await expectAccessible(document.body);
});

test.each(['light', 'dark'] as const)('a head contractor says who does what, and shares the card with a link that is shown once (%s)', async (theme) => {
  const server = new FakeServer('hoofd');
  const { screen } = await open(`${agreement}/verantwoordelijkheid`, server, { theme });
  await expect.element(screen.getByText('getekend in de overeenkomst', { exact: false })).toBeVisible();
  await expect.element(screen.getByText('Voor 1 taak is nog niet afgesproken wie die doet.')).toBeVisible();
  await expectAccessible(document.body);
  await userEvent.click(screen.getByRole('button', { name: 'Invullen' }));
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Wie doet dit: Veiligheid' }), 'MUNICIPALITY');
  await userEvent.fill(screen.getByRole('textbox', { name: 'Telefoon' }).first(), '072 123 4567');
  await expectAccessible(document.body);
  await userEvent.click(screen.getByRole('button', { name: 'Opslaan' }));
  await expect.element(screen.getByRole('cell', { name: 'Gemeente' })).toBeVisible();
  expect(server.calendar.matrix.tasks[1]?.party).toBe('MUNICIPALITY');
  await userEvent.click(screen.getByRole('button', { name: 'Link maken' }));
  await expect.element(screen.getByText('Schrijf voor wie de link is.').first()).toBeVisible();
  await userEvent.fill(screen.getByRole('textbox', { name: 'Voor wie is de link?' }), 'Wijkteam Noord');
  await userEvent.click(screen.getByRole('button', { name: 'Link maken' }));
  await expect.element(screen.getByRole('textbox', { name: 'Link naar de kaart' })).toHaveValue('https://loodlijn.example/wie-doet-wat/geheim');
  await expectAccessible(document.body);
  await userEvent.click(screen.getByRole('button', { name: 'Link voor Wijkteam Noord intrekken' }));
  await userEvent.click(screen.getByRole('alertdialog').getByRole('button', { name: 'Intrekken' }));
  await expect.element(screen.getByText('Ingetrokken op 20 november 2026')).toBeVisible();
});

test('who does not fill it in reads it, without buttons that do nothing', async () => {
  const server = new FakeServer('contract');
  server.calendar.matrix = { ...server.calendar.matrix, fills: false, shares: false };
  const { screen } = await open(`${agreement}/verantwoordelijkheid`, server);
  await expect.element(screen.getByText('Wie let op de veiligheid van u en uw kind?')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Invullen' }).query()).toBeNull();
  expect(screen.getByRole('button', { name: 'Link maken' }).query()).toBeNull();
});
