import type { MovedAgreement } from '@/shared/api/types';

export type MovedState = MovedAgreement['state'];

/** What can be shown of a move: what is not looked at yet has nothing to show. */
export const movedStates = ['FITS', 'CANNOT', 'OFFERED'] as const satisfies readonly MovedState[];

/** What the address of the page holds. */
export interface MoveSearch {
  /** The move that is shown; left out for the one that is open. */
  move?: string;
  state?: MovedState;
}

export function moveSearchOf({ move, state }: Record<string, unknown>): MoveSearch {
  const known = movedStates.find((one) => one === state);
  return { ...(typeof move === 'string' && move !== '' ? { move } : {}), ...(known === undefined ? {} : { state: known }) };
}
