import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { FakeServer, type FakeAnswer, type FakeRequest } from '@test/fake/server';
import { expectAccessible } from '@test/components/axe';
import { open } from '@test/components/open';

type Screen = Awaited<ReturnType<typeof open>>['screen'];

const DRAFT = 'noord-kennemerland/overeenkomsten/draft-1/concept';
const BEGIN = 'noord-kennemerland/overeenkomsten/nieuw';
const written = (server: FakeServer) => server.requests.filter(({ method, url }) => method === 'PUT' && url.pathname.endsWith('/agreements/draft-1/draft'));

async function wide<T>(run: () => Promise<T>): Promise<T> {
  await page.viewport(1440, 900);
  try {
    return await run();
  } finally {
    await page.viewport(414, 896);
  }
}

test.each(['light', 'dark'] as const)('the contract reads as it will, with what is open leading to its question (%s)', (theme) =>
  wide(async () => {
    const server = new FakeServer('hoofd');
    const { screen } = await open(DRAFT, server, { theme });
    await expect.element(screen.getByRole('heading', { level: 1, name: 'Ambulante begeleiding 2027' })).toBeVisible();
    const text = screen.getByRole('article', { name: 'De tekst van Ambulante begeleiding 2027 zoals hij nu luidt' });
    await expect.element(text.getByRole('heading', { name: '2.1 Prijs en opslag' })).toBeVisible();
    await expect.element(screen.getByText('De regio staat hooguit 6,5% toe van wat de hoofdaannemer ontvangt.')).toBeVisible();
    await expectAccessible(document.body);
    await userEvent.click(text.getByRole('link', { name: '[Opslag]' }));
    await expect.element(screen.getByRole('textbox', { name: 'Opslag', exact: true })).toHaveFocus();
    await userEvent.keyboard('6,5');
    await expect.element(text.getByText('6,5%')).toBeVisible();
  }),
);

test('a rule that is broken is told at its field while one types, with the article that it rests on', () =>
  wide(async () => {
    const server = new FakeServer('hoofd');
    const { screen } = await open(DRAFT, server);
    const price = screen.getByRole('textbox', { name: 'Prijs in euro, rij 1' });
    await expect.element(price).toHaveValue('90,00');
    await userEvent.fill(price, '79,99');
    await expect.element(price).toHaveAccessibleDescription('De reële prijs van jz020-45 is € 80,00 per uur.');
    await expect.element(screen.getByText('1 regel niet gehaald.', { exact: false })).toBeVisible();
    await expect.element(screen.getByText('Besluit Jeugdwet art. 2.3', { exact: false }).first()).toBeVisible();
    await userEvent.fill(price, '80,00');
    await expect.poll(() => screen.getByText('1 regel niet gehaald.', { exact: false }).query()).toBeNull();
    await expect.poll(() => (written(server).at(-1)?.body as { terms: { price: { lines: { cents: number }[] } } } | undefined)?.terms.price.lines[0]?.cents).toBe(8_000);
  }),
);

test('what cannot be read as an amount is not kept, stays as it was typed, and is kept once it can be read', () =>
  wide(async () => {
    const server = new FakeServer('hoofd');
    const { screen } = await open(DRAFT, server);
    const price = screen.getByRole('textbox', { name: 'Prijs in euro, rij 1' });
    await expect.element(price).toHaveValue('90,00');
    await userEvent.fill(price, '1,2345');
    await userEvent.tab();
    await expect.element(price).toHaveAccessibleDescription('Typ een bedrag zoals 1.234,56.');
    await expect.element(price).toHaveValue('1,2345');
    await expect.element(screen.getByText('Nog niet bewaard: een getal is niet te lezen.', { exact: false })).toBeVisible();
    expect(written(server)).toEqual([]);
    await userEvent.fill(price, '1234,5');
    await userEvent.tab();
    await expect.element(price).toHaveValue('1.234,50');
    await expect.poll(() => written(server).length).toBeGreaterThan(0);
  }),
);

test('rows of a spreadsheet are pasted into the table', () =>
  wide(async () => {
    const server = new FakeServer('hoofd');
    const { screen } = await open(DRAFT, server);
    const product = screen.getByRole('combobox', { name: 'Product, rij 1' });
    await expect.element(product).toBeVisible();
    const data = new DataTransfer();
    data.setData('text/plain', Array.from({ length: 60 }, (_, at) => `Product ${at + 1}\tuur\t${at + 80},50`).join('\n'));
    (product.element() as HTMLInputElement).dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    await expect.element(screen.getByRole('textbox', { name: 'Prijs in euro, rij 60' })).toHaveValue('139,50');
    await expect.poll(() => (written(server).at(-1)?.body as { terms: { price: { lines: unknown[] } } } | undefined)?.terms.price.lines.length).toBe(60);
    await expectAccessible(document.body);
  }),
);

