import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { read } from '@/shared/api/client';
import { download } from '@/shared/patterns/list/download';
import type { Acting } from '@/shared/session/acting';
import { keyOf, tenantApi } from '@/shared/session/tenantApi';
import type { AuditFilters } from '@/features/audit/filters';

export function auditQuery(acting: Acting, filters: AuditFilters) {
  return infiniteQueryOptions({
    queryKey: keyOf(acting, 'audit', filters),
    queryFn: ({ pageParam, signal }) => read(tenantApi(acting).GET('/audit', { params: { query: { ...filters, after: pageParam ?? null } }, signal })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  });
}

export function actQuery(acting: Acting, request: string) {
  return infiniteQueryOptions({
    queryKey: keyOf(acting, 'audit-act', request),
    queryFn: ({ pageParam, signal }) => read(tenantApi(acting).GET('/audit/acts/{id}', { params: { path: { id: request }, query: { after: pageParam ?? null } }, signal })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

export function auditChoicesQuery(acting: Acting) {
  return queryOptions({
    queryKey: keyOf(acting, 'audit-choices'),
    queryFn: ({ signal }) => read(tenantApi(acting).GET('/audit/choices', { signal })),
  });
}

export async function exportAudit(acting: Acting, filters: AuditFilters): Promise<void> {
  const { response } = await tenantApi(acting).GET('/audit/export', { params: { query: { ...filters, format: 'csv' } }, parseAs: 'stream' });
  await download(response, `loodlijn-${acting.tenant.slug}.csv`, () => undefined);
}
