import type { CriterionAnswer } from '@/shared/api/types';
import type { Held } from '@/shared/keep/keeper';

/** What a provider types as an answer; empty where nothing was. */
export interface AnswerFields {
  notApplicable: boolean;
  explanation: string;
  number: string;
  declaredBy: string;
  declaredOn: string;
  page: string;
  canShow: boolean;
  issuedOn: string;
}

export function heldAnswer({ version, changedAt, notApplicable, explanation, number, declaredBy, declaredOn, page, canShow, issuedOn }: CriterionAnswer): Held<AnswerFields> {
  return { version, savedAt: changedAt ?? undefined, value: { notApplicable, explanation, number, declaredBy, declaredOn: declaredOn ?? '', page, canShow, issuedOn: issuedOn ?? '' } };
}

export function givenAnswer({ declaredOn, issuedOn, ...rest }: AnswerFields) {
  return { ...rest, declaredOn: dayOf(declaredOn), issuedOn: dayOf(issuedOn) };
}

export function dayOf(typed: string): string | null {
  return typed === '' ? null : typed;
}
