import { queryOptions } from '@tanstack/react-query';
import { once, read } from '@/shared/api/client';
import type { NewSubstitution, Substitution } from '@/shared/api/types';
import type { Acting } from '@/shared/session/acting';
import { keyOf, tenantApi } from '@/shared/session/tenantApi';

/** @param person whose work it is; oneself when left out */
export function substitutionsQuery(acting: Acting, person: string | undefined) {
  return queryOptions({
    queryKey: keyOf(acting, 'substitutions', person ?? 'self'),
    queryFn: ({ signal }) => (person === undefined ? read(tenantApi(acting).GET('/substitutions', { signal })) : read(tenantApi(acting).GET('/people/{person}/substitutions', { params: { path: { person } }, signal }))),
  });
}

export async function nameSubstitute(acting: Acting, person: string | undefined, body: NewSubstitution, idempotencyKey: string): Promise<Substitution> {
  const headers = once(idempotencyKey);
  return person === undefined ? read(tenantApi(acting).POST('/substitutions', { body, headers })) : read(tenantApi(acting).POST('/people/{person}/substitutions', { params: { path: { person } }, body, headers }));
}

export async function endSubstitution(acting: Acting, person: string | undefined, id: string): Promise<void> {
  await (person === undefined ? tenantApi(acting).DELETE('/substitutions/{id}', { params: { path: { id } } }) : tenantApi(acting).DELETE('/people/{person}/substitutions/{id}', { params: { path: { person, id } } }));
}
