import type { Criterion } from '@/shared/api/types';

/** In the order in which a provider wants to know them. */
export const classes = ['EXCLUSION_GROUND', 'SUITABILITY', 'CONTRACT_CONDITION', 'SIGNAL'] as const satisfies readonly Criterion['class'][];

/** A criterion in the language of the reader; the other one where it was not written yet. */
export function wordsOf({ dutch, english }: Pick<Criterion, 'dutch' | 'english'>, language: string): { title: string; asked: string } {
  const [first, second] = language === 'en' ? [english, dutch] : [dutch, english];
  return { title: filled(first.title, second.title), asked: filled(first.asked, second.asked) };
}

function filled(one: string | null | undefined, other: string | null | undefined): string {
  return one !== undefined && one !== null && one !== '' ? one : (other ?? '');
}
