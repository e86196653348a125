import type { components } from '@/shared/api/schema';
import type * as ours from '@/shared/api/types';

/**
 * Read by the compiler only: what the server says it sends fits what the screens read, and what the screens send fits what
 * the server takes. The schema is made anew from docs/api/openapi.yml before every check of types.
 */
type Server = components['schemas'];
type Fits<Wanted, Given extends Wanted> = Given;

export interface Read {
  me: Fits<ours.Me['tenants'], Server['Me']['tenants']>;
  found: Fits<ours.ListingPage, Server['FoundResponse']>;
  provider: Fits<ours.Provider, Server['ProviderResponse']>;
  import: Fits<Omit<ours.ShortlistImport, 'state' | 'suggestedMapping' | 'mapping' | 'summary'>, Server['ImportView']>;
  unknownPlace: Fits<ours.UnknownPlace, Server['UnknownPlace']>;
  memberships: Fits<ours.Page<ours.Membership>, Server['MembershipView.Page']>;
  invitations: Fits<ours.Page<ours.Invitation>, Server['InvitationController.Page']>;
  invitationFacts: Fits<ours.InvitationFacts, Server['InvitationLinkController.Facts']>;
  parties: Fits<ours.Page<ours.Candidate>, Server['PartyController.Page']>;
  reviews: Fits<ours.AccessReviews, Server['AccessReviewView.History']>;
  municipalities: Fits<ours.Page<ours.Municipality>, Server['ReferenceController.Municipalities']>;
}

export interface Sent {
  invitation: Fits<Server['NewInvitation'], ours.NewInvitation>;
}
