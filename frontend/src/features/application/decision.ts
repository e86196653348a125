import type { DecisionBasis, ProposedDecision } from '@/shared/api/types';

type Part = NonNullable<ProposedDecision['parts']>[number];

export interface PartFields {
  category: string;
  establishment: string;
  outcome: Part['outcome'];
  reason: string;
}

export interface DecisionFields {
  outcome: ProposedDecision['outcome'] | '';
  reasons: string;
  conditions: string;
  validUntil: string;
  parts: PartFields[];
}

export type DecisionFault = 'outcome' | 'reasons' | 'conditions' | 'validUntil' | `part-${number}` | `part-reason-${number}`;

/** As it begins: refused when it can only be, and for as long as an approval can hold. */
export function emptyDecision({ inTheWay, latest }: DecisionBasis): DecisionFields {
  return { outcome: inTheWay.length > 0 ? 'REFUSED' : '', reasons: '', conditions: '', validUntil: latest, parts: [] };
}

/** What is still lacking, in the order of the form. */
export function faultsOf(fields: DecisionFields, basis: DecisionBasis): DecisionFault[] {
  const { outcome, reasons, conditions, validUntil, parts } = fields;
  const approved = outcome === 'APPROVED';
  return [
    ...(outcome === '' ? (['outcome'] as const) : []),
    ...(reasons.trim() === '' ? (['reasons'] as const) : []),
    ...(approved && conditions.trim() === '' && basis.conditions.length > 0 ? (['conditions'] as const) : []),
    ...(approved && (validUntil < basis.earliest || validUntil > basis.latest) ? (['validUntil'] as const) : []),
    ...(approved ? parts.flatMap(({ category, establishment, reason }, index): DecisionFault[] => [...(category === '' && establishment === '' ? [`part-${index}` as const] : []), ...(reason.trim() === '' ? [`part-reason-${index}` as const] : [])]) : []),
  ];
}

/** A refusal has no conditions, no end and no parts. */
export function proposedOf({ outcome, reasons, conditions, validUntil, parts }: DecisionFields): ProposedDecision {
  return outcome === 'APPROVED'
    ? { outcome, reasons: reasons.trim(), conditions: conditions.trim(), validUntil, parts: parts.map(({ category, establishment, ...rest }) => ({ ...rest, category: category === '' ? null : category, establishment: establishment === '' ? null : establishment })) }
    : { outcome: 'REFUSED', reasons: reasons.trim() };
}
