import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Heard } from '@/shared/live/follow';
import { shareStream } from '@/shared/live/share';
import { FakeServer, mapping, previewed } from '@test/fake/server';
import { open } from '@test/components/open';

test('one tab listens for all, and the next takes over where it was', async () => {
  const name = crypto.randomUUID();
  const leaders: { tab: string; from: string | undefined; tell: (heard: Heard, id: string) => void }[] = [];
  const heard: string[] = [];
  const tab = (title: string) =>
    shareStream(
      name,
      ({ signal, lastReceived, heard: tell }) =>
        new Promise((resolve) => {
          leaders.push({ tab: title, from: lastReceived, tell });
          signal.addEventListener('abort', () => { resolve(); });
        }),
      (news) => heard.push(`${title}: ${news.kind}`),
    );
  const leaveFirst = tab('first');
  await expect.poll(() => leaders.length).toBe(1);
  const leaveSecond = tab('second');
  leaders[0]?.tell({ kind: 'changes', changes: [] }, 'seven');
  await expect.poll(() => heard).toEqual(['first: changes', 'second: changes']);
  expect(leaders).toHaveLength(1);
  leaveFirst();
  await expect.poll(() => leaders.length).toBe(2);
  expect(leaders[1]).toMatchObject({ tab: 'second', from: 'seven' });
  leaveSecond();
});

test('what a colleague changes is on the screen without a refresh', async () => {
  const server = new FakeServer('regiobeheer');
  const { screen } = await open('noord-kennemerland/beheer/toegang', server);
  await expect.element(screen.getByRole('rowheader', { name: /^Rianne Beekman/ })).toBeVisible();
  const asked = () => server.requests.filter(({ url }) => url.pathname.endsWith('/invitations')).length;
  const before = asked();
  await server.tell({ topic: 'invitation', subject: 'invitation-9' });
  await expect.poll(asked).toBeGreaterThan(before);
});

test('who else of the own party is here is said by name', async () => {
  const server = new FakeServer('regiobeheer');
  const { screen } = await open('noord-kennemerland/beheer/import/import-1', server);
  await expect.element(screen.getByRole('heading', { name: 'Regel voor regel' })).toBeVisible();
  server.others = ['Joris van der Meulen', 'Samira el Idrissi'];
  await server.tell({ topic: 'presence', subject: 'beheer/import/import-1' });
  await expect.element(screen.getByText('Joris van der Meulen en Samira el Idrissi kijken hier ook.')).toBeVisible();
});

test('a colleague who is first does not take away what is being chosen', async () => {
  const server = new FakeServer('regiobeheer', { imported: mapping });
  const { screen } = await open('noord-kennemerland/beheer/import/import-1', server);
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'doelgroep', exact: true }), 'niet gebruiken');
  server.importElsewhere(previewed, '"5"');
  await server.tell({ topic: 'import', subject: 'import-1' });
  await expect.element(screen.getByText('Iemand anders heeft dit intussen gewijzigd.')).toBeVisible();
  await expect.element(screen.getByRole('combobox', { name: 'doelgroep', exact: true })).toHaveValue('ignore');
});
