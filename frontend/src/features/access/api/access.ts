import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { AccessReviews, Candidate, Invitation, Membership, NewInvitation, Page } from '@/shared/api/types';
import type { Acting } from '@/shared/session/acting';
import { keyOf, tenantApi } from '@/shared/session/tenantApi';
import type { MemberFilters } from '@/features/access/filters';

export function membershipsQuery(acting: Acting, filters: MemberFilters) {
  return infiniteQueryOptions({
    queryKey: keyOf(acting, 'memberships', filters),
    queryFn: ({ pageParam, signal }) => tenantApi(acting).read<Page<Membership>>(['memberships'], { query: { state: 'active', ...filters, after: pageParam }, signal }),
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
      (await tenantApi(acting).read<Page<Invitation>>(['invitations'], { signal })).items.filter((one) => one.state === 'PENDING' || one.state === 'EXPIRED'),
  });
}

export function partiesQuery(acting: Acting, q: string) {
  return queryOptions({
    queryKey: keyOf(acting, 'parties', q),
    queryFn: async ({ signal }) => (await tenantApi(acting).read<Page<Candidate>>(['parties'], { query: { q }, signal })).items,
    placeholderData: keepPreviousData,
  });
}

export function reviewsQuery(acting: Acting) {
  return queryOptions({
    queryKey: keyOf(acting, 'access-reviews'),
    queryFn: ({ signal }) => tenantApi(acting).read<AccessReviews>(['access-reviews'], { signal }),
  });
}

export async function invite(acting: Acting, invitation: NewInvitation, idempotencyKey: string): Promise<void> {
  await tenantApi(acting).send(['invitations'], { method: 'POST', body: invitation, idempotencyKey });
}

export async function resendInvitation(acting: Acting, id: string): Promise<void> {
  await tenantApi(acting).send(['invitations', id, 'resend'], { method: 'POST', idempotencyKey: crypto.randomUUID() });
}

export async function withdrawInvitation(acting: Acting, id: string): Promise<void> {
  await tenantApi(acting).send(['invitations', id], { method: 'DELETE' });
}

/** @param validUntil last day, ISO; null for no end */
export async function changeEnd(acting: Acting, membership: Membership, validUntil: string | null): Promise<void> {
  await tenantApi(acting).send(['memberships', membership.id], { method: 'PATCH', body: { validUntil }, ifMatch: membership.version ?? undefined });
}

export async function endMembership(acting: Acting, membership: Membership): Promise<void> {
  await tenantApi(acting).send(['memberships', membership.id], { method: 'DELETE', ifMatch: membership.version ?? undefined });
}

export async function startReview(acting: Acting): Promise<void> {
  await tenantApi(acting).send(['access-reviews'], { method: 'POST', idempotencyKey: crypto.randomUUID() });
}

export async function decide(acting: Acting, review: string, membership: string, decision: 'KEEP' | 'END', note: string): Promise<void> {
  const body = note.trim() === '' ? { decision } : { decision, note: note.trim() };
  await tenantApi(acting).send(['access-reviews', review, 'items', membership], { method: 'PUT', body });
}

export async function closeReview(acting: Acting, review: string): Promise<void> {
  await tenantApi(acting).send(['access-reviews', review, 'close'], { method: 'POST', idempotencyKey: crypto.randomUUID() });
}
