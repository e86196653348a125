import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { once, read } from '@/shared/api/client';
import type { Application } from '@/shared/api/types';
import type { Acting } from '@/shared/session/acting';
import { keyOf, tenantApi } from '@/shared/session/tenantApi';

/** What the passport holds for a set of criteria. */
export function passportOfferQuery(acting: Acting, set: string) {
  return queryOptions({
    queryKey: keyOf(acting, 'passport-offer', set),
    queryFn: ({ signal }) => read(tenantApi(acting).GET('/passport/offer', { params: { query: { set } }, signal })),
  });
}

/** Fills what is open in a draft; gives consent for this region first where there is none. */
export async function fillFromPassport(client: QueryClient, acting: Acting, id: string, offered: boolean, key: string): Promise<Application> {
  if (!offered) {
    await tenantApi(acting).PUT('/passport/consent', {});
    void client.invalidateQueries({ queryKey: keyOf(acting, 'passport') });
    void client.invalidateQueries({ queryKey: keyOf(acting, 'passport-offer') });
  }
  return read(tenantApi(acting).POST('/applications/{id}/passport', { params: { path: { id } }, headers: once(key) }));
}
