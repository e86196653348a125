import { tenantClient } from '@/shared/api/client';
import type { Acting } from '@/shared/session/acting';

/** The requests of the tenant one works in, made on behalf of the party one acts for. */
export function tenantApi({ tenant, party }: Acting) {
  return tenantClient(tenant.slug, party.id);
}

/** Where the cache keeps an answer: what one party sees is never shown to another. */
export function keyOf({ tenant, party }: Acting, ...rest: readonly unknown[]): readonly unknown[] {
  return ['tenant', tenant.slug, party.id, ...rest];
}
