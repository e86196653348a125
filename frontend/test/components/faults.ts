import { expect } from 'vitest';

/** That each sentence of the summary of errors stands beside its field too, and that its link gives that field the focus. */
export async function expectFaultsAtTheirFields(): Promise<void> {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.notice.refused[role="alert"] li a')];
  expect(links.length).toBeGreaterThan(0);
  for (const link of links) {
    const field = document.getElementById(link.hash.slice(1));
    const text = link.textContent;
    expect(field, `the field of “${text}”`).not.toBeNull();
    link.click();
    await expect.poll(() => hasFocus(field), { message: `“${text}” leads to its field` }).toBe(true);
    await expect.poll(() => around(field).some((shown) => shown !== '' && text.endsWith(shown)), { message: `“${text}” stands beside its field` }).toBe(true);
  }
}

function hasFocus(field: HTMLElement | null): boolean {
  return field !== null && document.activeElement !== document.body && (field === document.activeElement || field.contains(document.activeElement));
}

/** What is said of a field: by its own description, and by what is marked as an error around it. */
function around(field: HTMLElement | null): string[] {
  const described = [field, ...(field?.querySelectorAll('[aria-describedby]') ?? []), field?.closest('[aria-describedby]')]
    .flatMap((one) => one?.getAttribute('aria-describedby')?.split(/\s+/) ?? [])
    .map((id) => document.getElementById(id)?.textContent.trim() ?? '');
  const slotted = [...(field?.querySelectorAll('[slot="error-message"]') ?? [])].map((one) => one.textContent.trim());
  return [...described, ...slotted];
}
