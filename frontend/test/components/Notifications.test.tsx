import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { FakeServer } from '@test/fake/server';
import { expectAccessible } from '@test/components/axe';
import { open } from '@test/components/open';

test.each(['light', 'dark'] as const)('the bell says how many are unread, and all are read at once (%s)', async (theme) => {
  const { screen } = await open('', new FakeServer('regiobeheer'), { theme });
  await userEvent.click(screen.getByRole('button', { name: 'Berichten: 2 ongelezen' }));
  await expect.element(screen.getByRole('dialog', { name: 'Berichten' })).toBeVisible();
  await expectAccessible(document.body);
  await userEvent.click(screen.getByRole('button', { name: 'Alles gelezen' }));
  await expect.element(screen.getByRole('button', { name: 'Berichten: niets ongelezen' })).toBeVisible();
});

test('a notification opens what it is about and is read then; Escape closes the panel', async () => {
  const server = new FakeServer('regiobeheer');
  const { screen, address } = await open('', server);
  await userEvent.click(screen.getByRole('button', { name: 'Berichten: 2 ongelezen' }));
  await userEvent.click(screen.getByRole('link', { name: 'Nieuw: aanbod-oktober.xlsx is ingelezen.' }));
  await expect.poll(address).toBe('/noord-kennemerland/beheer/import/import-0');
  await userEvent.click(screen.getByRole('button', { name: 'Berichten: 1 ongelezen' }));
  await userEvent.keyboard('{Escape}');
  await expect.element(screen.getByRole('dialog', { name: 'Berichten' })).not.toBeInTheDocument();
});

test('a new notification is heard of while one looks', async () => {
  const server = new FakeServer('regiobeheer');
  const { screen } = await open('', server);
  await expect.element(screen.getByRole('button', { name: 'Berichten: 2 ongelezen' })).toBeVisible();
  const before = asked(server);
  await server.tell({ topic: 'notification' });
  await expect.poll(() => asked(server)).toBe(before + 1);
});

test.each(['light', 'dark'] as const)('what one is mailed about is chosen per group, kinds can differ, and it is kept at once (%s)', async (theme) => {
  const server = new FakeServer('regiobeheer');
  const { screen } = await open('voorkeuren', server, { theme });
  await userEvent.selectOptions(screen.getByLabelText('Toegang', { exact: true }), 'DAILY');
  await expect.element(screen.getByText('Voorkeur bewaard')).toBeVisible();
  await userEvent.click(screen.getByText('1 soort apart gekozen'));
  await expect.element(screen.getByLabelText('De jaarlijkse toegangscontrole')).toHaveValue('WEEKLY');
  await userEvent.selectOptions(screen.getByLabelText('Uw eigen toegang loopt af'), 'NEVER');
  await expect.element(screen.getByText('2 soorten apart gekozen')).toBeVisible();
  expect(server.requests.findLast(({ method }) => method === 'PUT')?.body)
    .toEqual({ language: 'nl', groups: { access: 'DAILY' }, mail: { 'access-review': 'WEEKLY', 'own-access-ends': 'NEVER' } });
  await expectAccessible(document.body);
});

test('what is chosen while another choice is being saved shows at once and is kept after it', async () => {
  const server = new FakeServer('regiobeheer');
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => { release = resolve; });
  server.answerInTime = async (request) => {
    if (request.method === 'PUT') {
      await held;
    }
    return server.answer(request);
  };
  const { screen } = await open('voorkeuren', server);
  await userEvent.click(screen.getByText('1 soort apart gekozen'));
  await userEvent.selectOptions(screen.getByLabelText('Toegang', { exact: true }), 'DAILY');
  await userEvent.selectOptions(screen.getByLabelText('Uw eigen toegang loopt af'), 'NEVER');
  await expect.element(screen.getByLabelText('Uw eigen toegang loopt af')).toHaveValue('NEVER');
  release();
  await expect.poll(() => server.requests.filter(({ method }) => method === 'PUT').length).toBe(2);
  expect(server.requests.findLast(({ method }) => method === 'PUT')?.body)
    .toEqual({ language: 'nl', groups: { access: 'DAILY' }, mail: { 'access-review': 'WEEKLY', 'own-access-ends': 'NEVER' } });
  await expect.element(screen.getByLabelText('Toegang', { exact: true })).toHaveValue('DAILY');
});

test('a choice that was made elsewhere meanwhile is not overwritten', async () => {
  const server = new FakeServer('regiobeheer');
  const { screen } = await open('voorkeuren', server);
  await userEvent.click(screen.getByText('1 soort apart gekozen'));
  server.overtake();
  await userEvent.selectOptions(screen.getByLabelText('De jaarlijkse toegangscontrole'), 'NEVER');
  await expect.element(screen.getByText('Uw keuze is niet bewaard.', { exact: false })).toBeVisible();
  await expect.element(screen.getByLabelText('De jaarlijkse toegangscontrole')).toHaveValue('WEEKLY');
});

function asked(server: FakeServer): number {
  return server.requests.filter(({ url }) => url.pathname.endsWith('/notifications')).length;
}
