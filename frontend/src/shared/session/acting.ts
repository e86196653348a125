import type { ActingParty, Me, Tenant } from '@/shared/api/types';

/** In which tenant, and on whose behalf, a person works now. */
export interface Acting {
  tenant: Tenant;
  party: ActingParty;
}

const KEY = 'loodlijn.acting';

/** Every combination a person can work in, in the order the server gives. */
export function choices(me: Me): Acting[] {
  return me.tenants.flatMap((tenant) => tenant.parties.map((party) => ({ tenant, party })));
}

/**
 * The combination to work in: in the tenant of the address when there is one, and there the party chosen last.
 * Nothing when the person has no place in that tenant.
 */
export function actingIn(me: Me, slug: string | undefined, remembered: readonly string[]): Acting | undefined {
  const possible = choices(me).filter(({ tenant }) => slug === undefined || tenant.slug === slug);
  for (const key of remembered) {
    const found = possible.find((choice) => choiceKey(choice) === key);
    if (found !== undefined) {
      return found;
    }
  }
  return possible[0];
}

export function choiceKey({ tenant, party }: Acting): string {
  return `${tenant.slug}/${party.id}`;
}

/** What was chosen in this tab first, then in any tab; newest first. */
export function remembered(): string[] {
  return [...read(sessionStorage), ...read(localStorage)];
}

/** A tab keeps its own choice; a new tab starts with the newest choice of any tab. */
export function remember(acting: Acting): void {
  const key = choiceKey(acting);
  for (const storage of [sessionStorage, localStorage]) {
    const before = read(storage).filter((other) => other !== key);
    try {
      storage.setItem(KEY, JSON.stringify([key, ...before].slice(0, 20)));
    } catch {
      // A full or forbidden storage costs the memory of the choice, nothing else.
    }
  }
}

function read(storage: Storage): string[] {
  try {
    const value: unknown = JSON.parse(storage.getItem(KEY) ?? '[]');
    return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
  } catch {
    return [];
  }
}
