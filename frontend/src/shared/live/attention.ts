const AWAY = 5 * 60_000;
let lastUse = Date.now();
const waiting = new Set<() => void>();

/**
 * Whether someone is working here. What happens by itself (asking again, saying that one is here) waits while nobody does: it would
 * keep the session of someone who left their desk from ending.
 */
export function isAttended(): boolean {
  return document.visibilityState === 'visible' && Date.now() - lastUse < AWAY;
}

/** Runs once, as soon as someone works here again; the same function given twice runs once. */
export function whenAttended(run: () => void): void {
  waiting.add(run);
}

function used() {
  lastUse = Date.now();
  if (waiting.size > 0 && document.visibilityState === 'visible') {
    const due = [...waiting];
    waiting.clear();
    due.forEach((run) => { run(); });
  }
}

for (const event of ['pointerdown', 'pointermove', 'keydown', 'scroll', 'visibilitychange']) {
  document.addEventListener(event, used, { capture: true, passive: true });
}
