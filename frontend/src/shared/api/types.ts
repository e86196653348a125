/** What the server sends and takes: `/api/v1`, JSON. Dates are ISO 8601 days, instants ISO 8601 in UTC. */

export type Role =
  | 'REGION_ADMIN'
  | 'CONTRACT_MANAGER'
  | 'ASSESSOR'
  | 'POLICY_OFFICER'
  | 'COUNCIL_CLERK'
  | 'HEAD_CONTRACTOR'
  | 'SUBCONTRACTOR'
  | 'CARE_PROFESSIONAL'
  | 'DIALOGUE_PARTNER';

export type PartyKind = 'TENANT' | 'MUNICIPALITY' | 'ORGANISATION';

export interface Party {
  id: string;
  kind: PartyKind;
  name: string;
}

export interface ActingParty extends Party {
  roles: Role[];
  permissions: string[];
  validUntil?: string | null;
}

export interface Tenant {
  id: string;
  slug: string;
  name: string;
  kind: 'REGION' | 'MUNICIPALITY';
  parties: ActingParty[];
}

export interface Me {
  person: { id: string; name: string; email: string };
  csrfToken: string;
  session: { expiresAt: string };
  operator: boolean;
  tenants: Tenant[];
}

export interface Labelled {
  value: string;
  label: string;
}

export interface Municipality {
  code: string;
  name: string;
}

/** Why a listing was found: a field's text with the stretches that match, as [start, end) in UTF-16 units. */
export interface Match {
  field: string;
  text: string;
  ranges: number[][];
}

export interface Listing {
  id: string;
  provider: { id: string; name: string; verified: boolean };
  title: string;
  kinds: string[];
  targetGroups: Labelled[];
  expertise: Labelled[];
  municipalities: Municipality[];
  outsidePlaces: string[];
  placeText?: string | null;
  laws: Labelled[];
  contractText?: string | null;
  waitIntakeWeeks?: number | null;
  waitTreatmentWeeks?: number | null;
  waitText?: string | null;
  waitMeasuredOn?: string | null;
  waitStale: boolean;
  capacity?: string | null;
  frameworkSigned: boolean;
  note?: string | null;
  sourceUrl?: string | null;
  matches?: Match[] | null;
}

export interface FacetValue {
  value: string;
  label: string;
  count: number;
}

export interface ListingPage {
  total: number;
  items: Listing[];
  facets: Record<string, FacetValue[]>;
  didYouMean?: { typed: string; used: string }[] | null;
  zeroResults?: { filter: string; value: string; count: number }[] | null;
  next?: string | null;
}

export interface Provider {
  id: string;
  name: string;
  verified: boolean;
  kvk?: string | null;
  website?: string | null;
  phone?: string | null;
  email?: string | null;
  listings: Listing[];
  /** Newest first. */
  history: { at: string; what: string }[];
}

export type ImportState = 'MAPPING' | 'PREVIEW' | 'COMMITTED' | 'DISCARDED';

export interface MappedColumn {
  column: string;
  field: string;
  options?: Record<string, string> | null;
}

export interface ColumnMapping {
  columns: MappedColumn[];
  identity: string[];
}

export interface ImportSummary {
  new: number;
  changed: number;
  unchanged: number;
  missing: number;
  errors: number;
  warnings: number;
}

export interface ShortlistImport {
  id: string;
  state: ImportState;
  fileName: string;
  rowCount: number;
  encoding?: string | null;
  uploadedAt: string;
  committedAt?: string | null;
  columns: { name: string; samples: string[] }[];
  suggestedMapping?: ColumnMapping | null;
  mapping?: ColumnMapping | null;
  summary?: ImportSummary | null;
  result?: ImportResult | null;
}

/** What an import did: lines that became, changed or left an offer as it was, were left out, and offers taken off the list. */
export interface ImportResult {
  created: number;
  updated: number;
  unchanged: number;
  skipped: number;
  ended: number;
}

export type LineState = 'ERROR' | 'WARNING' | 'NEW' | 'CHANGED' | 'UNCHANGED';

export interface ImportLine {
  line: number;
  state: LineState;
  provider?: string | null;
  title?: string | null;
  problems: { column?: string | null; code: string; detail: string }[];
  changes: { field: string; before?: string | null; after?: string | null }[];
}

export interface Page<T> {
  items: T[];
  next?: string | null;
}

/** Where a place name of a spreadsheet lies; OUTSIDE says that it lies in none of the tenant's municipalities. */
export interface PlaceAlias {
  alias: string;
  municipalityCodes: string[] | 'OUTSIDE';
}

export interface UnknownPlace {
  place: string;
  lines: number;
}

export interface SavedMapping {
  id: string;
  name: string;
  columns: MappedColumn[];
  identity: string[];
}

export interface Membership {
  id: string;
  version?: string | null;
  person: { id: string; name: string; email: string };
  role: Role;
  party: Party;
  validFrom: string;
  validUntil?: string | null;
  state: 'ACTIVE' | 'EXPIRED';
  lastSeen?: string | null;
}

export interface Invitation {
  id: string;
  email: string;
  name: string;
  role: Role;
  party: Party;
  invitedAt: string;
  expiresAt: string;
  validUntil?: string | null;
  state: 'PENDING' | 'EXPIRED' | 'ACCEPTED' | 'WITHDRAWN';
}

export interface NewInvitation {
  email: string;
  name: string;
  role: Role;
  partyKind: PartyKind;
  partyId: string;
  validUntil?: string;
}

export interface AccessReviewItem {
  membershipId: string;
  person: { name: string; email: string };
  role: Role;
  party: Party;
  validUntil?: string | null;
  lastSeen?: string | null;
  decision?: 'KEEP' | 'END' | null;
  note?: string | null;
}

export interface AccessReview {
  id: string;
  state: 'OPEN' | 'CLOSED';
  startedAt: string;
  startedBy?: string | null;
  closedAt?: string | null;
  items: AccessReviewItem[];
}

/** All reviews, the newest first; `due` when the last one ended more than a year ago, or there was none. */
export interface AccessReviews {
  due: boolean;
  items: AccessReview[];
}

/** A party that someone can be invited for, with the roles that go with it. */
export interface Candidate extends Party {
  roles: Role[];
}

/** What anyone who holds an invitation's link may know of it. */
export interface InvitationFacts {
  tenant: string;
  role: Role;
  party?: string | null;
  emailHint: string;
  state: 'PENDING' | 'EXPIRED' | 'ACCEPTED' | 'WITHDRAWN';
}
