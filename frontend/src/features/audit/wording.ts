/** A stretch of a text that stayed, went or came. */
export interface Stretch {
  text: string;
  kind: 'stayed' | 'went' | 'came';
}

/** Beyond this the comparison of every word with every other takes longer than a reader waits. */
const MOST_WORDS = 800;

/** What became different within a text, by whole words; nothing when it is too long to say, or when hardly anything stayed. */
export function differencesWithin(before: string, after: string): Stretch[] | undefined {
  const from = before.split(/(?<=\s)/);
  const to = after.split(/(?<=\s)/);
  if (from.length > MOST_WORDS || to.length > MOST_WORDS) {
    return undefined;
  }
  const stretches = walk(from, to, longestCommon(from, to));
  const stayed = stretches.reduce((length, { text, kind }) => (kind === 'stayed' ? length + text.length : length), 0);
  return stayed * 3 < Math.min(before.length, after.length) ? undefined : stretches;
}

/** Lengths of the longest common row of words from each place in both on. */
function longestCommon(from: readonly string[], to: readonly string[]): number[][] {
  const lengths = Array.from({ length: from.length + 1 }, () => new Array<number>(to.length + 1).fill(0));
  for (let at = from.length - 1; at >= 0; at -= 1) {
    for (let other = to.length - 1; other >= 0; other -= 1) {
      const [row, below] = [lengths[at] ?? [], lengths[at + 1] ?? []];
      row[other] = same(from[at], to[other]) ? (below[other + 1] ?? 0) + 1 : Math.max(below[other] ?? 0, row[other + 1] ?? 0);
    }
  }
  return lengths;
}

function walk(from: readonly string[], to: readonly string[], lengths: readonly number[][]): Stretch[] {
  const stretches: Stretch[] = [];
  const add = (kind: Stretch['kind'], text: string) => {
    const last = stretches.at(-1);
    if (last?.kind === kind) {
      last.text += text;
    } else {
      stretches.push({ kind, text });
    }
  };
  let [at, other] = [0, 0];
  while (at < from.length || other < to.length) {
    if (at < from.length && other < to.length && same(from[at], to[other])) {
      add('stayed', to[other] ?? '');
      at += 1;
      other += 1;
    } else if (at < from.length && (other === to.length || (lengths[at + 1]?.[other] ?? 0) >= (lengths[at]?.[other + 1] ?? 0))) {
      add('went', from[at] ?? '');
      at += 1;
    } else {
      add('came', to[other] ?? '');
      other += 1;
    }
  }
  return stretches;
}

function same(one: string | undefined, other: string | undefined): boolean {
  return one?.trim() === other?.trim();
}
