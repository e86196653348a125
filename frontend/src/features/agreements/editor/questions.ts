import type { Article, Slot } from '@/shared/api/types';
import type { TypedDraft } from '@/features/agreements/editor/typed';

const SLOT = /\{veld:([a-z][a-z0-9-]*)\}/g;

/** The text that holds of an article now, with its references; undefined while none is chosen. */
export function textOf(article: Article, { choices, deviations }: Pick<TypedDraft, 'choices' | 'deviations'>): string | undefined {
  const deviation = deviations.find(({ articleCode }) => articleCode === article.code);
  return deviation === undefined ? standardOf(article, choices) : deviation.text;
}

/** The text of the model itself. */
export function standardOf({ code, state, options }: Pick<Article, 'code' | 'state' | 'options'>, choices: Record<string, string>): string | undefined {
  return (state === 'CHOOSE' ? options?.find((option) => option.code === choices[code]) : options?.[0])?.text ?? undefined;
}

/** What is to be filled in of an article as it reads now. */
export function slotsAsked(article: Article, typed: Pick<TypedDraft, 'choices' | 'deviations' | 'leftOut'>): Slot[] {
  if (typed.leftOut.includes(article.code)) {
    return [];
  }
  const used = new Set([...(textOf(article, typed) ?? '').matchAll(SLOT)].map(([, key]) => key));
  return (article.slots ?? []).filter(({ key }) => used.has(key));
}

/** Whether there is anything to choose, to fill in or to leave out. */
export function asks(article: Article): boolean {
  return article.state === 'CHOOSE' || article.optional || (article.slots ?? []).length > 0;
}
