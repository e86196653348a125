import { infiniteQueryOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import { once, read } from '@/shared/api/client';
import type { GivenReferral, GivenReferralAnswer, Referral } from '@/shared/api/types';
import type { Acting } from '@/shared/session/acting';
import { keyOf, tenantApi } from '@/shared/session/tenantApi';

export type Shown = 'OPEN' | 'OVER';

export function referralsQuery(acting: Acting, show: Shown) {
  return infiniteQueryOptions({
    queryKey: keyOf(acting, 'referrals', show),
    queryFn: ({ pageParam, signal }) => read(tenantApi(acting).GET('/referrals', { params: { query: { show, after: pageParam ?? null } }, signal })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

export function referralQuery(acting: Acting, id: string) {
  return queryOptions({
    queryKey: keyOf(acting, 'referral', id),
    queryFn: ({ signal }) => read(tenantApi(acting).GET('/referrals/{id}', { params: { path: { id } }, signal })),
  });
}

/** Agreements under which one can refer now. */
export function referralAgreementsQuery(acting: Acting) {
  return queryOptions({
    queryKey: keyOf(acting, 'referrals', 'agreements'),
    queryFn: async ({ signal }) => (await read(tenantApi(acting).GET('/referrals/agreements', { signal }))).items,
  });
}

/** What can be chosen under the agreement of a form. */
export function referralChoicesQuery(acting: Acting, id: string) {
  return queryOptions({
    queryKey: keyOf(acting, 'referral-choices', id),
    queryFn: ({ signal }) => read(tenantApi(acting).GET('/referrals/{id}/agreement', { params: { path: { id } }, signal })),
  });
}

/** @param like an own form whose content it begins with */
export async function beginReferral(acting: Acting, agreementId: string, like: string | undefined, key: string): Promise<string> {
  return (await read(tenantApi(acting).POST('/referrals', { body: like === undefined ? { agreementId } : { agreementId, like }, headers: once(key) }))).id;
}

export async function writeReferral(acting: Acting, id: string, version: string, content: GivenReferral): Promise<Referral> {
  return read(tenantApi(acting).PUT('/referrals/{id}/draft', { params: { path: { id }, header: { 'If-Match': version } }, body: content }));
}

export async function discardReferral(acting: Acting, id: string): Promise<void> {
  await read(tenantApi(acting).DELETE('/referrals/{id}/draft', { params: { path: { id } } }));
}

export async function sendReferral(acting: Acting, id: string, version: string, aboutNobody: boolean, key: string): Promise<void> {
  await read(tenantApi(acting).POST('/referrals/{id}/sending', { params: { path: { id }, header: { 'If-Match': version } }, body: { aboutNobody }, headers: once(key) }));
}

export async function openedReferral(acting: Acting, id: string): Promise<void> {
  await read(tenantApi(acting).POST('/referrals/{id}/reading', { params: { path: { id } } }));
}

/** @param message an id of one's own, so that it is said once */
export async function sayOfReferral(acting: Acting, id: string, message: string, text: string, aboutNobody: boolean): Promise<Referral> {
  return read(tenantApi(acting).PUT('/referrals/{id}/messages/{message}', { params: { path: { id, message } }, body: { text, aboutNobody } }));
}

export async function answerReferral(acting: Acting, id: string, answer: GivenReferralAnswer): Promise<Referral> {
  return read(tenantApi(acting).PUT('/referrals/{id}/answer', { params: { path: { id } }, body: answer }));
}

export type Step = 'withdrawal' | 'closing' | 'erasure';

export async function stepReferral(acting: Acting, id: string, step: Step, key: string): Promise<void> {
  const sent = { params: { path: { id } }, headers: once(key) };
  switch (step) {
    case 'withdrawal':
      await read(tenantApi(acting).POST('/referrals/{id}/withdrawal', sent));
      break;
    case 'closing':
      await read(tenantApi(acting).POST('/referrals/{id}/closing', sent));
      break;
    case 'erasure':
      await read(tenantApi(acting).POST('/referrals/{id}/erasure', sent));
  }
}

/** Shows what came of a step. */
export async function refreshReferral(client: QueryClient, acting: Acting, id: string): Promise<void> {
  void client.invalidateQueries({ queryKey: keyOf(acting, 'referrals') });
  void client.invalidateQueries({ queryKey: keyOf(acting, 'today') });
  await client.invalidateQueries({ queryKey: referralQuery(acting, id).queryKey });
}
