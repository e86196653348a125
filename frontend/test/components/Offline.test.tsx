import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { FakeServer } from '@test/fake/server';
import type { Name } from '@test/fake/people';
import { open } from '@test/components/open';

const REGION = 'noord-kennemerland';

interface Typed {
  what: string;
  who: Name;
  path: string;
  /** What is pressed to come to the field. */
  opens?: string;
  field: string;
  text: string;
  /** What is pressed to send it; Enter in the field when left out. */
  sends?: string;
}

const forms: Typed[] = [
  { what: 'the figures of an offer', who: 'onder', path: `${REGION}/aanbod`, field: 'Vrije plekken', text: '3' },
  { what: 'a stop for clients', who: 'onder', path: `${REGION}/aanbod`, opens: 'Cliëntenstop', field: 'Reden (iedereen op de lijst kan dit lezen)', text: 'Te weinig mensen', sends: 'Cliëntenstop opslaan' },
  { what: 'an offer', who: 'onder', path: `${REGION}/aanbod/listing-0`, field: 'Naam van het aanbod', text: 'Hulp thuis', sends: 'Aanbod opslaan' },
  { what: 'a question to a provider', who: 'hoofd', path: `${REGION}/vinden/listing-0`, opens: 'Contact opnemen', field: 'Wat hebt u nodig?', text: 'Een plek in maart', sends: 'Verzoek versturen' },
  { what: 'a word', who: 'regiobeheer', path: `${REGION}/zoekwoorden`, field: 'Wat mensen typen', text: 'poetsen', sends: 'Toevoegen' },
  { what: 'a new list of criteria', who: 'regiobeheer', path: `${REGION}/eisen`, opens: 'Nieuwe lijst met eisen', field: 'Naam', text: 'Toelating verblijf', sends: 'Lijst maken' },
  { what: 'a setting', who: 'regiobeheer', path: `${REGION}/beheer/instellingen/uiterlijk`, field: 'Naam van de regio', text: 'Regio Noord', sends: 'Opslaan' },
];

test.each(forms)('without a connection nothing typed is lost, and that is said: $what', async ({ who, path, opens, field, text, sends }) => {
  const server = new FakeServer(who);
  const { screen } = await open(path, server);
  if (opens !== undefined) {
    await userEvent.click(screen.getByRole('button', { name: opens, exact: true }).first());
  }
  const input = screen.getByLabelText(field, { exact: true }).first();
  await expect.element(input).toBeVisible();
  if (field === 'Wat mensen typen') {
    await userEvent.fill(screen.getByRole('textbox', { name: 'Wat het ook heet' }), 'huishoudelijke hulp');
  }
  server.breakDown();
  await userEvent.fill(input, text);
  await (sends === undefined ? userEvent.keyboard('{Enter}') : userEvent.click(screen.getByRole('button', { name: sends, exact: true })));
  await expect.element(screen.getByText(/De server is niet te bereiken/).last()).toBeVisible();
  await expect.element(input).toHaveValue(text);
});

test('a question to a provider that is closed by accident is still there when it is opened again', async () => {
  const { screen } = await open(`${REGION}/vinden/listing-0`, new FakeServer('hoofd'));
  const ask = screen.getByRole('button', { name: 'Contact opnemen' });
  await userEvent.click(ask);
  const needed = screen.getByRole('textbox', { name: 'Wat hebt u nodig?' });
  await userEvent.fill(needed, 'Een plek voor een kind van 9');
  await userEvent.keyboard('{Escape}');
  await expect.element(needed).not.toBeInTheDocument();
  await userEvent.click(ask);
  await expect.element(needed).toHaveValue('Een plek voor een kind van 9');
});

test('a refusal that says all in its title is shown in those words', async () => {
  const server = new FakeServer('hoofd');
  server.applications.any = false;
  const answer = server.answer.bind(server);
  server.answer = (request) => (request.method === 'POST' && request.url.pathname.endsWith('/applications') ? { status: 409, body: { code: 'application-running', title: 'Uw organisatie heeft al een lopende aanvraag voor deze lijst met eisen.' } } : answer(request));
  const { screen } = await open(`${REGION}/aanvragen/nieuw`, server);
  await userEvent.click(screen.getByRole('button', { name: 'Aanvraag beginnen' }));
  await expect.element(screen.getByText('Uw organisatie heeft al een lopende aanvraag voor deze lijst met eisen.')).toBeVisible();
});
