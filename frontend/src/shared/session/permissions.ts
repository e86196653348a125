import type { ActingParty } from '@/shared/api/types';

/** The permissions that the server knows; the server decides, this only spares a refusal. */
export type Permission = ActingParty['permissions'][number];

export function can(party: Pick<ActingParty, 'permissions'> | undefined, permission: Permission): boolean {
  return party?.permissions.includes(permission) ?? false;
}
