import { queryOptions } from '@tanstack/react-query';
import { read } from '@/shared/api/client';
import type { ResponsibilitiesGiven, ResponsibilityMatrix } from '@/shared/api/types';
import { keep } from '@/shared/patterns/list/download';
import type { Acting } from '@/shared/session/acting';
import { keyOf, tenantApi } from '@/shared/session/tenantApi';

/** Who does what under an agreement. */
export function responsibilitiesQuery(acting: Acting, id: string) {
  return queryOptions({
    queryKey: keyOf(acting, 'agreement', id, 'responsibilities'),
    queryFn: ({ signal }) => read(tenantApi(acting).GET('/agreements/{id}/responsibilities', { params: { path: { id } }, signal })),
  });
}

export function writeResponsibilities(acting: Acting, { agreementId, version }: ResponsibilityMatrix, body: ResponsibilitiesGiven): Promise<ResponsibilityMatrix> {
  return read(tenantApi(acting).PUT('/agreements/{id}/responsibilities', { params: { path: { id: agreementId }, header: { 'If-Match': version } }, body }));
}

/** The card of one page, put among the downloads. */
export async function takeCard(acting: Acting, id: string, reader: 'professional' | 'resident', name: string): Promise<void> {
  const { response } = await tenantApi(acting).GET('/agreements/{id}/responsibilities/card', { params: { path: { id }, query: { reader } }, headers: { Accept: 'application/pdf, application/problem+json' }, parseAs: 'stream' });
  keep(await response.blob(), name);
}

/** Links to the card: one's own, and all for the region. */
export function linksQuery(acting: Acting, id: string) {
  return queryOptions({
    queryKey: keyOf(acting, 'agreement', id, 'responsibility-links'),
    queryFn: ({ signal }) => read(tenantApi(acting).GET('/agreements/{id}/responsibilities/links', { params: { path: { id } }, signal })),
  });
}

/** Makes a link; its address is told this once. */
export async function makeLink(acting: Acting, id: string, label: string, days: number): Promise<string> {
  const { address } = await read(tenantApi(acting).PUT('/agreements/{id}/responsibilities/links/{link}', { params: { path: { id, link: crypto.randomUUID() } }, body: { label, days } }));
  return address;
}

export async function revokeLink(acting: Acting, id: string, link: string): Promise<void> {
  await tenantApi(acting).DELETE('/agreements/{id}/responsibilities/links/{link}', { params: { path: { id, link } } });
}