test('a deviation is a text of its own beside the standard, with a reason', () =>
  wide(async () => {
    const server = new FakeServer('hoofd');
    const { screen } = await open(DRAFT, server);
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Afwijken van artikel' }), '2.1 Prijs en opslag');
    await userEvent.click(screen.getByRole('button', { name: 'Eigen tekst schrijven' }));
    const own = screen.getByRole('textbox', { name: 'Wat u afspreekt' });
    await expect.element(own).toHaveValue('De hoofdaannemer houdt {veld:opslag} in.');
    await userEvent.fill(own, 'De hoofdaannemer houdt niets in.');
    await userEvent.fill(screen.getByRole('textbox', { name: 'Waarom u afwijkt' }), 'Het is een proef van een jaar.');
    await expect.element(screen.getByText('Wijkt af')).toBeVisible();
    await expectAccessible(document.body);
    await expect.poll(() => (written(server).at(-1)?.body as { filling: { deviations: unknown } } | undefined)?.filling.deviations).toEqual([{ articleCode: 'opslag', text: 'De hoofdaannemer houdt niets in.', reason: 'Het is een proef van een jaar.' }]);
    expect(screen.getByRole('option', { name: '3.1 Geheimhouding' }).query()).toBeNull();
  }),
);

test('an article that may stay out keeps its number and reads NVT', () =>
  wide(async () => {
    const server = new FakeServer('hoofd');
    const { screen } = await open(DRAFT, server);
    await userEvent.click(screen.getByRole('radio', { name: 'Een jaar' }));
    await expect.element(screen.getByText('Deze overeenkomst duurt een jaar.')).toBeVisible();
    await userEvent.click(screen.getByRole('checkbox', { name: /Dit artikel geldt/ }));
    await expect.element(screen.getByText('NVT', { exact: true })).toBeVisible();
    expect(screen.getByRole('radio', { name: 'Een jaar' }).query()).toBeNull();
  }),
);

test('when a colleague was earlier both versions are there, and nothing typed is lost', () =>
  wide(async () => {
    const server = new FakeServer('hoofd');
    const { screen } = await open(DRAFT, server);
    const protocol = screen.getByRole('textbox', { name: 'Administratieprotocol' });
    await expect.element(protocol).toHaveValue('5.1');
    server.writing.writeElsewhere({ protocol: '5.2' });
    await userEvent.fill(protocol, '5.3');
    await expect.element(screen.getByText('Iemand anders heeft dit intussen gewijzigd.')).toBeVisible();
    await expect.element(screen.getByRole('cell', { name: '5.2' })).toBeVisible();
    await expectAccessible(document.body);
    await userEvent.click(screen.getByRole('button', { name: 'Bewaar wat ik typte' }));
    await expect.poll(() => server.writing.terms.protocol).toBe('5.3');
  }),
);

/** Answers every question that is open. */
async function complete(screen: Screen): Promise<void> {
  await userEvent.click(screen.getByRole('radio', { name: 'Een jaar' }));
  await userEvent.fill(screen.getByRole('textbox', { name: 'Opslag', exact: true }), '6,5');
  for (const task of ['Intake', 'Plan', 'Coördinatie', 'Evaluatie', 'Crisis', 'Klacht', 'Calamiteit', 'Contact met de inwoner', 'Afsluiting']) {
    await userEvent.selectOptions(screen.getByRole('combobox', { name: task, exact: true }), 'Praktijk Zeewind');
  }
  await expect.element(screen.getByText('Aan alle regels is voldaan.')).toBeVisible();
}

test('what was typed last is on the server before it can be offered on the page of the agreement', () =>
  wide(async () => {
    let pass: () => void = () => undefined;
    const wait = new Promise<void>((resolve) => { pass = resolve; });
    class Slow extends FakeServer {
      override async answerInTime(request: FakeRequest): Promise<FakeAnswer> {
        if (request.method === 'PUT' && JSON.stringify(request.body).includes('5.3')) {
          await wait;
        }
        return super.answerInTime(request);
      }
    }
    const server = new Slow('hoofd');
    const { screen, go } = await open(DRAFT, server);
    await complete(screen);
    await expect.element(screen.getByText(/^Bewaard/).first()).toBeVisible();
    await userEvent.fill(screen.getByRole('textbox', { name: 'Administratieprotocol' }), '5.3');
    go('noord-kennemerland/overeenkomsten/draft-1');
    const offer = screen.getByRole('button', { name: 'Aanbieden' });
    await expect.element(offer).toHaveAttribute('aria-disabled', 'true');
    pass();
    await expect.element(offer).toHaveAttribute('aria-disabled', 'false');
    expect(server.writing.terms.protocol).toBe('5.3');
  }),
);

