import type { Change } from '@/shared/live/follow';

/** A part of the cache that a change makes old; `later` is asked for again when it is next looked at, so that a list does not move under one's hands. */
export interface Outdated {
  key: readonly unknown[];
  later?: boolean;
}

/** What a change makes old, as keys below tenant and party. Topics that this version of the screens does not know make nothing old. */
export function outdatedBy(change: Change): Outdated[] {
  const outdated = screensOf(change);
  return outdated.length === 0 || change.topic === 'presence' || change.topic === 'saved-view' || change.topic === 'favourite' ? outdated : [...outdated, { key: ['today'], later: change.topic === 'provider' }];
}

function screensOf({ topic, subject }: Change): Outdated[] {
  const one = subject ?? undefined;
  switch (topic) {
    case 'import':
      return [{ key: ['imports'] }, { key: one === undefined ? ['import'] : ['import', one] }];
    case 'membership':
      return [{ key: ['memberships'] }, { key: ['departure'] }];
    case 'invitation':
      return [{ key: ['invitations'] }];
    case 'substitution':
      return [{ key: ['substitutions'] }];
    case 'access-review':
      return [{ key: ['access-reviews'] }];
    case 'provider':
      return [{ key: one === undefined ? ['provider'] : ['provider', one] }, { key: ['providers'], later: true }, { key: ['listings'], later: true }, { key: ['listing'], later: true }, { key: ['offers'], later: true }, { key: one === undefined ? ['provider-facts'] : ['provider-facts', one], later: true }];
    case 'criteria':
      return [{ key: ['criteria'] }];
    case 'agreement':
      return [{ key: ['agreements'], later: true }, { key: ['deviations'], later: true }, { key: ['uniformity'], later: true }, { key: ['contract-calendar'], later: true }, ...(one === undefined ? [] : [{ key: ['agreement', one] }])];
    case 'contract-model':
      return [{ key: ['models'] }];
    case 'referral':
      return [{ key: ['referrals'] }, { key: one === undefined ? ['referral'] : ['referral', one] }];
    case 'declaration':
      return [{ key: ['declarations'], later: true }, { key: one === undefined ? ['declaration'] : ['declaration', one] }];
    case 'mediation':
      return [{ key: ['mediations'] }, { key: one === undefined ? ['mediation'] : ['mediation', one] }];
    case 'agreement-move':
      return [{ key: ['moves'] }];
    case 'application':
      return [{ key: one === undefined ? ['application'] : ['application', one] }, { key: ['applications'], later: true }];
    case 'passport':
      return [{ key: ['passport'] }, { key: ['passport-offer'] }];
    case 'notification':
      return [{ key: ['notifications'] }];
    case 'presence':
      return [{ key: ['presence', ...(one === undefined ? [] : [one])] }];
    case 'saved-view':
      return [{ key: ['saved-views', ...(one === undefined ? [] : [one])] }];
    case 'subcontracting':
      return [{ key: ['subcontractings'], later: true }, { key: ['register'], later: true }, ...(one === undefined ? [] : [{ key: ['subcontracting', one] }])];
    case 'consortium':
      return [{ key: one === undefined ? ['consortium'] : ['consortium', one] }, { key: ['register'], later: true }];
    case 'contact-request':
      return [{ key: ['contact-requests'] }, { key: ['contact-figures'] }, ...(one === undefined ? [] : [{ key: ['contact-request', one] }])];
    case 'feedback':
      return [{ key: ['feedback-list'] }, { key: ['feedback-figures'] }, ...(one === undefined ? [] : [{ key: ['feedback', one] }])];
    case 'favourite':
      return [{ key: ['favourites'] }, { key: ['listings'], later: true }];
    case 'draft':
      return [{ key: ['draft', ...(one?.split('/') ?? [])] }];
    default:
      return [];
  }
}
