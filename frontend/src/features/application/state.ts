import type { ApplicationState, CompletenessGap, CriterionAnswer } from '@/shared/api/types';

/** How a state looks; the word beside it says it as well. */
export const looks: Record<ApplicationState, 'approved' | 'waiting' | 'refused' | 'stale' | 'neutral'> = {
  DRAFT: 'neutral',
  SUBMITTED: 'waiting',
  IN_REVIEW: 'waiting',
  ADDITION_ASKED: 'waiting',
  APPROVED: 'approved',
  REFUSED: 'refused',
  SUSPENDED: 'refused',
  EXPIRED: 'stale',
  WITHDRAWN: 'neutral',
};

/** Who has something to do now. */
export function waitsOn(state: ApplicationState): 'provider' | 'region' | undefined {
  if (state === 'DRAFT' || state === 'ADDITION_ASKED') {
    return 'provider';
  }
  return state === 'SUBMITTED' || state === 'IN_REVIEW' ? 'region' : undefined;
}

/** Whether the provider itself answers; the region looks up the rest. */
export function isAsked({ criterion }: Pick<CriterionAnswer, 'criterion'>): boolean {
  return criterion.evidence.kind !== 'OWN_CHECK';
}

/** How far an answer is: ready when nothing is lacking any more. */
export function progressOf(answer: CriterionAnswer, gaps: readonly CompletenessGap[]): 'ready' | 'question' | 'open' {
  if (gaps.every((gap) => gap.criterion !== answer.criterion.code)) {
    return 'ready';
  }
  return answer.answered || answer.files.length > 0 ? 'question' : 'open';
}

/** The first criterion after a given one, around the end, at which something is lacking. */
export function nextGap(answers: readonly CriterionAnswer[], gaps: readonly CompletenessGap[], after?: string): string | undefined {
  const from = answers.findIndex(({ criterion }) => criterion.code === after) + 1;
  return [...answers.slice(from), ...answers.slice(0, from)].find((answer) => answer.criterion.code !== after && isAsked(answer) && answer.open && progressOf(answer, gaps) !== 'ready')?.criterion.code;
}