test('what is open is summed up when one wants to offer, and what is complete is offered after a look', () =>
  wide(async () => {
    const server = new FakeServer('hoofd');
    const { screen, address } = await open(DRAFT, server);
    await expect.element(screen.getByText('3 vragen open.')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Aanbieden' }));
    await expect.element(screen.getByRole('link', { name: 'Kies een tekst voor Duur en einde.' })).toBeVisible();
    await expectAccessible(document.body);
    await complete(screen);
    await userEvent.click(screen.getByRole('button', { name: 'Aanbieden' }));
    const question = page.getByRole('alertdialog', { name: 'Aanbieden aan Praktijk Zeewind?' });
    await expect.element(question.getByText('1 januari 2027 tot en met 31 december 2028')).toBeVisible();
    const [term, said] = ['dt', 'dd'].map((part) => document.querySelector(`.brief ${part}`)?.getBoundingClientRect());
    expect(said?.left, 'what is said stands beside its name').toBeGreaterThan(term?.left ?? Infinity);
    await userEvent.click(question.getByRole('button', { name: 'Aanbieden' }));
    await expect.poll(address).toBe('/noord-kennemerland/overeenkomsten/draft-1');
    expect(server.writing.filling.values).toEqual({ opslag: '6.5' });
  }),
);

test('on a phone one goes from the questions to the text and back', async () => {
  await page.viewport(360, 780);
  const { screen } = await open(DRAFT, new FakeServer('hoofd'));
  await expect.element(screen.getByRole('button', { name: 'Vragen' })).toHaveAttribute('aria-pressed', 'true');
  await expectAccessible(document.body);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
  await userEvent.click(screen.getByRole('button', { name: 'Tekst', exact: true }));
  await userEvent.click(screen.getByRole('link', { name: '[Opslag]' }));
  await expect.element(screen.getByRole('textbox', { name: 'Opslag', exact: true })).toHaveFocus();
  await page.viewport(414, 896);
});

test('a draft begins with whom, under what and from which model', async () => {
  const server = new FakeServer('hoofd');
  const { screen, address } = await open(BEGIN, server);
  await expect.element(screen.getByRole('combobox', { name: 'Onder welke overeenkomst met de regio' })).toHaveValue('framework-1');
  await expectAccessible(document.body);
  await userEvent.click(screen.getByRole('combobox', { name: 'Onderaannemer' }));
  await userEvent.keyboard('stil');
  await userEvent.click(page.getByRole('option', { name: 'Stille Zorg' }));
  await expect.element(screen.getByText('Deze aanbieder is in Noord-Kennemerland nu niet toegelaten.', { exact: false }).first()).toBeVisible();
  await userEvent.fill(screen.getByRole('combobox', { name: 'Onderaannemer' }), 'zeew');
  await userEvent.click(page.getByRole('option', { name: 'Praktijk Zeewind' }));
  await expect.element(screen.getByText('Toegelaten voor: Jeugdwet.')).toBeVisible();
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Beginnen zoals een eerdere overeenkomst' }), 'earlier-1');
  await userEvent.click(screen.getByRole('button', { name: 'Concept beginnen' }));
  await expect.poll(address).toContain('/overeenkomsten/draft-1/concept');
  const begun = server.requests.find(({ method, url }) => method === 'POST' && url.pathname.endsWith('/agreements'))?.body as Record<string, string>;
  expect(begun).toMatchObject({ kind: 'HEAD_SUB', otherId: 'p-zeewind', frameworkId: 'framework-1', likeId: 'earlier-1' });
});

test('without an agreement with the region that is in force one hears why it cannot be', async () => {
  const server = new FakeServer('hoofd');
  server.writing.frameworks = [];
  const { screen } = await open(BEGIN, server);
  await expect.element(screen.getByText(/geen overeenkomst met de regio die van kracht is/)).toBeVisible();
});

test('an extension says until when it can be offered and changes nothing but its last day', async () => {
  const server = new FakeServer('hoofd');
  server.writing.purpose = 'EXTENSION';
  const { screen } = await open(DRAFT, server);
  await expect.element(screen.getByText(/loopt nu tot en met 31 december 2027.*tot en met 31 december 2028/)).toBeVisible();
  await expect.element(screen.getByText(/Aanbieden kan tot en met 30 juni 2027/)).toBeVisible();
  await expectAccessible(document.body);
});

test('in English amounts are typed and shown in English notation', () =>
  wide(async () => {
    const { screen } = await open(DRAFT, new FakeServer('hoofd'), { language: 'en' });
    const price = screen.getByRole('textbox', { name: 'Price in euro, row 1' });
    await expect.element(price).toHaveValue('90.00');
    await expectAccessible(document.body);
    await userEvent.fill(price, '1234.5');
    await userEvent.tab();
    await expect.element(price).toHaveValue('1,234.50');
  }),
);
