import { expect, test } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import { FakeServer } from '@test/fake/server';
import { expectAccessible } from '@test/components/axe';
import { open } from '@test/components/open';

async function onPhone(check: () => Promise<void>): Promise<void> {
  await page.viewport(360, 740);
  try {
    await check();
  } finally {
    await page.viewport(1280, 800);
  }
}

test('on paper it says which filters are on, without the ways out of them', async () => {
  const { screen } = await open('noord-kennemerland/vinden?municipality=GM0361&targetGroup=JEUGD', new FakeServer('hoofd'));
  const chip = screen.getByRole('button', { name: 'Filter Alkmaar weghalen' });
  await expect.element(chip).toBeVisible();
  await cdp().send('Emulation.setEmulatedMedia', { media: 'print' });
  try {
    await expect.element(screen.getByText('Alle filters weghalen')).not.toBeVisible();
    await expect.element(chip).toBeVisible();
  } finally {
    await cdp().send('Emulation.setEmulatedMedia', { media: '' });
  }
});

test.each(['light', 'dark'] as const)('on a phone filters are in a sheet, whose button says how many are on (%s)', async (theme) => {
  await onPhone(async () => {
    const { screen, address } = await open('noord-kennemerland/vinden?municipality=GM0361', new FakeServer('hoofd'), { theme });
    await expect.element(screen.getByRole('list', { name: 'Resultaten' })).toBeVisible();
    expect(screen.getByRole('checkbox', { name: /^Jeugd \d/ }).elements(), 'no filter stands before the list').toHaveLength(0);
    const button = screen.getByRole('button', { name: 'Filters (1 aan)' });
    (button.element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(screen.getByRole('dialog', { name: 'Filters' })).toBeVisible();
    await expect.element(screen.getByRole('heading', { name: 'Filters' })).toHaveFocus();
    await expectAccessible(document.body, 2);
    await userEvent.click(screen.getByRole('checkbox', { name: /^Jeugd \d/ }));
    await expect.poll(address).toContain('targetGroup=JEUGD');
    await userEvent.keyboard('{Escape}');
    const both = screen.getByRole('button', { name: 'Filters (2 aan)' });
    await expect.element(both).toBeVisible();
    await expect.element(both).toHaveFocus();

    await userEvent.click(both);
    await userEvent.click(screen.getByRole('button', { name: 'Alles wissen' }));
    await expect.poll(address).not.toContain('municipality');
    await userEvent.click(screen.getByRole('button', { name: /resultaten tonen$/ }));
    await expect.element(screen.getByRole('button', { name: 'Filters', exact: true })).toBeVisible();
  });
});

test('a press beside the sheet closes it, and a window that grows puts the filters beside the list', async () => {
  await onPhone(async () => {
    const { screen } = await open('noord-kennemerland/vinden', new FakeServer('hoofd'));
    await userEvent.click(screen.getByRole('button', { name: 'Filters', exact: true }));
    const sheet = screen.getByRole('dialog', { name: 'Filters' });
    await expect.element(sheet).toBeVisible();
    sheet.element().dispatchEvent(new MouseEvent('click', { bubbles: true }));
    await expect.element(sheet).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Filters', exact: true }));
    await page.viewport(1280, 800);
    await expect.element(screen.getByRole('complementary', { name: 'Filters' })).toBeVisible();
    await expect.element(sheet).not.toBeInTheDocument();
  });
});

test('in the log a day is chosen within the sheet', async () => {
  await onPhone(async () => {
    const { screen, address } = await open('noord-kennemerland/beheer/logboek', new FakeServer('regiobeheer'));
    await userEvent.click(screen.getByRole('button', { name: 'Filters', exact: true }));
    await expect.element(screen.getByRole('dialog', { name: 'Filters' })).toBeVisible();
    const from = screen.getByRole('combobox', { name: 'Vanaf' });
    await userEvent.fill(from, '3-3-2026');
    await userEvent.keyboard('{Enter}');
    await expect.poll(address).toContain('from=2026-03-03');
    await expectAccessible(document.body, 1);
    await userEvent.click(screen.getByRole('button', { name: 'Regels tonen', exact: true }));
    await expect.element(screen.getByRole('button', { name: 'Filters (1 aan)' })).toBeVisible();
  });
});

test('of applications the list stands first on a phone', async () => {
  await onPhone(async () => {
    const { screen, address } = await open('noord-kennemerland/aanvragen', new FakeServer('contract'));
    await userEvent.click(screen.getByRole('button', { name: 'Filters', exact: true }));
    await expect.element(screen.getByRole('dialog', { name: 'Filters' })).toBeVisible();
    await expectAccessible(document.body);
    await userEvent.click(screen.getByRole('checkbox').first());
    await expect.poll(address).toContain('state=');
    await userEvent.click(screen.getByRole('button', { name: /tonen$/ }));
    await expect.element(screen.getByRole('button', { name: 'Filters (1 aan)' })).toBeVisible();
  });
});
