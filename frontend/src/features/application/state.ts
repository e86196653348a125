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

/** Whether the region has it and did not decide. */
export function isRunning(state: ApplicationState): boolean {
  return state === 'SUBMITTED' || state === 'IN_REVIEW' || state === 'ADDITION_ASKED';
}

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
  return nextAround(answers, ({ criterion }) => criterion.code, (answer) => isAsked(answer) && answer.open && progressOf(answer, gaps) !== 'ready', after)?.criterion.code;
}

/** The first after the one with a given code, around the end and without that one itself, for which something holds. */
export function nextAround<T>(all: readonly T[], codeOf: (one: T) => string, holds: (one: T) => boolean, after: string | undefined): T | undefined {
  const from = all.findIndex((one) => codeOf(one) === after) + 1;
  return [...all.slice(from), ...all.slice(0, from)].find((one) => codeOf(one) !== after && holds(one));
}
