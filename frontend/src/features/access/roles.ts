import { everyOf } from '@/shared/api/everyOf';
import type { Role } from '@/shared/api/types';

export const roles = everyOf<Role>()([
  'REGION_ADMIN',
  'CONTRACT_MANAGER',
  'ASSESSOR',
  'POLICY_OFFICER',
  'COUNCIL_CLERK',
  'HEAD_CONTRACTOR',
  'SUBCONTRACTOR',
  'CARE_PROFESSIONAL',
  'DIALOGUE_PARTNER',
]);
