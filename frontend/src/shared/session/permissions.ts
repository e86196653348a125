import type { ActingParty } from '@/shared/api/types';

/** The permissions that this version of the screens knows; the server decides, this only spares a refusal. */
export type Permission =
  | 'shortlist:search'
  | 'shortlist:export'
  | 'shortlist:import'
  | 'provider:read'
  | 'membership:read'
  | 'membership:manage'
  | 'reference:read';

export function can(party: Pick<ActingParty, 'permissions'> | undefined, permission: Permission): boolean {
  return party?.permissions.includes(permission) ?? false;
}
