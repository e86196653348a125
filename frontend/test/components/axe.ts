import axe, { type Result } from 'axe-core';
import { expect } from 'vitest';

/** What something else lies over, such as a row under the bar at the top, is seen once it is scrolled into view. */
const covered = ['bgOverlap', 'elmPartiallyObscured', 'elmPartiallyObscuring', 'outsideViewport', 'fgOnBgOverlap'];

/** Vaadin's confirm dialog: what lies around its buttons is a footer that says it is a toolbar. No rule of WCAG; nobody is hindered. */
const knownOfVaadin = ['<footer part="footer" role="toolbar">'];

const words = (found: readonly Result[]) =>
  found.map((one) => ({ id: one.id, nodes: one.nodes.map((node) => node.html).filter((html) => !knownOfVaadin.includes(html)) })).filter((one) => one.nodes.length > 0);

const contrastUnknown = (incomplete: readonly Result[]) =>
  incomplete
    .filter((one) => one.id === 'color-contrast')
    .flatMap((one) => one.nodes.filter((node) => !node.any.some((check) => covered.includes((check.data as { messageKey?: string } | null)?.messageKey ?? ''))).map((node) => node.html));

/**
 * Fails on every finding of axe that stays in the page, except those about a whole page where only a part of one is drawn. Contrast
 * that axe could not compute fails as well, above a number that is known: Vaadin's fields hide theirs in shadow roots.
 *
 * Rows that wait for their successors are dimmed while they do. A page is therefore judged again until it is clean, for five
 * seconds at most: what is left of it then is what a reader is left with.
 */
export async function expectAccessible(element: Element, uncertainContrast = 0): Promise<void> {
  await expect
    .poll(
      async () => {
        const { violations, incomplete } = await axe.run(element, { rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } } });
        const unknown = contrastUnknown(incomplete);
        return { violations: words(violations), contrastUnknown: unknown.length > uncertainContrast ? unknown : [] };
      },
      { timeout: 5000, interval: 100 },
    )
    .toEqual({ violations: [], contrastUnknown: [] });
}
