import { useState, type ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { ChartWithTable, type ChartData } from '@/shared/patterns/chart/ChartWithTable';
import { Checklist } from '@/shared/patterns/checklist/Checklist';
import { DocumentWithMargin } from '@/shared/patterns/document/DocumentWithMargin';
import { ErrorSummary } from '@/shared/patterns/form/ErrorSummary';
import { Timeline } from '@/shared/patterns/timeline/Timeline';
import { startI18n } from '@/shared/i18n/i18n';
import { FakeServer } from '@test/fake/server';
import { expectAccessible } from '@test/components/axe';
import { open } from '@test/components/open';
import '@/styles/all.css';

const now = new Date('2026-11-22T12:00:00Z');

async function draw(content: ReactNode) {
  document.documentElement.dataset['theme'] = 'light';
  return await render(<I18nextProvider i18n={await startI18n('nl')}>{content}</I18nextProvider>);
}

test('a timeline puts now between what was and what comes', async () => {
  const screen = await draw(
    <Timeline
      name="Ronde"
      now={now}
      moments={[
        { id: 'answers', at: '2026-12-01', what: 'Antwoorden gepubliceerd', weighty: true },
        { id: 'questions', at: '2026-11-22', what: 'Laatste dag voor vragen' },
        { id: 'start', at: '2026-10-01T09:00:00Z', what: 'Ronde begonnen' },
      ]}
    />,
  );
  const items = screen.getByRole('listitem').elements().map((item) => item.textContent);
  expect(items[0]).toContain('Ronde begonnen');
  expect(items[1]).toBe('Nu, 22 november 2026');
  expect(items[2]).toContain('Laatste dag voor vragen');
  await expectAccessible(document.body);
});

test('in a timeline the day of moments on one day is said once', async () => {
  const screen = await draw(
    <Timeline
      name="Geschiedenis"
      now={now}
      newestFirst
      moments={[
        { id: 'a', at: '2026-11-22T08:05:00Z', what: 'Gewijzigd' },
        { id: 'b', at: '2026-11-22T08:01:00Z', what: 'Toegevoegd' },
        { id: 'c', at: '2026-11-20T08:00:00Z', what: 'Gemaakt' },
      ]}
    />,
  );
  const times = screen.getByRole('listitem').elements().map((item) => item.querySelector('time')?.textContent);
  expect(times).toEqual(['22 november 2026 om 09:05vandaag', '09:01', '20 november 2026 om 09:00eergisteren']);
});

test('a checklist tells how many are ready and opens one at a time', async () => {
  function Shown() {
    const [opened, setOpened] = useState<string | undefined>('insurance');
    return (
      <Checklist
        name="Aanvraag"
        opened={opened}
        onOpen={setOpened}
        items={[
          { id: 'insurance', title: 'Verzekering', state: 'ready', content: <p>Polis van 2026</p> },
          { id: 'staff', title: 'Personeel', state: 'open', content: <p>Nog geen bewijs</p> },
        ]}
      />
    );
  }
  const screen = await draw(<Shown />);
  await expect.element(screen.getByText('1 van 2 klaar')).toBeVisible();
  await expect.element(screen.getByText('Polis van 2026')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Personeel' }));
  await expect.element(screen.getByText('Nog geen bewijs')).toBeVisible();
  await expect.element(screen.getByText('Polis van 2026')).not.toBeVisible();
  await expectAccessible(document.body);
});

test('a document reads as one, with its notes beside the article they are about', async () => {
  const screen = await draw(
    <DocumentWithMargin
      name="Overeenkomst"
      parts={[
        { id: 'artikel-6', heading: 'Artikel 6. Opslag', text: <p>De opslag is 7,2 %.</p>, notes: [{ id: '1', kind: 'failed', text: 'Opslag 7,2 %, ten hoogste 6,5 %.' }] },
        { id: 'artikel-7', heading: 'Artikel 7. Betaling', text: <p>Binnen 30 dagen.</p>, notes: [] },
      ]}
    />,
  );
  await expect.element(screen.getByRole('complementary', { name: 'In de kantlijn van Artikel 6. Opslag' })).toHaveTextContent('Klopt niet. Opslag 7,2 %');
  expect(screen.getByRole('complementary').elements()).toHaveLength(1);
  await expectAccessible(document.body);
});

const waits: ChartData = { title: 'De wachttijd daalde van 12 naar 8 weken', pointName: 'Kwartaal', points: ['1', '2', '3'], unit: 'weken', series: [{ name: 'Alkmaar', values: [12, null, 8.5] }], target: { name: 'Norm', value: 6 }, fileName: 'wachttijd' };

test('a chart has its figures beside it, and what is not known is said', async () => {
  const screen = await draw(<ChartWithTable data={waits} />);
  await expect.element(screen.getByRole('cell', { name: '8,5' })).toBeVisible();
  await expect.element(screen.getByRole('cell', { name: 'niet bekend' })).toBeVisible();
  await expect.poll(() => document.querySelector('.chart-picture svg'), { timeout: 10_000 }).not.toBeNull();
  // The words in the picture have no background of their own to measure against.
  await expectAccessible(document.body, 12);
});

test('a summary of errors takes the focus and leads to the field', async () => {
  function Shown() {
    const [attempt, setAttempt] = useState(0);
    return (
      <form
        onSubmit={(event) => {
          event.preventDefault();
          setAttempt(attempt + 1);
        }}
      >
        <ErrorSummary title="Er klopt nog één ding niet:" errors={[{ field: 'naam', text: 'Vul de naam in.' }]} attempt={attempt} />
        <label>
          Naam <input id="naam" />
        </label>
        <button type="submit">Opslaan</button>
      </form>
    );
  }
  const screen = await draw(<Shown />);
  await userEvent.click(screen.getByRole('button', { name: 'Opslaan' }));
  await expect.element(screen.getByRole('alert')).toHaveFocus();
  await userEvent.click(screen.getByRole('link', { name: 'Vul de naam in.' }));
  await expect.element(screen.getByRole('textbox', { name: 'Naam' })).toHaveFocus();
});

test('two faults in the same words name their fields', async () => {
  const errors = [{ field: 'answers', text: 'Vul hele dagen in.' }, { field: 'decisions', text: 'Vul hele dagen in.' }, { field: 'title', text: 'Vul de naam in.' }];
  function Shown() {
    const [attempt, setAttempt] = useState(0);
    return (
      <>
        <label>
          Antwoorden <input id="answers" />
        </label>
        <label>
          Besluiten <input id="decisions" />
        </label>
        <ErrorSummary title="Er kloppen nog 3 dingen niet:" errors={errors} attempt={attempt} />
        <button type="button" onClick={() => { setAttempt(1); }}>
          Opslaan
        </button>
      </>
    );
  }
  const screen = await draw(<Shown />);
  await userEvent.click(screen.getByRole('button', { name: 'Opslaan' }));
  await expect.element(screen.getByRole('link', { name: 'Antwoorden: Vul hele dagen in.' })).toBeVisible();
  await expect.element(screen.getByRole('link', { name: 'Besluiten: Vul hele dagen in.' })).toBeVisible();
  await expect.element(screen.getByRole('link', { name: 'Vul de naam in.', exact: true })).toBeVisible();
});

test.each([
  ['#ffee00', 'light'],
  ['#ffee00', 'dark'],
  ['#001a66', 'light'],
  ['#001a66', 'dark'],
] as const)('the accent of a tenant, %s, can be read in the %s theme', async (accent, theme) => {
  document.documentElement.style.setProperty('--tenant-accent', accent);
  try {
    const { screen } = await open('', new FakeServer('regiobeheer'), { theme });
    await expect.element(screen.getByRole('link', { name: '1 verlopen uitnodiging' })).toBeVisible();
    await expectAccessible(document.body);
  } finally {
    document.documentElement.style.removeProperty('--tenant-accent');
  }
});

test('the navigation says how much waits at each job', async () => {
  const { screen } = await open('', new FakeServer('regiobeheer'));
  const menu = screen.getByRole('navigation', { name: 'Hoofdmenu' }).first();
  await expect.element(menu.getByRole('link', { name: 'Import 1 wacht op u' })).toBeVisible();
  await expect.element(menu.getByRole('link', { name: 'Toegangscontrole 1 wacht op u' })).toBeVisible();
});
