import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { municipalities } from '@test/fake/listings';
import { FakeServer, mapping, previewed } from '@test/fake/server';
import { expectAccessible } from '@test/components/axe';
import { expectFaultsAtTheirFields } from '@test/components/faults';
import { open } from '@test/components/open';

const imports = 'noord-kennemerland/beheer/import';

test.each(['light', 'dark'] as const)('the columns and the preview are accessible (%s)', async (theme) => {
  const { screen } = await open(`${imports}/import-1`, new FakeServer('regiobeheer', { imported: mapping }), { theme });
  await expect.element(screen.getByRole('combobox', { name: 'aanbieder', exact: true })).toHaveValue('providerName');
  await expectAccessible(document.body);
  await userEvent.click(screen.getByRole('button', { name: 'Voorbeeld maken' }));
  await expect.element(screen.getByRole('heading', { name: 'Regel voor regel' })).toBeVisible();
  await expect.element(screen.getByText('2 plaatsen zijn onbekend')).toBeVisible();
  await expectAccessible(document.body);
});

test('a mapping that cannot work is explained before anything is sent', async () => {
  const server = new FakeServer('regiobeheer', { imported: mapping });
  const { screen } = await open(`${imports}/import-1`, server);
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'aanbod', exact: true }), 'Naam van de aanbieder');
  await userEvent.click(screen.getByRole('checkbox', { name: /: aanbieder$/ }));
  await userEvent.click(screen.getByRole('checkbox', { name: /: aanbod$/ }));
  await userEvent.click(screen.getByRole('button', { name: 'Voorbeeld maken' }));
  const faults = screen.getByRole('alert');
  await expect.element(faults).toHaveFocus();
  await expect.element(faults).toHaveTextContent('Kolom “aanbod”: een andere kolom betekent al “Naam van de aanbieder”.');
  await expect.element(faults).toHaveTextContent('Kies onder “herkennen” ten minste één kolom.');
  await expectFaultsAtTheirFields();
  expect(server.requests.some(({ method, url }) => method === 'PUT' && url.pathname.endsWith('/mapping'))).toBe(false);
  await expectAccessible(document.body);
});

test('what is put on the list is said before it happens', async () => {
  const server = new FakeServer('regiobeheer');
  const { screen } = await open(`${imports}/import-1`, server);
  await userEvent.click(screen.getByRole('button', { name: 'Op de lijst zetten' }));
  const question = screen.getByRole('dialog', { name: 'Op de lijst van Noord-Kennemerland zetten?' });
  await expect.element(question).toHaveTextContent('118 nieuwe vormen van hulp komen op de lijst.');
  await expect.element(question).toHaveTextContent('5 regels met een fout worden overgeslagen.');
  await expectAccessible(document.body);
  await userEvent.click(question.getByRole('button', { name: 'Op de lijst zetten' }));
  await expect.element(screen.getByText('De lijst van Noord-Kennemerland is bijgewerkt.')).toBeVisible();
});

test('who was overtaken by a colleague is told that nothing was done', async () => {
  const server = new FakeServer('regiobeheer');
  const { screen } = await open(`${imports}/import-1`, server);
  await expect.element(screen.getByRole('heading', { name: 'Regel voor regel' })).toBeVisible();
  server.overtake();
  await userEvent.click(screen.getByRole('button', { name: 'Op de lijst zetten' }));
  await userEvent.click(screen.getByRole('dialog').getByRole('button', { name: 'Op de lijst zetten' }));
  await expect.element(screen.getByText('Iemand anders heeft dit intussen gewijzigd.')).toBeVisible();
});

test('the lines can be narrowed to those with an error, and the address keeps that', async () => {
  const { screen, address } = await open(`${imports}/import-1`, new FakeServer('regiobeheer'));
  await userEvent.click(screen.getByRole('button', { name: 'Fout 5' }));
  await expect.element(screen.getByText('“drie maanden” is geen aantal weken.', { exact: false })).toBeVisible();
  expect(address()).toContain('state=ERROR');
});

test('a place that is the whole region is said at once', async () => {
  const server = new FakeServer('regiobeheer');
  const { screen } = await open(`${imports}/import-1`, server);
  await userEvent.click(screen.getByRole('combobox', { name: 'Kop van NH ligt in' }));
  await userEvent.click(screen.getByRole('option', { name: 'Heel Noord-Kennemerland' }));
  await userEvent.keyboard('{Escape}');
  await userEvent.click(screen.getByRole('button', { name: 'Plaatsen bewaren' }));
  await expect.poll(() => server.requests.find(({ url }) => url.pathname.endsWith('/place-aliases'))?.body).toEqual([{ alias: 'Kop van NH', municipalityCodes: municipalities.map(({ code }) => code) }]);
});

