import type { ActingParty } from '@/shared/api/types';
import { can, type Permission } from '@/shared/session/permissions';
import type { IconName } from '@/shared/ui/Icon';

/** Where one goes to do a job; the navigation is made of these and shows only what the party may do. */
const list = [
  { id: 'find', to: '/$tenant/vinden', icon: 'find', group: 'work', permission: 'shortlist:search' },
  { id: 'import', to: '/$tenant/beheer/import', icon: 'import', group: 'manage', permission: 'shortlist:import' },
  { id: 'access', to: '/$tenant/beheer/toegang', icon: 'people', group: 'manage', permission: 'membership:read' },
  { id: 'review', to: '/$tenant/beheer/toegangscontrole', icon: 'review', group: 'manage', permission: 'membership:manage' },
  { id: 'audit', to: '/$tenant/beheer/logboek', icon: 'clock', group: 'manage', permission: 'audit:read' },
  { id: 'settings', to: '/$tenant/beheer/instellingen', icon: 'display', group: 'manage', permission: 'settings:manage' },
] as const satisfies readonly { id: string; to: string; icon: IconName; group: 'work' | 'manage'; permission: Permission }[];

export type Job = (typeof list)[number];

export const jobs: readonly Job[] = list;

export function jobsOf(party: Pick<ActingParty, 'permissions'> | undefined): Job[] {
  return jobs.filter((job) => can(party, job.permission));
}
