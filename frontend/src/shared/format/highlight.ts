export interface Piece {
  text: string;
  marked: boolean;
}

/** Cuts a text at the ranges that match; ranges that overlap, touch or lie outside the text do no harm. */
export function pieces(text: string, ranges: readonly (readonly number[])[]): Piece[] {
  const result: Piece[] = [];
  let at = 0;
  for (const [from = 0, to = 0] of [...ranges].sort(([a = 0], [b = 0]) => a - b)) {
    const start = Math.max(at, from);
    const end = Math.min(text.length, to);
    if (end <= start) {
      continue;
    }
    if (start > at) {
      result.push({ text: text.slice(at, start), marked: false });
    }
    result.push({ text: text.slice(start, end), marked: true });
    at = end;
  }
  if (at < text.length) {
    result.push({ text: text.slice(at), marked: false });
  }
  return result;
}
