import { everyOf } from '@/shared/api/everyOf';
import type { Application, Decisions, ObjectionCase, ObjectionDecision, TakenDecision } from '@/shared/api/types';

/** Under the Awb one objects; to a region that decides under private law one complains. */
export type CaseKind = 'objection' | 'complaint';
type CaseState = 'RECEIVED' | 'HEARING' | 'DECIDED' | 'WITHDRAWN';
type CaseOutcome = ObjectionDecision['outcome'];

const states = everyOf<CaseState>()(['RECEIVED', 'HEARING', 'DECIDED', 'WITHDRAWN']);
const outcomes = everyOf<CaseOutcome>()(['FOUNDED', 'UNFOUNDED', 'INADMISSIBLE']);

export function kindOf({ kind }: Pick<ObjectionCase, 'kind'>): CaseKind {
  return kind === 'PRIVATE_LAW_COMPLAINT' ? 'complaint' : 'objection';
}

/** What one would bring against a decision on this application. */
export function kindAgainst({ clock }: Pick<Application, 'clock'>): CaseKind {
  return clock?.regime === 'PRIVATE_LAW' ? 'complaint' : 'objection';
}

/** The state of a case, which the contract tells as a text. */
export function stateOf({ state }: Pick<ObjectionCase, 'state'>): CaseState {
  return states.find((one) => one === state) ?? 'RECEIVED';
}

/** What was decided on a case; undefined while nothing was. */
export function outcomeOf({ outcome }: Pick<ObjectionCase, 'outcome'>): CaseOutcome | undefined {
  return outcomes.find((one) => one === outcome);
}

/** Whether a case waits for the region. */
export function isOpenCase({ state }: Pick<ObjectionCase, 'state'>): boolean {
  return state === 'RECEIVED' || state === 'HEARING';
}

/** The decision against which something can be brought now: the newest, when no case about it is open or was decided. */
export function objectable({ decisions, objections }: Decisions): TakenDecision | undefined {
  const [newest] = decisions;
  return newest === undefined || objections.some((one) => one.round === newest.round && stateOf(one) !== 'WITHDRAWN') ? undefined : newest;
}
