import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { FakeServer } from '@test/fake/server';
import { expectAccessible } from '@test/components/axe';
import { open } from '@test/components/open';

const FILE = 'noord-kennemerland/aanvragen/application-1';

test.each(['light', 'dark'] as const)('a provider reads what is asked, how far it is and where it can go on (%s)', async (theme) => {
  const server = new FakeServer('hoofd');
  server.applications.give('N20');
  const { screen } = await open(FILE, server, { theme });
  await expect.element(screen.getByRole('heading', { level: 1, name: 'Toelating jeugdhulp' })).toBeVisible();
  await expect.element(screen.getByText('1 van 4 beantwoord')).toBeVisible();
  await expect.element(screen.getByText('Doet de regio')).toBeVisible();
  await expect.element(screen.getByRole('button', { name: 'Ga verder bij ‘Inschrijving in het Handelsregister’' })).toBeVisible();
  await expect.element(screen.getByRole('textbox', { name: 'Wie kan de regio hierover bellen?' })).toHaveValue('Esther Groen');
  await expectAccessible(document.body, 2);
});

test('an answer is kept by itself, says so, and the count and the address follow', async () => {
  const server = new FakeServer('hoofd');
  const { screen, address } = await open(`${FILE}?eis=N02`, server);
  await userEvent.fill(screen.getByRole('textbox', { name: 'Wie verklaart dit?' }), 'Esther Groen');
  await expect.element(screen.getByText(/^Bewaard /).first()).toBeVisible();
  await expect.poll(() => server.requests.find(({ method, url }) => method === 'PUT' && url.pathname.endsWith('/answers/N02'))).toMatchObject({ ifMatch: '"0"', body: { declaredBy: 'Esther Groen', declaredOn: null } });
  await expect.element(screen.getByText('Geef de dag waarop dit is verklaard.').first()).toBeVisible();
  await userEvent.click(screen.getByText('Waarom wordt dit gevraagd?'));
  await expect.element(screen.getByText('Een verklaring is genoeg; een uittreksel is niet nodig.')).toBeVisible();
  await expectAccessible(document.body, 2);
  await userEvent.click(screen.getByRole('button', { name: 'Naar de volgende eis' }));
  await expect.poll(address).toContain('eis=');
  await expect.poll(address).not.toContain('eis=N02');
});

test('a number says while one types whether it has the right form', async () => {
  const { screen } = await open(`${FILE}?eis=N01`, new FakeServer('hoofd'));
  const field = screen.getByRole('textbox', { name: 'KvK-nummer' }).last();
  await userEvent.fill(field, '1234');
  await expect.element(screen.getByText('8 cijfers, u typte er 4')).toBeVisible();
  await userEvent.fill(field, '1234 56789');
  await expect.element(screen.getByText('Een KvK-nummer heeft 8 cijfers.').first()).toBeVisible();
  await userEvent.fill(field, '1234.5678');
  await expect.element(field).toHaveValue('12345678');
  await expect.element(screen.getByText('Heeft de juiste vorm')).toBeVisible();
});

test('of two who answer the same criterion the second sees both versions and loses nothing', async () => {
  const server = new FakeServer('hoofd');
  const { screen } = await open(`${FILE}?eis=N02`, server);
  const field = screen.getByRole('textbox', { name: 'Wie verklaart dit?' });
  await expect.element(field).toBeVisible();
  server.applications.changeElsewhere('N02', { declaredBy: 'Nadia Haddad' });
  await userEvent.fill(field, 'Esther Groen');
  const notice = screen.getByRole('alert').filter({ hasText: 'Nadia Haddad' });
  await expect.element(notice).toHaveTextContent('Esther Groen');
  await expect.element(field).toHaveValue('Esther Groen');
  await expectAccessible(document.body, 2);
  await userEvent.click(screen.getByRole('button', { name: 'Bewaar wat ik typte' }));
  await expect.element(screen.getByText(/^Bewaard /).first()).toBeVisible();
  expect(server.requests.filter(({ method, url }) => method === 'PUT' && url.pathname.endsWith('/answers/N02')).at(-1)).toMatchObject({ ifMatch: '"1"', body: { declaredBy: 'Esther Groen' } });
});

