import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { cooperative } from '@test/fake/consortium';
import { FakeServer } from '@test/fake/server';
import { expectAccessible } from '@test/components/axe';
import { open } from '@test/components/open';

const provider = 'noord-kennemerland/aanbieders/provider-0';

function withMembers(): FakeServer {
  const server = new FakeServer('contract');
  server.consortium.shown = cooperative;
  return server;
}

test.each(['light', 'dark'] as const)('who takes part is on the page of the provider, with what each has (%s)', async (theme) => {
  const { screen } = await open(provider, withMembers(), { theme });
  await expect.element(screen.getByText('Dit is een coöperatie.')).toBeVisible();
  await expect.element(screen.getByRole('link', { name: 'Zorg Noord' })).toBeVisible();
  await expect.element(screen.getByText('lid, penvoerder')).toBeVisible();
  await expect.element(screen.getByText('33,33 %')).toBeVisible();
  await expect.element(screen.getByText('Van 2026 is 6,67 % nog niet verdeeld.')).toBeVisible();
  await expectAccessible(document.body);
});

test('shares are changed to the hundredth, and too much is said beside the sum with nothing lost', async () => {
  const server = withMembers();
  const { screen } = await open(provider, server);
  await userEvent.click(screen.getByRole('button', { name: 'Leden en aandelen wijzigen' }));
  const share = screen.getByRole('textbox', { name: 'Aandeel 2026 in %' });
  await userEvent.fill(share.first(), 'veel');
  await userEvent.click(screen.getByRole('button', { name: 'Opslaan', exact: true }));
  await expect.element(screen.getByRole('link', { name: /Typ voor 2026 een percentage/ })).toBeVisible();
  await userEvent.fill(share.first(), '46,67');
  await userEvent.click(screen.getByRole('button', { name: 'Opslaan', exact: true }));
  await expect.element(screen.getByRole('link', { name: /106,67/ })).toBeVisible();
  await expectAccessible(document.body);
  await userEvent.fill(share.first(), '40');
  await expect.element(screen.getByText('2026: samen 100 % van hooguit 100 %')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Opslaan', exact: true }));
  await expect.element(screen.getByText('Leden en aandelen zijn opgeslagen.')).toBeVisible();
  const sent = server.requests.findLast(({ method, url }) => method === 'PUT' && url.pathname.endsWith('/consortium'));
  expect(sent?.ifMatch).toBe('"1"');
  expect(sent?.body).toEqual({
    form: 'COOPERATIVE',
    members: [
      { kvk: '20000001', name: 'Zorg Noord', roles: ['MEMBER', 'LEAD'], startsOn: '2024-01-01', endsOn: null },
      { kvk: '20000002', name: 'Zorg Zuid', roles: ['SUPPLIER'], startsOn: '2024-01-01', endsOn: '2027-12-31' },
    ],
    shares: [
      { kvk: '20000001', year: 2026, basisPoints: 4000 },
      { kvk: '20000002', year: 2026, basisPoints: 6000 },
    ],
  });
});

test('a provider becomes a consortium, and taking that back is asked first', async () => {
  const server = new FakeServer('contract');
  const { screen } = await open(provider, server);
  await userEvent.click(screen.getByRole('button', { name: 'Vastleggen wie er meedoet' }));
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Wat is deze organisatie?' }), 'CONSORTIUM');
  await userEvent.click(screen.getByRole('button', { name: 'Organisatie toevoegen' }));
  await userEvent.fill(screen.getByRole('textbox', { name: 'KvK-nummer' }), '20000003');
  await userEvent.fill(screen.getByRole('textbox', { name: 'Naam' }), 'Zorg Oost');
  await expectAccessible(document.body);
  await userEvent.click(screen.getByRole('button', { name: 'Opslaan', exact: true }));
  await expect.element(screen.getByText('Dit is een consortium.')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Leden en aandelen wijzigen' }));
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Wat is deze organisatie?' }), '');
  await userEvent.click(screen.getByRole('button', { name: 'Opslaan', exact: true }));
  await expect.element(screen.getByRole('alertdialog', { name: 'Geen coöperatie of consortium meer?' })).toHaveTextContent('vervallen de aandelen');
  await userEvent.click(screen.getByRole('button', { name: 'Leden en aandelen weghalen' }));
  await expect.element(screen.getByText('Deze aanbieder is voor zover bekend geen coöperatie of consortium.')).toBeVisible();
});

test('members stand behind their consortium in the register', async () => {
  const { screen } = await open('noord-kennemerland/register', new FakeServer('contract'));
  await expect.element(screen.getByText('Leden: Zorg Noord')).toBeVisible();
  await expect.element(screen.getByRole('heading', { name: 'Wie er achter elke hoofdaannemer werkt' })).toBeVisible();
  await expect.element(screen.getByText(/20000001 · lid, penvoerder/)).toBeVisible();
});
