import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { once, read } from '@/shared/api/client';
import type { AccessReviewItem, Decision, Membership, NewDeparture, NewInvitation } from '@/shared/api/types';
import type { Acting } from '@/shared/session/acting';
import { keyOf, tenantApi } from '@/shared/session/tenantApi';
import type { MemberFilters } from '@/features/access/filters';

export function membershipsQuery(acting: Acting, filters: MemberFilters) {
  return infiniteQueryOptions({
    queryKey: keyOf(acting, 'memberships', filters),
    queryFn: ({ pageParam, signal }) => read(tenantApi(acting).GET('/memberships', { params: { query: { state: 'active', ...filters, after: pageParam ?? null } }, signal })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  });
}

/** The invitations that still wait for someone, those that ran out included. */
export function invitationsQuery(acting: Acting) {
  return queryOptions({
    queryKey: keyOf(acting, 'invitations'),
    queryFn: async ({ signal }) =>
      (await read(tenantApi(acting).GET('/invitations', { signal }))).items.filter((one) => one.state === 'PENDING' || one.state === 'EXPIRED'),
  });
}

export function partiesQuery(acting: Acting, q: string) {
  return queryOptions({
    queryKey: keyOf(acting, 'parties', q),
    queryFn: async ({ signal }) => (await read(tenantApi(acting).GET('/parties', { params: { query: { q } }, signal }))).items,
    placeholderData: keepPreviousData,
  });
}

export function reviewsQuery(acting: Acting) {
  return queryOptions({
    queryKey: keyOf(acting, 'access-reviews'),
    queryFn: ({ signal }) => read(tenantApi(acting).GET('/access-reviews', { signal })),
  });
}

/** What hangs on a person, in words; asked again in another language. */
export function departureQuery(acting: Acting, person: string, language: string) {
  return queryOptions({
    queryKey: keyOf(acting, 'departure', person, language),
    queryFn: ({ signal }) => read(tenantApi(acting).GET('/people/{person}/departure', { params: { path: { person } }, signal })),
  });
}

export async function announceDeparture(acting: Acting, person: string, departure: NewDeparture, idempotencyKey: string): Promise<void> {
  await tenantApi(acting).POST('/people/{person}/departure', { params: { path: { person } }, body: departure, headers: once(idempotencyKey) });
}

export async function undoDeparture(acting: Acting, person: string): Promise<void> {
  await tenantApi(acting).DELETE('/people/{person}/departure', { params: { path: { person } } });
}

export async function invite(acting: Acting, invitation: NewInvitation, idempotencyKey: string): Promise<void> {
  await tenantApi(acting).POST('/invitations', { body: invitation, headers: once(idempotencyKey) });
}

export async function resendInvitation(acting: Acting, id: string): Promise<void> {
  await tenantApi(acting).POST('/invitations/{id}/resend', { params: { path: { id } } });
}

export async function withdrawInvitation(acting: Acting, id: string): Promise<void> {
  await tenantApi(acting).DELETE('/invitations/{id}', { params: { path: { id } } });
}

/** @param validUntil last day, ISO; null for no end */
export async function changeEnd(acting: Acting, membership: Membership, validUntil: string | null): Promise<void> {
  await tenantApi(acting).PATCH('/memberships/{id}', { params: versioned(membership), body: { validUntil } });
}

export async function endMembership(acting: Acting, membership: Membership): Promise<void> {
  await tenantApi(acting).DELETE('/memberships/{id}', { params: versioned(membership) });
}

export async function startReview(acting: Acting): Promise<void> {
  await tenantApi(acting).POST('/access-reviews');
}

/** Decides about somebody, on top of the decision that the item shows; gives the item as it is now. */
export async function decide(acting: Acting, review: string, { membershipId, version }: AccessReviewItem, decision: Decision, note: string): Promise<AccessReviewItem> {
  const body = note.trim() === '' ? { decision } : { decision, note: note.trim() };
  const params = { path: { id: review, membership: membershipId }, header: { 'If-Match': version } };
  return read(tenantApi(acting).PUT('/access-reviews/{id}/items/{membership}', { params, body }));
}

export async function closeReview(acting: Acting, review: string): Promise<void> {
  await tenantApi(acting).POST('/access-reviews/{id}/close', { params: { path: { id: review } } });
}

function versioned({ id, version }: Membership) {
  return { path: { id }, header: { 'If-Match': version } };
}