test('without a connection an answer says that it is not kept, and is kept once there is one, even when one went elsewhere meanwhile', async () => {
  const server = new FakeServer('hoofd');
  const { screen } = await open(`${FILE}?eis=N02`, server);
  const field = screen.getByRole('textbox', { name: 'Wie verklaart dit?' });
  await expect.element(field).toBeVisible();
  server.breakDown();
  await userEvent.fill(field, 'Esther Groen');
  await expect.element(screen.getByText(/^Geen verbinding\. Nog niet bewaard/)).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Kwaliteitssysteem' }));
  await expect.element(screen.getByRole('button', { name: 'Document kiezen' })).toBeVisible();
  server.mend();
  window.dispatchEvent(new Event('online'));
  await expect.poll(() => server.requests.filter(({ method, url }) => method === 'PUT' && url.pathname.endsWith('/answers/N02')).at(-1)?.body).toMatchObject({ declaredBy: 'Esther Groen' });
});

test('a document says whether it can be read, has its dates, and is shown beside the file', async () => {
  const server = new FakeServer('hoofd');
  server.applications.give('N20', 'QUARANTINED');
  const { screen } = await open(`${FILE}?eis=N20`, server);
  await expect.element(screen.getByText('wacht op viruscontrole')).toBeVisible();
  await expect.element(screen.getByRole('combobox', { name: 'Datum op het document' })).toHaveValue('01-09-2026');
  await expectAccessible(document.body, 2);
});

test('a document that is refused says why, and takes no place from another', async () => {
  const server = new FakeServer('hoofd');
  const { screen } = await open(`${FILE}?eis=N20`, server);
  const choose = screen.getByRole('button', { name: 'Document kiezen' });
  await expect.element(choose).toBeEnabled();
  server.takeUploads('In dit bestand zit een virus.');
  const field = document.querySelector('vaadin-upload')?.shadowRoot?.querySelector<HTMLInputElement>('input[type=file]');
  if (field == null) {
    throw new Error('There is no field for files');
  }
  await userEvent.upload(field, new File(['%PDF'], 'besmet.pdf', { type: 'application/pdf' }));
  await expect.element(screen.getByText('In dit bestand zit een virus.').first()).toBeVisible();
  await expect.element(choose).toBeEnabled();
  await userEvent.upload(field, new File(['%PDF'], 'anders.pdf', { type: 'application/pdf' }));
  await expect.element(screen.getByText('anders.pdf').first()).toBeVisible();
  await expect.poll(() => document.body.textContent).not.toContain('besmet.pdf');
});

test('the button for a document keeps the focus while a document is on its way, so that Enter chooses the next one', async () => {
  const server = new FakeServer('hoofd');
  const { screen } = await open(`${FILE}?eis=N20`, server);
  const choose = screen.getByRole('button', { name: 'Document kiezen' });
  await expect.element(choose).toBeVisible();
  server.takeUploads('In dit bestand zit een virus.');
  let arrive: () => void = () => undefined;
  class OnItsWay extends XMLHttpRequest {
    override send(form?: XMLHttpRequestBodyInit | Document | null) {
      arrive = () => { super.send(form); };
    }
  }
  window.XMLHttpRequest = OnItsWay;
  const field = document.querySelector('vaadin-upload')?.shadowRoot?.querySelector<HTMLInputElement>('input[type=file]');
  if (field == null) {
    throw new Error('There is no field for files');
  }
  let opened = 0;
  field.addEventListener('click', (event) => {
    event.preventDefault();
    opened += 1;
  });
  const button = choose.element() as HTMLElement;
  button.focus();
  await userEvent.keyboard('{Enter}');
  expect(opened).toBe(1);
  const files = new DataTransfer();
  files.items.add(new File(['%PDF'], 'polis.pdf', { type: 'application/pdf' }));
  field.files = files.files;
  field.dispatchEvent(new Event('change'));
  await expect.poll(() => button.getAttribute('aria-disabled')).toBe('true');
  await userEvent.keyboard('{Enter}');
  expect(opened).toBe(1);
  arrive();
  await expect.element(screen.getByText('In dit bestand zit een virus.').first()).toBeVisible();
  await expect.poll(() => button.getAttribute('aria-disabled')).toBe('false');
  await expect.element(choose).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  expect(opened).toBe(2);
});

