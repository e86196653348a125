import { useEffect } from 'react';

/** How many places are remembered. */
const REMEMBERED = 10;
const FOCUSABLE = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';

/**
 * The focus never falls back to the page as a whole: when what had it is taken away (a row that is removed, a message that is put away), it
 * goes to what stands in its place, else to where it was before, else to the title. A page that is replaced looks after its own title.
 */
export function useHeldFocus(): void {
  useEffect(() => {
    /** What had the focus, the latest first. */
    let former: HTMLElement[] = [];
    let page: Element | null = null;

    const came = ({ target }: FocusEvent) => {
      if (target instanceof HTMLElement) {
        former = [target, ...former.filter((one) => one !== target)].slice(0, REMEMBERED);
        page = titleOf();
      }
    };
    // Who presses beside everything wants the focus nowhere.
    const pressed = () => {
      setTimeout(() => {
        if (isLost()) {
          former = [];
        }
      });
    };
    const observer = new MutationObserver((records) => {
      const [latest] = former;
      if (latest === undefined || !isLost()) {
        return;
      }
      const record = records.find(({ removedNodes }) => [...removedNodes].some((node) => node.contains(latest)));
      // What lies in a grid comes and goes as one scrolls.
      if (record === undefined || (record.target as Element).closest('vaadin-grid') !== null) {
        return;
      }
      const heir = latest.isConnected ? latest : heirOf(latest, record, records);
      const places = [heir, ...former];
      requestAnimationFrame(() => {
        if (isLost() && page !== null && page === titleOf()) {
          [...places, page].find((place): place is HTMLElement => place instanceof HTMLElement && place.isConnected && place.checkVisibility())?.focus();
        }
      });
    });

    document.addEventListener('focusin', came);
    document.addEventListener('pointerdown', pressed);
    observer.observe(document.body, { childList: true, subtree: true });
    return () => {
      document.removeEventListener('focusin', came);
      document.removeEventListener('pointerdown', pressed);
      observer.disconnect();
    };
  }, []);
}

function isLost(): boolean {
  return document.activeElement === document.body || document.activeElement === null;
}

function titleOf(): Element | null {
  return document.querySelector('#content h1');
}

/** What took its place, else what one would come to from there: what follows, else what stands before it. In a list that is the same thing of another row. */
function heirOf(gone: HTMLElement, { target, removedNodes, nextSibling, previousSibling }: MutationRecord, records: readonly MutationRecord[]): HTMLElement | undefined {
  const row = [...removedNodes].find((node): node is HTMLElement => node instanceof HTMLElement && node.contains(gone));
  if (row === undefined || (target as Element).closest('#content') === null) {
    return undefined;
  }
  const like = (node: Node) => (node.nodeName === row.nodeName && (node as Element).className === row.className ? counterpart(gone, row, node) : undefined);
  const successor = records.flatMap(({ target: where, addedNodes }) => (where === target ? [...addedNodes] : [])).find((node) => like(node) !== undefined);
  if (successor !== undefined) {
    return like(successor);
  }
  for (let next = nextSibling; next !== null; next = next.nextSibling) {
    const found = like(next) ?? focusableIn(next)[0];
    if (found !== undefined) {
      return found;
    }
  }
  for (let before = previousSibling; before !== null; before = before.previousSibling) {
    const found = like(before) ?? focusableIn(before).at(-1);
    if (found !== undefined) {
      return found;
    }
  }
  return undefined;
}

/** What is in another row what something was in its own. */
function counterpart(gone: HTMLElement, row: HTMLElement, other: Node): HTMLElement | undefined {
  const alike = (one: Element) => one.nodeName === gone.nodeName && one.className === gone.className && one.getAttribute('type') === gone.getAttribute('type');
  return focusableIn(other).filter(alike)[focusableIn(row).filter(alike).indexOf(gone)];
}

function focusableIn(node: Node): HTMLElement[] {
  if (!(node instanceof HTMLElement)) {
    return [];
  }
  return [...(node.matches(FOCUSABLE) ? [node] : []), ...node.querySelectorAll<HTMLElement>(FOCUSABLE)];
}
