import { everyOf } from '@/shared/api/everyOf';
import type { Assessment, Criterion, CriterionAnswer, CriterionJudged, GivenJudgement, Judgement, Verdict } from '@/shared/api/types';
import { classes } from '@/shared/criteria/criterion';
import { dayOf } from '@/features/application/answer';
import type { Held } from '@/shared/keep/keeper';
import type { UnsavedNow } from '@/shared/keep/useUnsaved';
import { nextAround } from '@/features/application/state';

/** In the order of the keys that choose them. */
export const verdicts = everyOf<Verdict>()(['MET', 'NOT_MET', 'NOT_APPLICABLE', 'NEEDS_ADDITION']);

/** How a verdict looks; the word beside it says it as well. */
export const verdictLooks: Record<Verdict, 'approved' | 'waiting' | 'refused' | 'neutral'> = { MET: 'approved', NOT_MET: 'refused', NOT_APPLICABLE: 'neutral', NEEDS_ADDITION: 'waiting' };

/** What an assessor fills in about a criterion; empty where nothing was. */
export interface JudgementFields {
  verdict: Verdict | '';
  reason: string;
  /** Day on which the assessor was shown what is not kept. */
  seenOn: string;
}

export function heldJudgement(judgement: Judgement | null | undefined): Held<JudgementFields> {
  return judgement == null
    ? { version: '"0"', savedAt: undefined, value: { verdict: '', reason: '', seenOn: '' } }
    : { version: judgement.version, savedAt: undefined, value: { verdict: judgement.verdict, reason: judgement.reason, seenOn: judgement.seenOn ?? '' } };
}

/** What is sent. Fails without a verdict: nobody judged then. */
export function givenJudgement({ verdict, reason, seenOn }: JudgementFields): GivenJudgement {
  if (verdict === '') {
    throw new Error('A judgement without a verdict is not sent.');
  }
  return { verdict, reason, seenOn: verdict === 'MET' ? dayOf(seenOn) : null };
}

/** Under which key the judgements of an assessor are kept while they are typed, in one round. */
export function placeOfJudgements(party: string, application: string, { round, bothGave }: Pick<Assessment, 'round' | 'bothGave'>): string {
  return `${party}/${application}/${round}/${bothGave ? 'joint' : 'own'}/`;
}

/** What is still to be filled in before a judgement can be kept. */
export function lackOf({ verdict, reason, seenOn }: JudgementFields, kind: Criterion['evidence']['kind']): 'verdict' | 'reason' | 'seenOn' | undefined {
  if (verdict === '') {
    return 'verdict';
  }
  if (verdict === 'MET') {
    return kind === 'SHOWN' && seenOn === '' ? 'seenOn' : undefined;
  }
  return reason.trim() === '' ? 'reason' : undefined;
}

/** The verdicts that can be given: what a region looks up itself, it does not ask of the provider. */
export function verdictsOn(kind: Criterion['evidence']['kind'], together = false): Verdict[] {
  return verdicts.filter((verdict) => verdict !== 'NEEDS_ADDITION' || (!together && kind !== 'OWN_CHECK'));
}

/** With the criteria in the order in which the file shows them: class after class. */
export function inOrder(assessment: Assessment, answers: readonly CriterionAnswer[]): Assessment {
  const codes = classes.flatMap((kind) => answers.filter(({ criterion }) => criterion.class === kind).map(({ criterion }) => criterion.code));
  return { ...assessment, criteria: assessment.criteria.toSorted((one, other) => codes.indexOf(one.code) - codes.indexOf(other.code)) };
}

/** The answers that came with the last submission; to a region the version of an answer is the number of its submission. */
export function newest(answers: readonly CriterionAnswer[]): CriterionAnswer[] {
  const numberOf = ({ version }: CriterionAnswer) => Number(version.replace(/\D/g, ''));
  const last = Math.max(...answers.map(numberOf));
  return answers.filter((answer) => numberOf(answer) === last);
}

/** Whether something is to be done about a criterion by the one who assesses. */
export function isOpen(judged: CriterionJudged, bothGave: boolean): boolean {
  return bothGave ? judged.needsJoint && judged.joint == null : judged.own == null;
}

/**
 * Code of the first criterion after a given one, around the end, about which something is to be done: not one whose judgement is on its
 * way to the server.
 *
 * @param unsaved codes of those whose judgement is not on the server
 */
export function nextToJudge({ criteria, bothGave }: Pick<Assessment, 'criteria' | 'bothGave'>, { stuck, underway }: UnsavedNow, after?: string): string | undefined {
  return nextAround(criteria, ({ code }) => code, (one) => stuck.has(one.code) || (isOpen(one, bothGave) && !underway.has(one.code)), after)?.code;
}

/** The code so many places further; undefined beyond an end. */
export function beside(codes: readonly string[], code: string, step: 1 | -1): string | undefined {
  return codes[codes.indexOf(code) + step];
}

/** What is missing in the words of those who judged, for each criterion that needs an addition. */
export function missingParts(criteria: readonly CriterionJudged[]): { code: string; missing: string }[] {
  return criteria.flatMap(({ code, own, judgements }) => {
    const asks = [...(own == null ? [] : [own]), ...judgements].filter(({ verdict }) => verdict === 'NEEDS_ADDITION');
    return asks.length === 0 ? [] : [{ code, missing: [...new Set(asks.map(({ reason }) => reason))].join('\n') }];
  });
}
