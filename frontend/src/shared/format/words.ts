/** What was typed and the texts it is looked for in, compared as the server does: small letters, no accents, words of letters and digits. */
const WORD = /[\p{L}\p{N}\p{M}]+/gu;

function fold(word: string): string {
  return word.normalize('NFD').replace(/\p{M}+/gu, '').toLowerCase();
}

export function wordsOf(text: string): string[] {
  return (text.match(WORD) ?? []).map(fold);
}

/** Whether every word that was typed begins a word of the text; nothing typed begins nothing. */
export function allBeginIn(typed: string, text: string): boolean {
  const present = wordsOf(text);
  const asked = wordsOf(typed);
  return asked.length > 0 && asked.every((word) => present.some((other) => other.startsWith(word)));
}

/** The words of a text that begin with one that was typed, as [start, end). */
export function rangesOf(typed: string, text: string): [number, number][] {
  const asked = wordsOf(typed);
  return [...text.matchAll(WORD)].filter(([word]) => asked.some((beginning) => fold(word).startsWith(beginning))).map((match) => [match.index, match.index + match[0].length]);
}
