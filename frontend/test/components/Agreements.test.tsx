import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { FakeServer } from '@test/fake/server';
import { expectAccessible } from '@test/components/axe';
import { open } from '@test/components/open';

const list = 'noord-kennemerland/overeenkomsten';
const one = `${list}/agreement-1`;

test.each(['light', 'dark'] as const)('a subcontractor reads what was offered, and signs exactly that (%s)', async (theme) => {
  const server = new FakeServer('onder');
  const { screen } = await open(list, server, { theme });
  await expect.element(screen.getByText('Wacht op uw handtekening').first()).toBeVisible();
  await expectAccessible(document.body);
  await userEvent.click(screen.getByRole('link', { name: 'Begeleiding bij autisme 2027' }));
  await expect.element(screen.getByText('Nu tekent u, namens Praktijk Zeewind. Lees eerst de hele tekst hieronder.')).toBeVisible();
  await expect.element(screen.getByRole('heading', { name: '1.2 Bibob' })).toBeVisible();
  await expect.element(screen.getByText('NVT')).toBeVisible();
  await expect.element(screen.getByText('In de zomer zijn er te weinig behandelaars.')).toBeVisible();
  await expect.element(screen.getByText('€ 1.234,56')).toBeVisible();
  await expect.element(screen.getByText('Nagerekend in uw browser', { exact: false })).toBeVisible();
  await expectAccessible(document.body);
  await userEvent.click(screen.getByRole('button', { name: 'Tekenen…' }));
  const dialog = screen.getByRole('dialog');
  await expect.element(dialog.getByText('Praktijk Zeewind, door Yusuf Kaya')).toBeVisible();
  await expectAccessible(document.body);
  await userEvent.click(dialog.getByRole('button', { name: 'Tekenen namens Praktijk Zeewind' }));
  await expect.element(dialog.getByText('Lees de tekst en vink dit aan.')).toBeVisible();
  expect(server.agreements.signed).toBeUndefined();
  await userEvent.click(dialog.getByRole('checkbox'));
  await userEvent.click(dialog.getByRole('button', { name: 'Tekenen namens Praktijk Zeewind' }));
  await expect.element(screen.getByText('Beide partijen tekenden.', { exact: false })).toBeVisible();
  expect(server.agreements.signed).toBe(server.agreements.read());
});

test('a text that changed after it was read is not signed, and one is told to read again', async () => {
  const server = new FakeServer('onder');
  server.agreements.changed = true;
  const { screen } = await open(one, server);
  await userEvent.click(screen.getByRole('button', { name: 'Tekenen…' }));
  await userEvent.click(screen.getByRole('dialog').getByRole('checkbox'));
  await userEvent.click(screen.getByRole('button', { name: 'Tekenen namens Praktijk Zeewind' }));
  await expect.element(screen.getByText('De tekst is veranderd sinds u hem las. Er is niet getekend.')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Opnieuw lezen' }));
  await expect.element(screen.getByRole('heading', { name: '2.1 Wachttijd' })).toBeVisible();
  expect(server.agreements.signed).toBeUndefined();
});

test('an offer is refused with a reason, never without', async () => {
  const server = new FakeServer('onder');
  const { screen } = await open(one, server);
  await userEvent.click(screen.getByRole('button', { name: 'Weigeren' }));
  const dialog = screen.getByRole('dialog');
  await userEvent.click(dialog.getByRole('button', { name: 'Weigeren' }));
  await expect.element(dialog.getByText('Schrijf waarom.')).toBeVisible();
  await userEvent.fill(dialog.getByRole('textbox'), 'De prijs is te laag.');
  await userEvent.click(dialog.getByRole('button', { name: 'Weigeren' }));
  await expect.element(screen.getByText('Geweigerd op 20 november 2026.', { exact: false })).toBeVisible();
  await expect.element(screen.getByText('De prijs is te laag.').first()).toBeVisible();
});

test('a draft says which rule it breaks and on what that rests, and is not offered before it keeps to it', async () => {
  const server = new FakeServer('hoofd');
  server.agreements.asDraft(1);
  const { screen } = await open(one, server);
  await expect.element(screen.getByText('Contractstandaard Wmo 1.2, artikel 6')).toBeVisible();
  await expect.element(screen.getByText('[Betaaltermijn]')).toBeVisible();
  await expect.element(screen.getByRole('button', { name: 'Aanbieden' })).not.toBeInTheDocument();
  await expectAccessible(document.body);
});

test('a draft that keeps to every rule is offered', async () => {
  const server = new FakeServer('hoofd');
  server.agreements.asDraft(0);
  const { screen } = await open(one, server);
  await userEvent.click(screen.getByRole('button', { name: 'Aanbieden' }));
  await userEvent.click(screen.getByRole('dialog').getByRole('button', { name: 'Aanbieden' }));
  await expect.element(screen.getByText('De overeenkomst is aangeboden aan Praktijk Zeewind.')).toBeVisible();
});

test('somebody who only reads is shown no button of a party', async () => {
  const server = new FakeServer('contract');
  server.agreements.readOnly();
  const { screen } = await open(one, server);
  await expect.element(screen.getByRole('button', { name: 'PDF bewaren' })).toBeVisible();
  for (const name of ['Tekenen…', 'Weigeren', 'Intrekken', 'Ontbinden', 'Opzeggen', 'Aanbieden']) {
    await expect.element(screen.getByRole('button', { name })).not.toBeInTheDocument();
  }
});

test.each(['light', 'dark'] as const)('two versions are laid beside each other (%s)', async (theme) => {
  const server = new FakeServer('onder');
  server.agreements.amended();
  const { screen } = await open(`${one}/verschil?before=1&after=2`, server, { theme });
  await expect.element(screen.getByText('1 gewijzigd, 0 nieuw, 0 vervallen, 3 hetzelfde.')).toBeVisible();
  await expect.element(screen.getByRole('heading', { name: '1.1 Betaling' })).toBeVisible();
  await expectAccessible(document.body);
});

test.each(['light', 'dark'] as const)('the region approves a departure, clause by clause across agreements (%s)', async (theme) => {
  const server = new FakeServer('contract');
  const { screen } = await open(`${list}/afwijkingen?asked=true`, server, { theme });
  await expect.element(screen.getByRole('heading', { name: '2.1 Wachttijd', exact: true })).toBeVisible();
  await expect.poll(() => document.querySelector('.words ins')?.textContent).toContain('twaalf');
  await expectAccessible(document.body);
  await userEvent.click(screen.getByRole('button', { name: 'Afwijking goedkeuren van 2.1 Wachttijd in Begeleiding bij autisme 2027' }));
  await expect.element(screen.getByText('De afwijking van 2.1 Wachttijd is goedgekeurd.')).toBeVisible();
});

test.each(['light', 'dark'] as const)('the uniformity index is a sentence, a picture and a table (%s)', async (theme) => {
  const { screen } = await open(`${list}/eenvormigheid`, new FakeServer('contract'), { theme });
  await expect.element(screen.getByText('96,6% van de artikelen volgt het model', { exact: false }).first()).toBeVisible();
  await expect.element(screen.getByRole('link', { name: '2.1 Wachttijd' })).toBeVisible();
  await expect.poll(() => document.querySelector('.chart-picture svg'), { timeout: 10_000 }).not.toBeNull();
  // The words in the picture have no background of their own to measure against.
  await expectAccessible(document.body, 12);
});
