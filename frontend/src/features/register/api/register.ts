import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { read } from '@/shared/api/client';
import { download } from '@/shared/patterns/list/download';
import type { ExportFormat } from '@/shared/patterns/list/ExportMenu';
import type { Acting } from '@/shared/session/acting';
import { keyOf, tenantApi } from '@/shared/session/tenantApi';
import type { RegisterFilters } from '@/features/register/filters';

/** Who works for whom, by name of the subcontractor. */
export function registerQuery(acting: Acting, filters: RegisterFilters) {
  return infiniteQueryOptions({
    queryKey: keyOf(acting, 'register', filters),
    queryFn: ({ pageParam, signal }) => read(tenantApi(acting).GET('/register', { params: { query: { ...filters, after: pageParam ?? null, limit: 50 } }, signal })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  });
}

/** What changed, the newest first. */
export function registerChangesQuery(acting: Acting) {
  return infiniteQueryOptions({
    queryKey: keyOf(acting, 'register', 'changes'),
    queryFn: ({ pageParam, signal }) => read(tenantApi(acting).GET('/register/changes', { params: { query: { after: pageParam ?? null, limit: 50 } }, signal })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

/** Exactly what is shown, as a file. */
export async function exportRegister(acting: Acting, filters: RegisterFilters, format: ExportFormat, progress: (bytes: number) => void): Promise<void> {
  const { response } = await tenantApi(acting).GET('/register/export', { params: { query: { ...filters, format } }, parseAs: 'stream' });
  await download(response, `register-${acting.tenant.slug}.${format}`, progress);
}

/** Subcontractors of a quarter with their KvK numbers. */
export async function deliverSubcontractors(acting: Acting, quarter: string, format: ExportFormat): Promise<void> {
  const { response } = await tenantApi(acting).GET('/register/deliveries/subcontractors', { params: { query: { quarter, format } }, parseAs: 'stream' });
  await download(response, `onderaannemers-${quarter}.${format}`, () => undefined);
}

/** Contracted providers as they are now. */
export async function deliverContracted(acting: Acting, format: ExportFormat): Promise<void> {
  const { response } = await tenantApi(acting).GET('/register/deliveries/contracted-providers', { params: { query: { format } }, parseAs: 'stream' });
  await download(response, `gecontracteerde-aanbieders.${format}`, () => undefined);
}
