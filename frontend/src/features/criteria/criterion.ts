import type { Criterion } from '@/shared/api/types';

export const evidenceKinds = ['DOCUMENT', 'REGISTER_NUMBER', 'DECLARATION', 'WEB_PAGE', 'SHOWN', 'OWN_CHECK'] as const satisfies readonly Criterion['evidence']['kind'][];
export const registers = ['KVK', 'ESTABLISHMENT', 'AGB', 'RSIN', 'BIG', 'PERMIT'] as const satisfies readonly NonNullable<Criterion['evidence']['number']>[];
export const recheckKinds = ['PERIOD', 'ONCE', 'CONTINUOUS', 'ON_RISK', 'PER_EVENT'] as const satisfies readonly Criterion['recheck']['kind'][];
export const laws = ['JEUGDWET', 'WMO'] as const satisfies readonly Criterion['laws'][number][];

/**
 * The codes with one of them moved past its neighbour of the same class, in whose group it is shown.
 *
 * @param by -1 for up, 1 for down
 * @returns undefined when there is no neighbour on that side
 */
export function moved(criteria: readonly Pick<Criterion, 'code' | 'class'>[], code: string, by: -1 | 1): string[] | undefined {
  const from = criteria.findIndex((one) => one.code === code);
  const kind = criteria[from]?.class;
  let to = from + by;
  while (criteria[to] !== undefined && criteria[to]?.class !== kind) {
    to += by;
  }
  if (from < 0 || criteria[to] === undefined) {
    return undefined;
  }
  const codes = criteria.map((one) => one.code);
  codes.splice(from, 1);
  codes.splice(to, 0, code);
  return codes;
}
