import type { PartyKind, Role } from '@/shared/api/types';

export const roles = [
  'REGION_ADMIN',
  'CONTRACT_MANAGER',
  'ASSESSOR',
  'POLICY_OFFICER',
  'COUNCIL_CLERK',
  'HEAD_CONTRACTOR',
  'SUBCONTRACTOR',
  'CARE_PROFESSIONAL',
  'DIALOGUE_PARTNER',
] as const satisfies Role[];

/** For which kind of party a role can be held; the server decides in the end. */
export function partyKindsOf(role: Role): PartyKind[] {
  switch (role) {
    case 'REGION_ADMIN':
    case 'CONTRACT_MANAGER':
    case 'ASSESSOR':
      return ['TENANT'];
    case 'POLICY_OFFICER':
    case 'COUNCIL_CLERK':
      return ['MUNICIPALITY', 'TENANT'];
    case 'HEAD_CONTRACTOR':
    case 'SUBCONTRACTOR':
    case 'CARE_PROFESSIONAL':
      return ['ORGANISATION'];
    case 'DIALOGUE_PARTNER':
      return ['ORGANISATION', 'MUNICIPALITY', 'TENANT'];
  }
}
