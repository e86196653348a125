import type { Criterion } from '@/shared/api/types';

/** A criterion as it is typed: numbers are texts, and what was not chosen is empty. */
export interface CriterionInput {
  code: string;
  class: Criterion['class'];
  dutchTitle: string;
  dutchAsked: string;
  englishTitle: string;
  englishAsked: string;
  evidence: Criterion['evidence']['kind'];
  number: NonNullable<Criterion['evidence']['number']> | '';
  notOlderThanMonths: string;
  validMonths: string;
  recheck: Criterion['recheck']['kind'];
  recheckMonths: string;
  legalSource: string;
  laws: Criterion['laws'];
  proportionality: string;
  shareable: boolean;
}

export const EMPTY_CRITERION: CriterionInput = {
  code: '',
  class: 'SUITABILITY',
  dutchTitle: '',
  dutchAsked: '',
  englishTitle: '',
  englishAsked: '',
  evidence: 'DOCUMENT',
  number: '',
  notOlderThanMonths: '',
  validMonths: '',
  recheck: 'PERIOD',
  recheckMonths: '12',
  legalSource: '',
  laws: ['JEUGDWET', 'WMO'],
  proportionality: '',
  shareable: true,
};

export function inputOf({ code, class: kind, dutch, english, evidence, recheck, legalSource, laws, proportionality, shareable }: Criterion): CriterionInput {
  return {
    code,
    class: kind,
    dutchTitle: dutch.title ?? '',
    dutchAsked: dutch.asked ?? '',
    englishTitle: english.title ?? '',
    englishAsked: english.asked ?? '',
    evidence: evidence.kind,
    number: evidence.number ?? '',
    notOlderThanMonths: evidence.notOlderThanMonths?.toString() ?? '',
    validMonths: evidence.validMonths?.toString() ?? '',
    recheck: recheck.kind,
    recheckMonths: recheck.months?.toString() ?? '',
    legalSource: legalSource ?? '',
    laws,
    proportionality: proportionality ?? '',
    shareable,
  };
}

/** What is sent: only what belongs to the kind of evidence that was chosen. */
export function criterionOf(input: CriterionInput, saved: Criterion | undefined): Criterion {
  const { evidence, recheck } = input;
  return {
    code: saved?.code ?? input.code,
    class: input.class,
    dutch: { title: input.dutchTitle, asked: input.dutchAsked },
    english: { title: input.englishTitle, asked: input.englishAsked },
    evidence: {
      kind: evidence,
      ...(evidence === 'REGISTER_NUMBER' ? { number: input.number === '' ? 'KVK' : input.number } : {}),
      ...(evidence === 'DOCUMENT' ? months('notOlderThanMonths', input.notOlderThanMonths) : {}),
      ...(evidence === 'OWN_CHECK' ? {} : months('validMonths', input.validMonths)),
    },
    recheck: { kind: recheck, ...(recheck === 'PERIOD' ? months('months', input.recheckMonths) : {}) },
    legalSource: input.legalSource,
    origin: saved?.origin ?? 'LOCAL',
    laws: input.laws,
    proportionality: input.proportionality,
    shareable: input.shareable,
  };
}

function months<Name extends string>(name: Name, typed: string): Partial<Record<Name, number>> {
  return typed === '' ? {} : ({ [name]: Number(typed) } as Record<Name, number>);
}