test('what is lacking before submitting leads to its place, and a complete file is submitted with what happens then', async () => {
  const server = new FakeServer('hoofd');
  const { screen, address } = await open(`${FILE}/indienen`, server);
  await expect.element(screen.getByText('Er ontbreken nog 5 dingen.')).toBeVisible();
  await expectAccessible(document.body);
  await userEvent.click(screen.getByRole('link', { name: 'VOG rechtspersoon' }));
  await expect.poll(address).toContain('eis=N30');
  await expect.element(screen.getByText('Wij kunnen dit aan een toetser laten zien')).toBeVisible();
  server.applications.fill();
  await userEvent.click(screen.getByRole('link', { name: 'Controleren en indienen' }));
  await userEvent.click(screen.getByRole('button', { name: 'Aanvraag indienen' }));
  const question = screen.getByRole('alertdialog', { name: 'Aanvraag indienen?' });
  await expect.element(question).toHaveTextContent('Noord-Kennemerland kan uw antwoorden en documenten dan zien.');
  await userEvent.click(question.getByRole('button', { name: 'Aanvraag indienen' }));
  await expect.element(screen.getByText('De regio beslist uiterlijk op 18 januari 2027.').first()).toBeVisible();
  await expect.element(screen.getByText('57 dagen.', { exact: false }).first()).toBeVisible();
  await expectAccessible(document.body);
});

test('an addition that is asked says what, until when, and opens only that', async () => {
  const server = new FakeServer('hoofd');
  server.applications.fill();
  server.applications.askMore('N20', 'Het certificaat is van een andere stichting.');
  const { screen } = await open(FILE, server);
  await expect.element(screen.getByText('De regio vraagt een aanvulling. Geef die uiterlijk op 6 december 2026.')).toBeVisible();
  await expect.element(screen.getByText('Het certificaat is van een andere stichting.', { exact: true })).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Kwaliteitssysteem' }).first());
  await expect.element(screen.getByRole('button', { name: 'Nog een document kiezen' })).toBeVisible();
});

test('withdrawing asks first and says what it means', async () => {
  const server = new FakeServer('hoofd');
  server.applications.fill();
  server.applications.submit();
  const { screen } = await open(FILE, server);
  await userEvent.click(screen.getByRole('button', { name: 'Aanvraag intrekken' }));
  const question = screen.getByRole('dialog', { name: 'Aanvraag intrekken?' });
  await expect.element(question).toHaveTextContent('Noord-Kennemerland stopt met beoordelen.');
  await userEvent.click(question.getByRole('button', { name: 'Aanvraag intrekken' }));
  await expect.element(screen.getByText('Ingetrokken').first()).toBeVisible();
});

test('before one begins one reads what is asked and what to have at hand', async () => {
  const server = new FakeServer('hoofd');
  server.applications.any = false;
  const { screen, address } = await open('noord-kennemerland/aanvragen', server);
  await userEvent.click(screen.getByRole('link', { name: 'Toelating aanvragen' }));
  await expect.element(screen.getByText(/U geeft antwoord op 2 eisen\./)).toBeVisible();
  await expectAccessible(document.body);
  await userEvent.click(screen.getByRole('button', { name: 'Aanvraag beginnen' }));
  await expect.poll(address).toBe('/noord-kennemerland/aanvragen/application-1');
});

