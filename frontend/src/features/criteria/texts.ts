import type { ChangedCriterion, Criterion } from '@/shared/api/types';

type Part = ChangedCriterion['parts'][number];

/** The parts of a criterion that are sentences. */
export const textParts = ['DUTCH_TITLE', 'DUTCH_ASKED', 'ENGLISH_TITLE', 'ENGLISH_ASKED', 'LEGAL_SOURCE', 'PROPORTIONALITY'] as const satisfies readonly Part[];
export type TextPart = (typeof textParts)[number];

export const texts: Record<TextPart, (criterion: Criterion) => string> = {
  DUTCH_TITLE: ({ dutch }) => dutch.title ?? '',
  DUTCH_ASKED: ({ dutch }) => dutch.asked ?? '',
  ENGLISH_TITLE: ({ english }) => english.title ?? '',
  ENGLISH_ASKED: ({ english }) => english.asked ?? '',
  LEGAL_SOURCE: ({ legalSource }) => legalSource ?? '',
  PROPORTIONALITY: ({ proportionality }) => proportionality ?? '',
};

export function isText(part: Part): part is TextPart {
  return part in texts;
}
