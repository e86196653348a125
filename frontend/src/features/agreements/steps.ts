import type { Agreement, AgreementStep } from '@/shared/api/types';

type Party = NonNullable<Agreement['head']>;

/** Those who sign it, in the order of the contract. */
export function partiesOf({ kind, region, head, sub }: Pick<Agreement, 'kind' | 'region' | 'head' | 'sub'>): Party[] {
  return [kind === 'HEAD_SUB' ? undefined : region, head, sub].filter((party) => party != null);
}

/** The versions that have a text: what was offered, and a draft. */
export function readableVersions({ versions }: Pick<Agreement, 'versions'>): Agreement['versions'] {
  return versions.filter(({ sha256, state }) => sha256 != null || state === 'DRAFT');
}

/** Those who have not signed the version that is shown; nobody where nothing waits for a signature. */
export function unsignedOf(agreement: Agreement): Party[] {
  const { shown } = agreement;
  return shown == null || (shown.state !== 'OFFERED' && shown.state !== 'SIGNED_BY_ONE') ? [] : partiesOf(agreement).filter((party) => !shown.signatures.some(({ partyId }) => partyId === party.id));
}

/** The departures that the region has yet to approve before both parties can be bound. */
export function unapprovedOf({ shown }: Agreement): number {
  return shown == null || (shown.state !== 'OFFERED' && shown.state !== 'SIGNED_BY_ONE') ? 0 : shown.deviations.filter(({ approvedAt }) => approvedAt == null).length;
}

export function signs({ may }: Pick<Agreement, 'may'>): boolean {
  return may.includes('SIGN') || may.includes('COUNTERSIGN');
}

/** Whether both parties are bound by it now. */
export function isRunning({ state }: Pick<Agreement, 'state'>): boolean {
  return state === 'IN_FORCE' || state === 'AMENDED' || state === 'EXTENDED';
}

/** The last day on which an extension can be offered: six calendar months before the end (Contractstandaard Wmo 1.2, article 1.3). */
export function extendableUntil(endsOn: string): string {
  const [year = 0, month = 1, day = 1] = endsOn.split('-').map(Number);
  const target = new Date(Date.UTC(year, month - 1 - 6, 1));
  const last = new Date(Date.UTC(target.getUTCFullYear(), target.getUTCMonth() + 1, 0)).getUTCDate();
  target.setUTCDate(Math.min(day, last));
  return target.toISOString().slice(0, 10);
}

/** What a party does to an agreement with a reason, and perhaps a day; it cannot be taken back. */
export type Asked = Extract<AgreementStep, 'REFUSE' | 'WITHDRAW' | 'DISSOLVE'> | 'GIVE_NOTICE';

/** Under which key a version is kept while it is typed. */
export function placeOfDraft(party: string, agreement: string, number: number): string {
  return `${party}/agreement-draft/${agreement}/${number}`;
}