test.each(['light', 'dark'] as const)('a region narrows the list and reads a file without changing it (%s)', async (theme) => {
  const server = new FakeServer('contract');
  server.applications.fill();
  server.applications.submit();
  const { screen, address } = await open('noord-kennemerland/aanvragen', server, { theme });
  await expect.element(screen.getByRole('link', { name: 'Stichting Duinrand Jeugdhulp, Toelating jeugdhulp' })).toBeVisible();
  await userEvent.click(screen.getByRole('checkbox', { name: /Ingediend/ }));
  await expect.poll(address).toContain('state=SUBMITTED');
  await expectAccessible(document.body);
  await userEvent.click(screen.getByRole('link', { name: 'Stichting Duinrand Jeugdhulp, Toelating jeugdhulp' }));
  await userEvent.click(screen.getByRole('button', { name: 'Inschrijving in het Handelsregister' }));
  await expect.element(screen.getByText('12345678').first()).toBeVisible();
  expect(screen.getByRole('textbox').elements()).toHaveLength(0);
  await expectAccessible(document.body);
});

test('in English the file speaks English', async () => {
  const { screen } = await open(`${FILE}?eis=N30`, new FakeServer('hoofd'), { language: 'en' });
  await expect.element(screen.getByText('0 of 4 answered')).toBeVisible();
  await expect.element(screen.getByText('Send nothing of this.', { exact: false })).toBeVisible();
});

test('an application that is not there says so, and the list that cannot be fetched can be tried again', async () => {
  const { screen } = await open('noord-kennemerland/aanvragen/application-9', new FakeServer('hoofd'));
  await expect.element(screen.getByRole('heading', { level: 1, name: 'Deze aanvraag bestaat niet' })).toBeVisible();
});

test('the file fits on a phone at 400 % zoom', async () => {
  await page.viewport(320, 740);
  try {
    const server = new FakeServer('hoofd');
    server.applications.give('N20');
    const { screen } = await open(`${FILE}?eis=N20`, server);
    await expect.element(screen.getByRole('button', { name: 'Nog een document kiezen' })).toBeVisible();
    expect(document.documentElement.scrollWidth).toBe(320);
  } finally {
    await page.viewport(1280, 800);
  }
});

test('who has a running application for a list is sent to it instead of beginning another', async () => {
  const { screen, address } = await open('noord-kennemerland/aanvragen/nieuw', new FakeServer('hoofd'));
  await expect.element(screen.getByText('Voor ‘Toelating jeugdhulp’ loopt al een aanvraag van Stichting Duinrand Jeugdhulp. Werk daarin verder.')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Aanvraag beginnen' }).query()).toBeNull();
  await expectAccessible(document.body);
  await userEvent.click(screen.getByRole('link', { name: 'Naar die aanvraag' }));
  await expect.poll(address).toBe('/noord-kennemerland/aanvragen/application-1');
});

test('paper has every answer of a file, and the screen has what one opened', async () => {
  const server = new FakeServer('contract');
  server.applications.fill();
  server.applications.submit();
  const { screen, address } = await open(`${FILE}?eis=N20`, server);
  const declared = screen.getByText('Esther Groen, op 20 november 2026');
  await expect.element(screen.getByText('Geen faillissement')).toBeVisible();
  expect(declared.elements()).toHaveLength(0);
  window.dispatchEvent(new Event('beforeprint'));
  await expect.element(declared).toBeVisible();
  await expect.element(screen.getByText('De aanbieder kan het laten zien')).toBeVisible();
  window.dispatchEvent(new Event('afterprint'));
  await expect.element(declared).not.toBeInTheDocument();
  await expect.element(screen.getByText('certificaat-hkz', { exact: false }).first()).toBeVisible();
  expect(address()).toContain('eis=N20');
});