test('a file that was chosen is sent with the party and a key, and its import opens', async () => {
  const server = new FakeServer('regiobeheer');
  const { screen, address } = await open(imports, server);
  const sent = server.takeUploads();
  await userEvent.upload(await fileField(), new File(['aanbieder;aanbod'], 'lijst.csv', { type: 'text/csv' }));
  await expect.element(screen.getByRole('button', { name: 'Voorbeeld maken' })).toBeVisible();
  expect(address()).toContain('/beheer/import/import-1');
  expect(sent.at(-1)?.body).toBeInstanceOf(FormData);
  expect(sent.at(-1)?.headers.get('Loodlijn-Party')).toBe('p-nk');
  expect(sent.at(-1)?.headers.get('Idempotency-Key')).toMatch(/^[0-9a-f-]{36}$/);
});

test('why the server refuses a file stands beside the file', async () => {
  const server = new FakeServer('regiobeheer');
  const { screen } = await open(imports, server);
  server.takeUploads('Dit bestand heeft geen regels.');
  await userEvent.upload(await fileField(), new File([''], 'leeg.csv', { type: 'text/csv' }));
  await expect.element(screen.getByText('Dit bestand heeft geen regels.').first()).toBeVisible();
  await expectAccessible(document.body);
});

test('the step one is at is told, and the steps behind can be opened', async () => {
  const { screen } = await open(`${imports}/import-1`, new FakeServer('regiobeheer'));
  const steps = screen.getByRole('navigation', { name: 'Stappen van de import' });
  await expect.element(steps.getByRole('listitem').nth(2)).toHaveAttribute('aria-current', 'step');
  await expect.element(steps.getByText('U kunt hier stoppen en later verdergaan', { exact: false })).toBeVisible();
  await userEvent.click(steps.getByRole('button', { name: /Kolommen aanwijzen/ }));
  await expect.element(screen.getByRole('heading', { name: 'Wat betekenen de kolommen?' })).toBeVisible();
});

test('throwing away an import is asked first', async () => {
  const server = new FakeServer('regiobeheer');
  const { screen } = await open(`${imports}/import-1`, server);
  await userEvent.click(screen.getByRole('button', { name: 'Weggooien' }));
  const question = screen.getByRole('alertdialog');
  await expect.element(question).toHaveTextContent('De lijst van Noord-Kennemerland verandert niet.');
  await expectAccessible(document.body, 1);
  expect(server.requests.some(({ method }) => method === 'DELETE')).toBe(false);
  await userEvent.click(question.getByRole('button', { name: 'Weggooien' }));
  await expect.poll(() => server.requests.some(({ method }) => method === 'DELETE')).toBe(true);
});

/** The field lies in the shadow root of the component. */
async function fileField(): Promise<HTMLInputElement> {
  const field = () => document.querySelector('vaadin-upload')?.shadowRoot?.querySelector<HTMLInputElement>('input[type=file]');
  await expect.poll(field).toBeTruthy();
  const found = field();
  if (found == null) {
    throw new Error('There is no field for files');
  }
  return found;
}

test('what is wrong names the column of the file and what it means', async () => {
  const { screen } = await open(`${imports}/import-1?state=ERROR`, new FakeServer('regiobeheer'));
  await expect.element(screen.getByText('Kolom “wacht (wkn)”, wachttijd tot intake (weken):')).toBeVisible();
});

test('what does not happen is not in the question, nor in what was done', async () => {
  const none = { ...previewed, summary: { new: 0, changed: 1, unchanged: 150, missing: 0, errors: 0, warnings: 0 } };
  const { screen } = await open(`${imports}/import-1`, new FakeServer('regiobeheer', { imported: none }));
  await userEvent.click(screen.getByRole('button', { name: 'Op de lijst zetten' }));
  const question = screen.getByRole('dialog');
  await expect.element(question).toHaveTextContent('1 vorm van hulp verandert.');
  expect(question.getByRole('listitem').elements()).toHaveLength(1);
  await userEvent.click(question.getByRole('button', { name: 'Op de lijst zetten' }));
  await expect.element(screen.getByText('118 nieuw, 21 gewijzigd, 7 hetzelfde, 5 overgeslagen', { exact: false })).toBeVisible();
  expect(document.body.textContent).not.toContain('0 van de lijst gehaald');
});
