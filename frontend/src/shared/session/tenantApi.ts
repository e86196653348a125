import { ask, read, send, tenantPath, type Answer, type Call } from '@/shared/api/client';
import type { Acting } from '@/shared/session/acting';

type Part = string;

/** The requests of one tenant, made on behalf of one party. */
export interface TenantApi {
  path: (...parts: Part[]) => string;
  send: (parts: Part[], call?: Call) => Promise<Response>;
  ask: <T>(parts: Part[], call?: Call) => Promise<Answer<T>>;
  read: <T>(parts: Part[], call?: Call) => Promise<T>;
}

export function tenantApi({ tenant, party }: Acting): TenantApi {
  const path = (...parts: Part[]) => tenantPath(tenant.slug, ...parts);
  const onBehalf = (call: Call = {}): Call => ({ ...call, party: party.id });
  return {
    path,
    send: (parts, call) => send(path(...parts), onBehalf(call)),
    ask: <T>(parts: Part[], call?: Call) => ask<T>(path(...parts), onBehalf(call)),
    read: <T>(parts: Part[], call?: Call) => read<T>(path(...parts), onBehalf(call)),
  };
}

/** Where the cache keeps an answer: what one party sees is never shown to another. */
export function keyOf({ tenant, party }: Acting, ...rest: readonly unknown[]): readonly unknown[] {
  return ['tenant', tenant.slug, party.id, ...rest];
}
