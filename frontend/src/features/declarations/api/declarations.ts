import { infiniteQueryOptions, keepPreviousData, queryOptions, type QueryClient } from '@tanstack/react-query';
import { once, read } from '@/shared/api/client';
import type { Declaration, GivenDeclaration, GivenInvoiceDetails, InvoiceDetails } from '@/shared/api/types';
import { download } from '@/shared/patterns/list/download';
import type { Acting } from '@/shared/session/acting';
import { keyOf, tenantApi } from '@/shared/session/tenantApi';
import type { DeclarationFilters } from '@/features/declarations/filters';

const ROWS = 50;

export function declarationsQuery(acting: Acting, filters: DeclarationFilters) {
  return infiniteQueryOptions({
    queryKey: keyOf(acting, 'declarations', filters),
    queryFn: ({ pageParam, signal }) => read(tenantApi(acting).GET('/declarations', { params: { query: { ...filters, after: pageParam ?? null, limit: ROWS } }, signal })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  });
}

export function declarationQuery(acting: Acting, id: string) {
  return queryOptions({
    queryKey: keyOf(acting, 'declaration', id),
    queryFn: ({ signal }) => read(tenantApi(acting).GET('/declarations/{id}', { params: { path: { id } }, signal })),
  });
}

/** Agreements under which one can declare. */
export function declarableQuery(acting: Acting) {
  return queryOptions({
    queryKey: keyOf(acting, 'declarations', 'agreements'),
    queryFn: async ({ signal }) => (await read(tenantApi(acting).GET('/declarations/agreements', { signal }))).items,
  });
}

export function invoiceDetailsQuery(acting: Acting) {
  return queryOptions({
    queryKey: keyOf(acting, 'invoice-details'),
    queryFn: ({ signal }) => read(tenantApi(acting).GET('/declarations/invoice-details', { signal })),
  });
}

export async function writeInvoiceDetails(acting: Acting, version: string, body: GivenInvoiceDetails): Promise<InvoiceDetails> {
  return read(tenantApi(acting).PUT('/declarations/invoice-details', { params: { header: { 'If-Match': version } }, body }));
}

export async function beginDeclaration(acting: Acting, agreementId: string, period: string, key: string): Promise<Declaration> {
  return read(tenantApi(acting).POST('/declarations', { body: { agreementId, period }, headers: once(key) }));
}

export async function writeDeclaration(acting: Acting, { declaration, version }: Declaration, body: GivenDeclaration): Promise<Declaration> {
  return read(tenantApi(acting).PUT('/declarations/{id}/draft', { params: { path: { id: declaration.id }, header: { 'If-Match': version } }, body }));
}

export async function discardDeclaration(acting: Acting, { declaration, version }: Declaration): Promise<void> {
  await read(tenantApi(acting).DELETE('/declarations/{id}/draft', { params: { path: { id: declaration.id }, header: { 'If-Match': version } } }));
}

export async function sendDeclaration(acting: Acting, { declaration, version }: Declaration): Promise<Declaration> {
  return read(tenantApi(acting).POST('/declarations/{id}/sending', { params: { path: { id: declaration.id }, header: { 'If-Match': version } } }));
}

export async function approveDeclaration(acting: Acting, { declaration, version }: Declaration): Promise<Declaration> {
  return read(tenantApi(acting).POST('/declarations/{id}/approval', { params: { path: { id: declaration.id }, header: { 'If-Match': version } } }));
}

export async function disputeDeclaration(acting: Acting, { declaration, version }: Declaration, reason: string): Promise<Declaration> {
  return read(tenantApi(acting).POST('/declarations/{id}/dispute', { params: { path: { id: declaration.id }, header: { 'If-Match': version } }, body: { reason } }));
}

export async function correctDeclaration(acting: Acting, { declaration, version }: Declaration, reason: string): Promise<Declaration> {
  return read(tenantApi(acting).POST('/declarations/{id}/corrections', { params: { path: { id: declaration.id }, header: { 'If-Match': version } }, body: { reason } }));
}

/** Every line of what is shown, as CSV. */
export async function exportDeclarations(acting: Acting, filters: DeclarationFilters): Promise<void> {
  const { response } = await tenantApi(acting).GET('/declarations/export', { params: { query: filters }, parseAs: 'stream' });
  await download(response, `declaraties-${acting.tenant.slug}.csv`, () => undefined);
}

/** The invoice of a version that was approved, in UBL. */
export async function downloadInvoice(acting: Acting, id: string, number: number): Promise<void> {
  const { response } = await tenantApi(acting).GET('/declarations/{id}/invoice', { params: { path: { id }, query: { number } }, headers: { Accept: 'application/xml, application/problem+json' }, parseAs: 'stream' });
  await download(response, `factuur-${id}.xml`, () => undefined);
}

/** Shows what came of a step. */
export function showDeclaration(client: QueryClient, acting: Acting, now: Declaration): void {
  client.setQueryData(declarationQuery(acting, now.declaration.id).queryKey, now);
  void client.invalidateQueries({ queryKey: keyOf(acting, 'declarations') });
  void client.invalidateQueries({ queryKey: keyOf(acting, 'today') });
}
