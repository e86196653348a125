import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { FakeServer, manyMembers, type FakeAnswer, type FakeRequest } from '@test/fake/server';
import { open } from '@test/components/open';

const REGION = 'noord-kennemerland';

/** Answers writes when it is let go. */
class SlowServer extends FakeServer {
  letGo: () => void = () => undefined;

  override async answerInTime(request: FakeRequest): Promise<FakeAnswer> {
    if (request.method !== 'GET') {
      await new Promise<void>((resolve) => { this.letGo = resolve; });
    }
    return super.answerInTime(request);
  }
}

function withWords(): FakeServer {
  const server = new FakeServer('regiobeheer');
  server.words.own.push(...['afwassen', 'boenen', 'poetsen'].map((word, index) => ({ id: `word-${String(index)}`, word, meaning: 'huishoudelijke hulp' })));
  return server;
}

test('when a row is removed the focus goes to the same button of the next row, and of the last row to the one before', async () => {
  const { screen } = await open(`${REGION}/zoekwoorden`, withWords());
  const remove = (word: string) => screen.getByRole('button', { name: `${word} weghalen` });
  await expect.element(remove('boenen')).toBeVisible();
  (remove('boenen').element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(remove('boenen')).not.toBeInTheDocument();
  await expect.element(remove('poetsen')).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await expect.element(remove('poetsen')).not.toBeInTheDocument();
  await expect.element(remove('afwassen')).toHaveFocus();
});

test('a form that is drawn anew when it is saved leaves the focus on its button', async () => {
  const { screen } = await open(`${REGION}/beheer/instellingen/termijnen`, new FakeServer('regiobeheer'));
  const field = screen.getByLabelText('Een wachttijd is verouderd na');
  await expect.element(field).toBeVisible();
  await userEvent.fill(field, '45');
  const save = screen.getByRole('button', { name: 'Opslaan' });
  const before = save.element() as HTMLElement;
  before.focus();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => before.isConnected).toBe(false);
  await expect.element(save).toHaveFocus();
});

test('the button that exports keeps the focus when the file is there', async () => {
  const { screen } = await open(`${REGION}/vinden`, new FakeServer('hoofd'));
  const button = screen.getByRole('button', { name: 'Exporteren' });
  await expect.element(button).toBeVisible();
  (button.element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(screen.getByRole('button', { name: 'Als Excel-bestand (XLSX)' })).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await expect.element(button).toHaveFocus();
});

test('who closes a message stands where one was before it', async () => {
  const { screen } = await open(`${REGION}/zoekwoorden`, withWords());
  const remove = (word: string) => screen.getByRole('button', { name: `${word} weghalen` });
  await expect.element(remove('boenen')).toBeVisible();
  (remove('boenen').element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(remove('poetsen')).toHaveFocus();
  (screen.getByRole('status').getByRole('button', { name: 'Sluiten' }).element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(screen.getByText('boenen is weggehaald.')).not.toBeInTheDocument();
  await expect.element(remove('poetsen')).toHaveFocus();
});

test('a message makes room for what has the focus', async () => {
  const server = withWords();
  server.words.own.push(...Array.from({ length: 12 }, (_, index) => ({ id: `more-${String(index)}`, word: `woord${String(index)}`, meaning: 'huishoudelijke hulp' })));
  await page.viewport(360, 560);
  try {
    const { screen } = await open(`${REGION}/zoekwoorden`, server);
    const first = screen.getByRole('button', { name: 'afwassen weghalen' });
    await expect.element(first).toBeVisible();
    (first.element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(screen.getByText('afwassen is weggehaald.')).toBeVisible();
    const messages = document.querySelector('.toasts');
    for (const link of document.querySelectorAll<HTMLElement>('.word-list button')) {
      link.focus();
      await expect.poll(() => messages !== null && overlap(messages, link), { message: link.getAttribute('aria-label') ?? '' }).toBe(false);
    }
  } finally {
    await page.viewport(1280, 800);
  }
});

function overlap(one: Element, other: Element): boolean {
  const a = one.getBoundingClientRect();
  const b = other.getBoundingClientRect();
  return a.bottom > b.top && a.top < b.bottom && a.right > b.left && a.left < b.right;
}

test('who presses beside everything keeps the focus nowhere', async () => {
  const { screen } = await open(`${REGION}/zoekwoorden`, withWords());
  const remove = screen.getByRole('button', { name: 'boenen weghalen' });
  await expect.element(remove).toBeVisible();
  (remove.element() as HTMLElement).focus();
  await userEvent.click(document.body.querySelector('.top-bar') ?? document.body, { position: { x: 500, y: 3 } });
  expect(document.activeElement).toBe(document.body);
});

test('a button keeps the focus as long as the server is busy with it, and does not ask twice', async () => {
  const server = new SlowServer('onder');
  const { screen } = await open(`${REGION}/aanbod`, server);
  const button = screen.getByRole('button', { name: 'Alles klopt nog' });
  await expect.element(button).toBeVisible();
  (button.element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(button).toHaveAttribute('aria-disabled', 'true');
  await expect.element(button).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  server.letGo();
  await expect.element(screen.getByText('Alle cijfers zijn actueel.')).toBeVisible();
  await expect.element(button).toHaveFocus();
  expect(server.requests.filter(({ method, url }) => method === 'POST' && url.pathname.endsWith('/confirmation'))).toHaveLength(1);
});

test('who asks for more of the trail reads on at the first line that came', async () => {
  const { screen } = await open(`${REGION}/beheer/logboek`, new FakeServer('regiobeheer'));
  const more = screen.getByRole('button', { name: 'Eerdere regels tonen' });
  await expect.element(more).toBeVisible();
  const before = document.querySelectorAll('.deeds summary').length;
  (more.element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => document.querySelectorAll('.deeds summary').length).toBeGreaterThan(before);
  await expect.poll(() => document.activeElement).toBe(document.querySelectorAll('.deeds summary')[before]);
});

test('a criterion that is moved keeps the focus on the button that moved it', async () => {
  const server = new FakeServer('regiobeheer');
  server.criteria.beginDraft();
  const { screen } = await open(`${REGION}/eisen/set-1?version=draft`, server);
  const down = screen.getByRole('button', { name: 'Inschrijving in het Handelsregister omlaag' });
  await expect.element(down).toBeVisible();
  (down.element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(down).toHaveAttribute('aria-disabled', 'true');
  await expect.element(down).toHaveFocus();
});

test('more people on a phone begin at the first that came', async () => {
  const server = new FakeServer('regiobeheer', { members: manyMembers(60) });
  await page.viewport(360, 740);
  try {
    const { screen } = await open(`${REGION}/beheer/toegang`, server);
    const more = screen.getByRole('button', { name: 'Meer tonen' });
    await expect.element(more).toBeVisible();
    (more.element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    // Looked up at each look: the row is not there before its page has come.
    await expect.poll(() => document.activeElement !== null && [...document.querySelectorAll('[aria-label="Wie toegang heeft"] > li')].indexOf(document.activeElement)).toBe(50);
  } finally {
    await page.viewport(1280, 800);
  }
});
