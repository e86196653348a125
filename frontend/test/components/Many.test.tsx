import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { AuditAct, ListedApplication } from '@/shared/api/types';
import { FakeServer, type FakeAnswer, type FakeRequest } from '@test/fake/server';
import { open } from '@test/components/open';

const REGION = 'noord-kennemerland';
const ALL = 5_000;

/** Answers one list, page by page, with so many rows that nobody reads them all. */
class LongList extends FakeServer {
  constructor(
    who: ConstructorParameters<typeof FakeServer>[0],
    private readonly path: RegExp,
    private readonly size: number,
    private readonly row: (index: number, like: unknown) => unknown,
  ) {
    super(who);
  }

  override answer(request: FakeRequest): FakeAnswer {
    const answer = super.answer(request);
    if (!this.path.test(request.url.pathname)) {
      return answer;
    }
    const body = answer.body as { items: unknown[] };
    const start = Number(request.url.searchParams.get('after') ?? 0);
    const items = Array.from({ length: Math.min(this.size, ALL - start) }, (_, index) => this.row(start + index, body.items[0]));
    return { ...answer, body: { ...body, total: ALL, items, next: start + this.size < ALL ? String(start + this.size) : null } };
  }
}

test('five thousand lines of the trail are drawn, those that were there stay, and typing goes on above them', { timeout: 90_000 }, async () => {
  const server = new LongList('regiobeheer', /\/audit$/, ALL / 2, (index): AuditAct => ({
    entry: { id: `entry-${String(index)}`, at: new Date(Date.UTC(2026, 10, 22, 12) - index * 600_000).toISOString(), action: 'CHANGED', what: `wijzigde aanbieder Aanbieder ${String(index)}`, subject: { kind: 'provider', label: 'Aanbieder', id: 'provider-0' }, changes: [] },
    others: 0,
  }));
  const { screen, address } = await open(`${REGION}/beheer/logboek`, server);
  const lines = () => document.querySelectorAll('.deeds > li');
  await expect.poll(() => lines().length, { timeout: 40_000 }).toBe(ALL / 2);
  const [first, last] = [lines()[0], lines()[ALL / 2 - 1]];
  await userEvent.click(screen.getByRole('button', { name: 'Eerdere regels tonen' }));
  await expect.poll(() => lines().length, { timeout: 40_000 }).toBe(ALL);
  expect([lines()[0], lines()[ALL / 2 - 1]]).toEqual([first, last]);
  await expect.poll(() => document.activeElement).toBe(lines()[ALL / 2]?.querySelector('summary'));
  await userEvent.click(screen.getByRole('searchbox', { name: 'Woorden' }));
  await userEvent.keyboard('v');
  await expect.poll(address, { timeout: 20_000 }).toContain('q=v');
});

test('five thousand applications are fetched as they are scrolled to, and only those in sight are drawn', async () => {
  const server = new LongList('contract', /\/applications$/, 50, (index, like) => ({ ...(like as ListedApplication), id: `application-${String(index)}`, organisation: { id: `p-${String(index)}`, name: `Aanbieder ${String(index)}` } }));
  server.applications.submit();
  const { screen } = await open(`${REGION}/aanvragen`, server);
  await expect.element(screen.getByText('Aanbieder 0', { exact: true })).toBeVisible();
  const drawn = () => document.querySelectorAll('vaadin-grid-cell-content').length;
  for (const index of [60, 110, 160]) {
    document.querySelector<HTMLElement & { scrollToIndex: (index: number) => void }>('vaadin-grid.data-table')?.scrollToIndex(index);
    await expect.element(screen.getByText(`Aanbieder ${String(index)}`, { exact: true })).toBeVisible();
  }
  expect(drawn()).toBeLessThan(1_000);
  expect(server.requests.filter(({ url }) => url.pathname.endsWith('/applications')).length).toBeLessThan(8);
});
