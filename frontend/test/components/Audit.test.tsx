import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { FakeServer } from '@test/fake/server';
import { expectAccessible } from '@test/components/axe';
import { open } from '@test/components/open';

const trail = 'noord-kennemerland/beheer/logboek';

test.each(['light', 'dark'] as const)('the trail reads as sentences by day, and opens to before and after (%s)', async (theme) => {
  const { screen } = await open(trail, new FakeServer('regiobeheer'), { theme });
  await expect.element(screen.getByRole('heading', { name: '22 november 2026' })).toBeVisible();
  await expect.element(screen.getByText('beëindigde de toegang van Esther Groen')).toBeVisible();
  await expectAccessible(document.body);
  await userEvent.click(screen.getByText('wijzigde aanbieder Stichting Samenwerkende', { exact: false }));
  const row = screen.getByRole('row', { name: /^telefoon/ });
  await expect.element(row).toHaveTextContent('telefoon072 123 45 67072 765 43 21');
  await expectAccessible(document.body);
});

test('what an import added in one go is one line that counts all of it, opens with the keyboard and is read to its end', async () => {
  const { screen } = await open(trail, new FakeServer('regiobeheer'));
  const line = screen.getByText('en nog 39 wijzigingen in dezelfde handeling', { exact: false });
  await expect.element(line).toBeVisible();
  line.element().closest('summary')?.focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(screen.getByRole('heading', { name: 'voegde aanbod Dagbehandeling 18 toe' })).toBeVisible();
  await expectAccessible(document.body);
  await userEvent.click(screen.getByRole('button', { name: 'Meer van deze handeling tonen' }));
  await expect.element(screen.getByRole('heading', { name: 'voegde aanbod Dagbehandeling 40 toe' })).toBeVisible();
});

test('earlier entries are added below, to the last', async () => {
  const { screen } = await open(trail, new FakeServer('regiobeheer'));
  const more = screen.getByRole('button', { name: 'Eerdere regels tonen' });
  await userEvent.click(more);
  await expect.element(screen.getByText('Het systeem')).toBeVisible();
  await expect.element(more).not.toBeInTheDocument();
});

test('content that was erased says since when and why', async () => {
  const { screen } = await open(`${trail}?q=trok`, new FakeServer('regiobeheer'));
  await userEvent.click(screen.getByText('trok een uitnodiging in'));
  await expect.element(screen.getByText('De inhoud is op 22 november 2026 gewist: de uitnodiging was verlopen en niemand nam haar aan.')).toBeVisible();
});

test('filters stand in the address, and one link shows everything again', async () => {
  const { screen, address } = await open(`${trail}?person=person-1`, new FakeServer('regiobeheer'));
  await expect.element(screen.getByRole('combobox', { name: 'Wie' })).toHaveValue('person-1');
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Wat er gebeurde' }), 'Toegevoegd');
  await expect.poll(address).toContain('person=person-1');
  expect(address()).toContain('action=CREATED');
  await expect.element(screen.getByText('nodigde iemand uit')).toBeVisible();
  await userEvent.fill(screen.getByRole('searchbox', { name: 'Woorden' }), 'vuurtoren');
  await expect.element(screen.getByText('Niets gevonden met deze filters.')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Alles tonen' }));
  await expect.element(screen.getByText('beëindigde de toegang van Esther Groen')).toBeVisible();
});

test('what the trail is narrowed to stands above it in words, each with a way out', async () => {
  const { screen, address } = await open(`${trail}?person=person-1&from=2026-11-01`, new FakeServer('regiobeheer'));
  await expect.element(screen.getByRole('combobox', { name: 'Vanaf' })).toHaveValue('01-11-2026');
  await expect.element(screen.getByRole('button', { name: 'Filter vanaf 1 november 2026 weghalen' })).toBeVisible();
  await expectAccessible(document.body);
  await userEvent.click(screen.getByRole('button', { name: /^Filter Rianne Beekman/ }));
  await expect.poll(address).not.toContain('person');
  expect(address()).toContain('from=2026-11-01');
});

test('a long text is shown once, with what went and what came', async () => {
  const { screen } = await open(trail, new FakeServer('regiobeheer'));
  await userEvent.click(screen.getByText('wijzigde aanbieder Stichting Samenwerkende', { exact: false }));
  const row = screen.getByRole('row', { name: /^toelichting/ });
  await expect.element(row.getByText('de huisarts of', { exact: false })).toBeVisible();
  expect([...row.element().querySelectorAll('del')].map((one) => one.textContent)).toEqual(['weg: maandag.']);
});

test('content that is not kept says so', async () => {
  const { screen } = await open(`${trail}?q=nodigde`, new FakeServer('regiobeheer'));
  await userEvent.click(screen.getByText('nodigde iemand uit'));
  await expect.element(screen.getByText('De inhoud wordt niet in het logboek bewaard.').first()).toBeVisible();
});

test('who may not read the trail is told so and does not find it in the navigation', async () => {
  const { screen } = await open(trail, new FakeServer('griffie'));
  await expect.element(screen.getByRole('heading', { level: 1 })).not.toHaveTextContent('Logboek');
  await expect.element(screen.getByRole('link', { name: 'Logboek' })).not.toBeInTheDocument();
});

test('a provider leads to its history on the trail', async () => {
  const { screen, address } = await open('noord-kennemerland/aanbieders/provider-4', new FakeServer('regiobeheer'));
  await expect.element(screen.getByText('wachttijd intake (weken): 12 → 8')).toBeVisible();
  await userEvent.click(screen.getByRole('link', { name: 'Geschiedenis in het logboek' }));
  await expect.poll(address).toContain('subjectId=provider-4');
});

test('entries that are opened all at once show what changed', async () => {
  const { screen } = await open(trail, new FakeServer('regiobeheer'));
  await expect.element(screen.getByText('beëindigde de toegang van Esther Groen', { exact: false })).toBeVisible();
  document.querySelectorAll('details').forEach((one) => { one.open = true; });
  await expect.element(screen.getByText('beëindigd op')).toBeVisible();
});
