import type { ActingParty } from '@/shared/api/types';
import { can, type Permission } from '@/shared/session/permissions';
import type { IconName } from '@/shared/ui/Icon';

interface JobKind {
  id: string;
  to: string;
  /** Pages that belong to it without lying under its address. */
  covers?: readonly string[];
  icon: IconName;
  permission: Permission;
  /** Part of running the region or municipality; for anyone else it is work like the rest. */
  running?: true;
  /** For who acts for a provider; the region reaches it from the provider or the providers. */
  forProviders?: true;
}

/** Where one goes to do a job; the navigation is made of these and shows only what the party may do. */
const list = [
  { id: 'cards', to: '/$tenant/wie-doet-wat', icon: 'criteria', permission: 'card:read' },
  { id: 'find', to: '/$tenant/vinden', covers: ['/$tenant/aanbieders'], icon: 'find', permission: 'shortlist:search' },
  { id: 'applications', to: '/$tenant/aanvragen', icon: 'application', permission: 'application:read' },
  { id: 'agreements', to: '/$tenant/overeenkomsten', icon: 'agreement', permission: 'agreement:read' },
  { id: 'consent', to: '/$tenant/toestemming', icon: 'check', permission: 'consent:read' },
  { id: 'register', to: '/$tenant/register', icon: 'relations', permission: 'register:read' },
  { id: 'calendar', to: '/$tenant/contractkalender', icon: 'calendar', permission: 'calendar:read' },
  { id: 'declarations', to: '/$tenant/declaraties', icon: 'tasks', permission: 'declaration:read' },
  { id: 'passport', to: '/$tenant/paspoort', icon: 'passport', permission: 'passport:read', forProviders: true },
  { id: 'offers', to: '/$tenant/aanbod', icon: 'clock', permission: 'listing:write', forProviders: true },
  { id: 'contact', to: '/$tenant/contact', icon: 'mail', permission: 'contact:read' },
  { id: 'feedback', to: '/$tenant/klopt-niet', icon: 'review', permission: 'feedback:read', forProviders: true },
  { id: 'models', to: '/$tenant/modelcontracten', icon: 'file', permission: 'model:read' },
  { id: 'referrals', to: '/$tenant/verwijzingen', icon: 'application', permission: 'referral:read' },
  { id: 'mediation', to: '/$tenant/bemiddeling', icon: 'people', permission: 'mediation:read' },
  { id: 'passedOn', to: '/$tenant/doorgifte', icon: 'relations', permission: 'passed-on:read', running: true },
  { id: 'providers', to: '/$tenant/aanbieders', covers: ['/$tenant/klopt-niet'], icon: 'building', permission: 'provider:manage', running: true },
  { id: 'import', to: '/$tenant/beheer/import', icon: 'import', permission: 'shortlist:import', running: true },
  { id: 'criteria', to: '/$tenant/eisen', icon: 'criteria', permission: 'criteria:read', running: true },
  { id: 'words', to: '/$tenant/zoekwoorden', icon: 'words', permission: 'shortlist:words', running: true },
  { id: 'access', to: '/$tenant/beheer/toegang', icon: 'people', permission: 'membership:read', running: true },
  { id: 'review', to: '/$tenant/beheer/toegangscontrole', icon: 'review', permission: 'membership:manage', running: true },
  { id: 'audit', to: '/$tenant/beheer/logboek', icon: 'log', permission: 'audit:read', running: true },
  { id: 'settings', to: '/$tenant/beheer/instellingen', covers: ['/$tenant/beheer/aan-de-slag'], icon: 'settings', permission: 'settings:manage', running: true },
] as const satisfies readonly JobKind[];

export type Job = Omit<(typeof list)[number], 'covers'> & Pick<JobKind, 'covers'>;

export const jobs: readonly Job[] = list;

/** For who keeps the platform running. */
export const platformJobs = [
  { id: 'operate', to: '/platform/taken', icon: 'tasks' },
  { id: 'regions', to: '/platform/regios', icon: 'map' },
] as const satisfies readonly Omit<JobKind, 'permission'>[];

export type PlatformJob = (typeof platformJobs)[number];

type Party = Pick<ActingParty, 'permissions' | 'kind'>;

export function jobsOf(party: Party | undefined): Job[] {
  const shown = jobs.filter((job) => can(party, job.permission) && (!('forProviders' in job) || party?.kind === 'ORGANISATION'));
  // A page is shown as part of one job only: its own where there is one.
  return shown.map((job) => ({ ...job, covers: job.covers?.filter((path) => !shown.some(({ to }) => to === path)) ?? [] }));
}

/** Whether it stands under "Beheer": only who runs the region or municipality has that. */
export function manages(party: Party | undefined, job: Job): boolean {
  return party?.kind === 'TENANT' && 'running' in job;
}

/**
 * What `aria-current` of a job says on a page.
 *
 * @param page path of the page as the router writes it, with the names of its parts
 */
export function currentAt(page: string | undefined, { to, covers = [] }: Pick<JobKind, 'to' | 'covers'>): 'page' | 'true' | undefined {
  if (page === to) {
    return 'page';
  }
  return [to, ...covers].some((path) => page?.startsWith(`${path}/`) === true || page === path) ? 'true' : undefined;
}
