import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { FakeServer, type FakeAnswer, type FakeRequest } from '@test/fake/server';
import { expectAccessible } from '@test/components/axe';
import { open } from '@test/components/open';

const field = { name: 'Zoeken in alles' };

test.each(['light', 'dark'] as const)('/ opens one field that finds everything one may see, by groups, and says why (%s)', async (theme) => {
  const { screen, address } = await open('', new FakeServer('regiobeheer'), { theme });
  await expect.element(screen.getByRole('heading', { name: 'Vandaag' })).toBeVisible();
  await userEvent.keyboard('/duin');
  await expect.element(screen.getByRole('combobox', field)).toHaveValue('duin');
  await expect.element(screen.getByRole('group', { name: 'Aanbieders' })).toBeVisible();
  await expect.element(screen.getByRole('group', { name: 'Mensen' })).toBeVisible();
  await expect.element(screen.getByText('4 resultaten')).toBeInTheDocument();
  expect([...document.querySelectorAll('dialog mark')].map(({ textContent }) => textContent)).toEqual(['Duinrand', 'Duinzicht', 'Duinrand', 'Duinrand']);
  await expectAccessible(document.body);
  await userEvent.keyboard('{ArrowDown}');
  await expect.element(screen.getByRole('option', { name: 'Praktijk Duinzicht' })).toHaveAttribute('aria-selected', 'true');
  await expect.element(screen.getByRole('combobox', field)).toHaveAttribute('aria-activedescendant', screen.getByRole('option', { name: 'Praktijk Duinzicht' }).element().id);
  await userEvent.keyboard('{Enter}');
  await expect.poll(address).toBe('/noord-kennemerland/aanbieders/provider-2');
  await expect.element(screen.getByRole('combobox', field)).not.toBeInTheDocument();
});

test('Control K opens it from within a field, where / is a slash, and Escape gives the field back', async () => {
  const { screen } = await open('noord-kennemerland/vinden', new FakeServer('hoofd'));
  const own = screen.getByRole('searchbox');
  await userEvent.click(own);
  await userEvent.keyboard('jeugd/wmo');
  await expect.element(own).toHaveValue('jeugd/wmo');
  await userEvent.keyboard('{Control>}k{/Control}');
  await expect.element(screen.getByRole('combobox', field)).toHaveFocus();
  await userEvent.keyboard('{Escape}');
  await expect.element(screen.getByRole('combobox', field)).not.toBeInTheDocument();
  await expect.element(own).toHaveFocus();
});

test('who opens it without words sees where they were, where they can go and what they can do', async () => {
  const { screen, address } = await open('noord-kennemerland/aanbieders/provider-1', new FakeServer('regiobeheer'));
  await expect.element(screen.getByRole('heading', { level: 1 })).toBeVisible();
  await userEvent.click(screen.getByRole('link', { name: 'Vandaag' }).first());
  await expect.element(screen.getByRole('heading', { name: 'Vandaag' })).toBeVisible();
  await userEvent.click(screen.getByRole('button', field));
  await expect.element(screen.getByRole('group', { name: 'Hier was u net' }).getByRole('option')).toBeVisible();
  await expect.element(screen.getByRole('option', { name: 'Instellingen' })).toBeVisible();
  await expectAccessible(document.body);
  await userEvent.click(screen.getByRole('option', { name: 'Iemand uitnodigen' }));
  await expect.poll(address).toBe('/noord-kennemerland/beheer/toegang/uitnodigen');
});

test('a head contractor is offered nothing of the region, and goes on to the list', async () => {
  const { screen, address } = await open('', new FakeServer('hoofd'));
  await expect.element(screen.getByRole('heading', { name: 'Vandaag' })).toBeVisible();
  await userEvent.keyboard('/');
  await expect.element(screen.getByRole('option', { name: 'Vinden' })).toBeVisible();
  await expect.element(screen.getByRole('option', { name: 'Iemand uitnodigen' })).not.toBeInTheDocument();
  await userEvent.keyboard('esther');
  await expect.element(screen.getByText('Niets gevonden voor “esther”', { exact: false })).toBeVisible();
  await userEvent.keyboard('{Enter}');
  await expect.poll(address).toBe('/noord-kennemerland/vinden?q=esther');
});

/** Answers the first question later than the second. */
class SlowAtFirst extends FakeServer {
  readonly late: (() => void)[] = [];

  override async answerInTime(request: FakeRequest): Promise<FakeAnswer> {
    if (request.url.pathname.endsWith('/find') && this.requests.filter(({ url }) => url.pathname.endsWith('/find')).length === 0) {
      const answer = this.answer(request);
      await new Promise<void>((resolve) => this.late.push(resolve));
      return answer;
    }
    return super.answerInTime(request);
  }
}

test('an answer that comes late replaces no newer one, and Enter before the answer waits for it', async () => {
  const server = new SlowAtFirst('regiobeheer');
  const { screen, address } = await open('', server);
  await expect.element(screen.getByRole('heading', { name: 'Vandaag' })).toBeVisible();
  await userEvent.keyboard('/duin');
  await expect.poll(() => server.late.length).toBe(1);
  await userEvent.fill(screen.getByRole('combobox', field), 'esth');
  await expect.element(screen.getByRole('option', { name: 'Esther Groen' })).toBeVisible();
  server.late.forEach((answer) => { answer(); });
  await new Promise((resolve) => setTimeout(resolve, 300));
  await expect.element(screen.getByRole('option', { name: 'Praktijk Duinzicht' })).not.toBeInTheDocument();
  await userEvent.fill(screen.getByRole('combobox', field), 'trauma');
  await userEvent.keyboard('{Enter}');
  await expect.poll(address).toBe('/noord-kennemerland/vinden/listing-1');
});

test('when the server does not answer it says so, and the places still work', async () => {
  const server = new FakeServer('regiobeheer');
  const { screen, address } = await open('', server);
  await expect.element(screen.getByRole('heading', { name: 'Vandaag' })).toBeVisible();
  server.breakDown();
  await userEvent.keyboard('/inst');
  await expect.element(screen.getByRole('alert')).toHaveTextContent('Zoeken lukt nu niet');
  await userEvent.keyboard('{Enter}');
  await expect.poll(address).toBe('/noord-kennemerland/beheer/instellingen');
});

test('a part of the settings opens at that part', async () => {
  const { screen } = await open('', new FakeServer('regiobeheer'));
  await expect.element(screen.getByRole('heading', { name: 'Vandaag' })).toBeVisible();
  await userEvent.keyboard('/feestdagen');
  await expect.element(screen.getByRole('option', { name: 'Termijnen en vrije dagen' })).toBeVisible();
  await userEvent.keyboard('{Enter}');
  await expect.element(screen.getByRole('heading', { name: 'Termijnen en vrije dagen' })).toHaveFocus();
});
