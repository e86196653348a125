import axe from 'axe-core';
import { expect } from 'vitest';

/** What something else lies over, such as a row under the bar at the top, is seen once it is scrolled into view. */
const covered = ['bgOverlap', 'elmPartiallyObscured', 'elmPartiallyObscuring', 'outsideViewport', 'fgOnBgOverlap'];

/** Vaadin's confirm dialog: what lies around its buttons is a footer that says it is a toolbar. No rule of WCAG; nobody is hindered. */
const knownOfVaadin = ['<footer part="footer" role="toolbar">'];

/** Rows that wait for their successors are dimmed, and say that they are busy: what is on its way is not what a reader is left with. */
async function settled(): Promise<void> {
  await expect.poll(() => document.querySelectorAll('[aria-busy="true"]').length, { message: 'parts of the page that are still busy', timeout: 5000 }).toBe(0);
  const passing = document.getAnimations().filter((one) => one.effect?.getComputedTiming().endTime !== Infinity);
  await Promise.allSettled(passing.map(async (one) => await one.finished));
}

/**
 * Fails on every finding of axe in the settled page, except those about a whole page where only a part of one is drawn. Contrast
 * that axe could not compute fails as well, above a number that is known: Vaadin's fields hide theirs in shadow roots.
 */
export async function expectAccessible(element: Element, uncertainContrast = 0): Promise<void> {
  await settled();
  const result = await axe.run(element, { rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } } });
  const violations = result.violations.map((one) => ({ ...one, nodes: one.nodes.filter((node) => !knownOfVaadin.includes(node.html)) })).filter((one) => one.nodes.length > 0);
  expect(violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(' | ')}`)).toEqual([]);
  const uncertain = result.incomplete
    .filter((one) => one.id === 'color-contrast')
    .flatMap((one) => one.nodes.filter((node) => !node.any.some((check) => covered.includes((check.data as { messageKey?: string } | null)?.messageKey ?? ''))).map((node) => node.html));
  expect(uncertain.length, uncertain.join('\n')).toBeLessThanOrEqual(uncertainContrast);
}
