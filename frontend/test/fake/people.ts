import type { ActingParty, Me, Role, Tenant } from '@/shared/api/types';
import type { Permission } from '@/shared/session/permissions';

const permissionsOf: Record<Role, Permission[]> = {
  REGION_ADMIN: ['feedback:read', 'feedback:answer', 'feedback:lead', 'declaration:read', 'declaration:decide', 'agreement:read', 'agreement:write', 'agreement:sign', 'deviation:approve', 'shortlist:search', 'shortlist:export', 'shortlist:import', 'shortlist:words', 'provider:read', 'provider:manage', 'membership:read', 'membership:manage', 'audit:read', 'settings:read', 'settings:manage', 'criteria:read', 'criteria:manage', 'model:read', 'model:manage', 'model:comment', 'reference:read'],
  CONTRACT_MANAGER: ['feedback:read', 'feedback:answer', 'feedback:lead', 'declaration:read', 'declaration:decide', 'agreement:read', 'agreement:write', 'agreement:sign', 'deviation:approve', 'passed-on:read', 'mediation:read', 'mediation:lead', 'calendar:read', 'consent:read', 'consent:decide', 'register:read', 'application:read', 'application:assess', 'application:decide', 'criteria:read', 'criteria:manage', 'model:read', 'model:manage', 'model:comment', 'shortlist:search', 'shortlist:export', 'shortlist:import', 'shortlist:words', 'provider:read', 'provider:manage', 'membership:read', 'audit:read', 'reference:read'],
  ASSESSOR: ['application:read', 'application:assess', 'criteria:read', 'shortlist:search', 'provider:read', 'reference:read'],
  POLICY_OFFICER: ['shortlist:search', 'provider:read', 'audit:read', 'reference:read'],
  COUNCIL_CLERK: ['reference:read'],
  HEAD_CONTRACTOR: ['declaration:read', 'declaration:write', 'agreement:read', 'agreement:write', 'agreement:sign', 'referral:read', 'referral:send', 'referral:answer', 'mediation:read', 'mediation:ask', 'calendar:read', 'consent:read', 'consent:report', 'register:read', 'contact:read', 'contact:ask', 'contact:answer', 'feedback:read', 'feedback:answer', 'application:read', 'application:write', 'passport:read', 'passport:offer', 'criteria:read', 'model:read', 'model:comment', 'shortlist:search', 'shortlist:export', 'provider:read', 'audit:read', 'reference:read'],
  SUBCONTRACTOR: ['declaration:read', 'declaration:write', 'agreement:read', 'agreement:sign', 'referral:read', 'referral:answer', 'mediation:read', 'mediation:ask', 'contact:read', 'contact:answer', 'feedback:read', 'feedback:answer', 'application:read', 'application:write', 'passport:read', 'passport:offer', 'shortlist:search', 'criteria:read', 'model:read', 'provider:read', 'listing:write', 'audit:read', 'reference:read'],
  CARE_PROFESSIONAL: ['card:read', 'shortlist:search', 'provider:read', 'reference:read'],
  DIALOGUE_PARTNER: ['reference:read'],
};

function party(id: string, kind: ActingParty['kind'], name: string, ...roles: Role[]): ActingParty {
  return { id, kind, name, roles, permissions: [...new Set(roles.flatMap((role) => permissionsOf[role]))] };
}

function tenant(slug: string, name: string, ...parties: ActingParty[]): Tenant {
  return { id: `tenant-${slug}`, slug, name, kind: 'REGION', parties };
}

const nk = (...parties: ActingParty[]) => tenant('noord-kennemerland', 'Noord-Kennemerland', ...parties);
const twente = (...parties: ActingParty[]) => tenant('twente', 'Twente', ...parties);

/** The people of the demo realm, as the server tells of them. */
const people = {
  regiobeheer: me('Rianne Beekman', nk(party('p-nk', 'TENANT', 'Noord-Kennemerland', 'REGION_ADMIN', 'CONTRACT_MANAGER'))),
  contract: me('Joris van der Meulen', nk(party('p-nk', 'TENANT', 'Noord-Kennemerland', 'CONTRACT_MANAGER'))),
  toetser1: me('Samira el Idrissi', nk(party('p-nk', 'TENANT', 'Noord-Kennemerland', 'ASSESSOR'))),
  hoofd: me(
    'Esther Groen',
    nk(party('p-duinrand', 'ORGANISATION', 'Stichting Duinrand Jeugdhulp', 'HEAD_CONTRACTOR')),
    twente(party('p-duinrand', 'ORGANISATION', 'Stichting Duinrand Jeugdhulp', 'HEAD_CONTRACTOR')),
  ),
  prof: me('Anouk Mulder', nk(party('p-duinrand', 'ORGANISATION', 'Stichting Duinrand Jeugdhulp', 'CARE_PROFESSIONAL'))),
  griffie: me('Bram Smit', nk(party('p-alkmaar', 'MUNICIPALITY', 'Alkmaar', 'COUNCIL_CLERK'))),
  client: me('Ineke Bos', nk(party('p-clientenraad', 'ORGANISATION', 'Cliëntenraad Jeugd', 'DIALOGUE_PARTNER'))),
  onder: me('Yusuf Kaya', nk(party('p-zeewind', 'ORGANISATION', 'Praktijk Zeewind', 'SUBCONTRACTOR'))),
  nieuw: me('Nadia Haddad'),
  /** Works for a large provider in forty-two regions. */
  veel: me('Noor Willemsen', ...Array.from({ length: 42 }, (_, index) => tenant(`regio-${index + 1}`, `Regio ${index + 1}`, party('p-samen', 'ORGANISATION', 'Stichting Samenwerkende Jeugdhulporganisaties Noord-Kennemerland en Omstreken', 'HEAD_CONTRACTOR')))),
  beheerder: { ...me('Tom Wever'), operator: true },
};

export type Name = keyof typeof people;

export function person(name: Name): Me {
  return people[name];
}

function me(name: string, ...tenants: Tenant[]): Me {
  const email = `${name.toLowerCase().replace(/\s+/g, '.')}@voorbeeld.nl`;
  return { person: { id: `person-${email}`, name, email }, csrfToken: 'csrf', session: { expiresAt: '2026-11-22T20:00:00Z' }, operator: false, tenants };
}
