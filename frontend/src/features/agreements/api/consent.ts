import { queryOptions } from '@tanstack/react-query';
import { once, read } from '@/shared/api/client';
import type { Subcontracting } from '@/shared/api/types';
import type { Acting } from '@/shared/session/acting';
import { keyOf, tenantApi } from '@/shared/session/tenantApi';

/** The report of a subcontractor that waits for an answer; null when there is none. */
export function openReportQuery(acting: Acting, sub: { name: string; kvkNumber?: string | null | undefined }) {
  const q = sub.kvkNumber ?? sub.name;
  return queryOptions({
    queryKey: keyOf(acting, 'subcontractings', 'open', q),
    queryFn: async ({ signal }) => (await read(tenantApi(acting).GET('/subcontractings', { params: { query: { q, state: ['REPORTED', 'QUESTION'], limit: 1 } }, signal }))).items[0] ?? null,
  });
}

/** Reports the subcontractor of an agreement with what the agreement says. */
export function askConsent(acting: Acting, id: string, task: string, selfEmployed: boolean, key: string): Promise<Subcontracting> {
  return read(tenantApi(acting).POST('/agreements/{id}/consent-request', { params: { path: { id } }, headers: once(key), body: { task, selfEmployed } }));
}
