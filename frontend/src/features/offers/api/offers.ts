import { queryOptions } from '@tanstack/react-query';
import { once, read } from '@/shared/api/client';
import type { KeptOffer, OfferContent, OfferFigures, OwnProvider, ProviderFactsContent } from '@/shared/api/types';
import type { Acting } from '@/shared/session/acting';
import { keyOf, tenantApi } from '@/shared/session/tenantApi';

const PAGE = 100;

/**
 * The offers that the party one acts for keeps, all of them: a provider has some tens at most.
 *
 * @param provider only of this one; for the region, which keeps those of everyone
 */
export function offersQuery(acting: Acting, provider?: string) {
  return queryOptions({
    queryKey: keyOf(acting, 'offers', provider ?? ''),
    queryFn: async ({ signal }) => {
      const items: KeptOffer[] = [];
      let providers: OwnProvider[];
      let after: string | undefined;
      do {
        const page = await read(
          tenantApi(acting).GET('/offers', { params: { query: { limit: PAGE, ...(provider === undefined ? {} : { provider }), ...(after === undefined ? {} : { after }) } }, signal }),
        );
        items.push(...page.items);
        providers = page.providers;
        after = page.next ?? undefined;
      } while (after !== undefined);
      return { items, providers };
    },
  });
}

export function offerQuery(acting: Acting, id: string) {
  return queryOptions({
    queryKey: keyOf(acting, 'offer', id),
    queryFn: ({ signal }) => read(tenantApi(acting).GET('/offers/{id}', { params: { path: { id } }, signal })),
  });
}

export function factsQuery(acting: Acting, id: string | undefined) {
  return queryOptions({
    queryKey: keyOf(acting, 'provider-facts', id),
    queryFn: ({ signal }) => read(tenantApi(acting).GET('/providers/{id}/facts', { params: { path: { id: id ?? '' } }, signal })),
    enabled: id !== undefined,
  });
}

export async function giveFigures(acting: Acting, { listing: { id }, version }: KeptOffer, figures: OfferFigures): Promise<KeptOffer> {
  return read(tenantApi(acting).PUT('/offers/{id}/figures', { params: { path: { id }, header: { 'If-Match': version } }, body: figures }));
}

export async function confirmFigures(acting: Acting, { listing: { id }, version }: KeptOffer): Promise<KeptOffer> {
  return read(tenantApi(acting).POST('/offers/{id}/confirmation', { params: { path: { id }, header: { 'If-Match': version } } }));
}

/** How often the offers were found, opened and contacted, by month, the newest first. */
export function attentionQuery(acting: Acting, provider?: string) {
  return queryOptions({
    queryKey: keyOf(acting, 'attention', provider ?? ''),
    queryFn: async ({ signal }) => (await read(tenantApi(acting).GET('/attention', { params: { query: provider === undefined ? {} : { provider } }, signal }))).items,
  });
}

/** Gives how many offers had figures of an earlier day. */
export async function confirmAll(acting: Acting, provider: string | undefined): Promise<number> {
  return (await read(tenantApi(acting).POST('/offers/confirmation', { body: provider === undefined ? {} : { provider } }))).offers;
}

/** @param version that was looked at */
export async function changeOffer(acting: Acting, id: string, version: string, content: OfferContent): Promise<KeptOffer> {
  return read(tenantApi(acting).PUT('/offers/{id}', { params: { path: { id }, header: { 'If-Match': version } }, body: content }));
}

export async function addOffer(acting: Acting, provider: string, content: OfferContent, key: string): Promise<KeptOffer> {
  return read(tenantApi(acting).POST('/offers', { body: { provider, content }, headers: once(key) }));
}

export async function changeFacts(acting: Acting, id: string, version: string, content: ProviderFactsContent): Promise<void> {
  await tenantApi(acting).PUT('/providers/{id}/facts', { params: { path: { id }, header: { 'If-Match': version } }, body: content });
}
