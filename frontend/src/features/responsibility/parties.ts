import { everyOf } from '@/shared/api/everyOf';
import type { ResponsibilityMatrix, ResponsibleParty } from '@/shared/api/types';

const all = everyOf<ResponsibleParty>()(['HEAD', 'SUB', 'MUNICIPALITY', 'REGION']);

/** Whose a task can be here: the parties that there are, and the municipality. */
export function partiesOf(matrix: ResponsibilityMatrix): ResponsibleParty[] {
  return all.filter((party) => (party !== 'HEAD' || matrix.headName != null) && (party !== 'SUB' || matrix.subName != null));
}

/** The name of a party; nothing for the municipality, which differs by resident. */
export function nameOf(matrix: ResponsibilityMatrix, party: ResponsibleParty): string | undefined {
  return (party === 'HEAD' ? matrix.headName : party === 'SUB' ? matrix.subName : party === 'REGION' ? matrix.regionName : undefined) ?? undefined;
}
