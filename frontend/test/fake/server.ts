import type { AccessReview, AccessReviewItem, AccessReviews, AuditChoices, Candidate, ColumnMapping, ImportLine, Invitation, LineState, Listing, MailChoice, Membership, Party, Provider, Role, SavedMapping, ShortlistImport, UnknownPlace } from '@/shared/api/types';
import { listings, municipalities, search } from '@test/fake/listings';
import { operated } from '@test/fake/operator';
import { FakeAgreements } from '@test/fake/agreements';
import { FakeApplications } from '@test/fake/applications';
import { FakeConsortium } from '@test/fake/consortium';
import { FakeCriteria } from '@test/fake/criteria';
import { FakeMediations, passedOn } from '@test/fake/mediations';
import { FakeReferrals } from '@test/fake/referrals';
import { FakeDeclarations } from '@test/fake/declarations';
import { FakeModels } from '@test/fake/models';
import { FakeMoves } from '@test/fake/moves';
import { FakeOffers } from '@test/fake/offers';
import { find } from '@test/fake/find';
import { FakeProviders } from '@test/fake/organisations';
import { FakeSettings } from '@test/fake/settings';
import { person, type Name } from '@test/fake/people';
import { FakeStaff } from '@test/fake/staff';
import { preferences, today, told } from '@test/fake/today';
import { entriesOfAct, trailFor } from '@test/fake/trail';
import { FakeCalendar } from '@test/fake/calendar';
import { FakeConsent } from '@test/fake/consent';
import { FakeDrafts } from '@test/fake/drafts';
import { FakeContact } from '@test/fake/contact';
import { FakeFeedback } from '@test/fake/feedback';
import type { FakeFile } from '@test/fake/documents';
import { FakeViews } from '@test/fake/views';
import { FakePassport } from '@test/fake/passport';
import { FakeWords } from '@test/fake/words';

export interface FakeAnswer {
  status: number;
  body: unknown;
  headers?: Record<string, string>;
  /** In place of a body: a file. */
  file?: FakeFile;
}

export interface FakeRequest {
  method: string;
  url: URL;
  body: unknown;
  ifMatch?: string | undefined;
}

/** Answers like the contract says, from memory. `who` is nobody when not signed in. */
export class FakeServer {
  readonly requests: FakeRequest[] = [];
  private readonly all: Listing[];
  private imported: ShortlistImport;
  private readonly members: Membership[];
  private readonly pageSize: string | undefined;
  /** Drafts by form and subject, as they were saved last. */
  readonly drafts = new Map<string, { formVersion: string; body: Record<string, unknown>; version: string; updatedAt: string }>();
  readonly settled = new FakeSettings();
  readonly staff: FakeStaff;
  readonly providers = new FakeProviders();
  readonly consortium = new FakeConsortium();
  readonly views = new FakeViews();
  readonly criteria = new FakeCriteria();
  readonly declarations = new FakeDeclarations();
  readonly mediations = new FakeMediations();
  readonly referrals = new FakeReferrals();
  readonly models = new FakeModels();
  readonly moves = new FakeMoves();
  readonly words = new FakeWords();
  readonly passport = new FakePassport();
  readonly applications = new FakeApplications();
  readonly offers = new FakeOffers();
  /** Names of others at every place. */
  others: string[] = [];
  private readonly streams = new Set<ReadableStreamDefaultController<Uint8Array>>();
  private importTag = '"1"';
  private overtaken = false;
  private notifications = told();
  private preferences = preferences;
  private broken = false;
  private readonly refusals: { path: RegExp; when: (request: FakeRequest) => boolean; pointer: string; status: number }[] = [];
  private readonly fixed: { path: RegExp; body: unknown }[] = [];

  constructor(
    private who: Name | undefined,
    { count = 151, imported = previewed, pageSize, members = memberships }: { count?: number; imported?: ShortlistImport; pageSize?: number; members?: Membership[] } = {},
  ) {
    this.members = members;
    this.staff = new FakeStaff(members);
    this.all = listings(count);
    this.pageSize = pageSize === undefined ? undefined : String(pageSize);
    this.imported = imported;
  }

  signOut(): void {
    this.who = undefined;
  }

  signIn(who: Name): void {
    this.who = who;
  }

  readonly agreements = new FakeAgreements();
  readonly consent = new FakeConsent();
  readonly calendar = new FakeCalendar();
  readonly contact = new FakeContact();
  readonly feedback = new FakeFeedback();
  readonly writing = new FakeDrafts();

  /** The saved searches of which whoever is signed in hears. */
  watched: string[] = [];

  /** Those of them with a filter that is not there any more. */
  unreadable: string[] = [];

  /** What the region decided on a provider. */
  admission: NonNullable<Provider['admission']> | null = null;

  /** The offers that whoever is signed in marked. */
  favourites: string[] = [];

  /** Every request to such a path gets this answer. */
  answerWith(path: RegExp, body: unknown): void {
    this.fixed.push({ path, body });
  }

  /** Every request to such a path that `when` holds for is refused because of one parameter. */
  refuse(path: RegExp, when: (request: FakeRequest) => boolean, pointer: string, status = 400): void {
    this.refusals.push({ path, when, pointer, status });
  }

  /** Nothing is at such a path. */
  lose(path: RegExp): void {
    this.refuse(path, () => true, 'id', 404);
  }

  /** From now on someone else was always first. */
  overtake(): void {
    this.overtaken = true;
  }

  /** Tells every open stream what changed, as soon as there is one. */
  async tell(...changes: { topic: string; subject?: string }[]): Promise<void> {
    while (this.streams.size === 0) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    const event = new TextEncoder().encode(`id: ${crypto.randomUUID()}\nevent: changes\ndata: ${JSON.stringify(changes)}\n\n`);
    this.streams.forEach((stream) => { stream.enqueue(event); });
  }

  /** From now on this server can be reached again. */
  mend(): void {
    this.broken = false;
  }

  /** Somebody else goes on with the import. */
  importElsewhere(imported: ShortlistImport, etag: string): void {
    this.imported = imported;
    this.importTag = etag;
  }

  /** Somebody else saves a draft. */
  saveElsewhere(key: string, formVersion: string, body: Record<string, unknown>): void {
    const version = `"${Number(this.drafts.get(key)?.version.replaceAll('"', '') ?? 0) + 1}"`;
    this.drafts.set(key, { formVersion, body, version, updatedAt: '2026-11-22T13:02:00Z' });
  }

  /** From now on nobody can reach this server. */
  breakDown(): void {
    this.broken = true;
  }

  /** The same, when it comes; a test that is about slow answers overrides it. */
  answerInTime(request: FakeRequest): Promise<FakeAnswer> {
    return Promise.resolve(this.answer(request));
  }

  private watch(method: string, view: string): FakeAnswer {
    if (method === 'GET') {
      const watches = this.views.own.filter(({ id }) => this.watched.includes(id)).map(({ id, name, address }) => ({ view: id, name, address, readable: !this.unreadable.includes(id) }));
      return ok({ watches });
    }
    this.watched = [...this.watched.filter((one) => one !== view), ...(method === 'PUT' ? [view] : [])];
    return { status: 204, body: undefined };
  }

  private mark(method: string, listing: string): FakeAnswer {
    if (method === 'GET') {
      return ok({ listings: this.favourites });
    }
    if (this.overtaken) {
      return problem(409, 'favourites-full', 'U hebt al 500 vormen van hulp bewaard.');
    }
    this.favourites = this.favourites.filter((one) => one !== listing);
    if (method === 'PUT') {
      this.favourites.unshift(listing);
    }
    return { status: 204, body: undefined };
  }

  answer(request: FakeRequest): FakeAnswer {
    this.requests.push(request);
    const { method, url } = request;
    const path = url.pathname.replace(/^\/api\/v1/, '');
    if (path.startsWith('/invitations/')) {
      return method === 'POST' ? ok({ tenant: 'noord-kennemerland' }) : ok({ tenant: 'Noord-Kennemerland', role: 'HEAD_CONTRACTOR', party: 'Stichting Duinrand Jeugdhulp', emailHint: 'n***@voorbeeld.nl', state: 'PENDING' });
    }
    if (path === '/session') {
      return ok(this.who === undefined ? {} : { me: person(this.who) });
    }
    if (this.who === undefined) {
      return problem(401, 'not-signed-in', 'Log eerst in.');
    }
    const fixed = this.fixed.find((one) => one.path.test(path));
    if (fixed !== undefined) {
      return ok(fixed.body);
    }
    const refused = this.refusals.find((one) => one.path.test(path) && one.when(request));
    if (refused !== undefined) {
      return { status: refused.status, body: { code: 'invalid-input', title: 'Niet alles is goed ingevuld.', errors: [{ pointer: refused.pointer, code: 'unknown-value', detail: 'Dit is niet bekend.' }] } };
    }
    if (path === '/me/notification-preferences') {
      return this.prefer(request);
    }
    if (path.includes('/drafts/')) {
      return this.draft(request, path.split('/drafts/')[1] ?? '');
    }
    if (path.includes('/saved-views')) {
      return this.views.answer(request, path.split('/saved-views/')[1] ?? '');
    }
    if (path.includes('/shortlist/search-words')) {
      return this.words.answer(request, path.split('/search-words/')[1] ?? '');
    }
    if (path.includes('/shortlist/watches')) {
      return this.watch(method, path.split('/watches/')[1] ?? '');
    }
    if (/\/(contract-calendar|transition|responsibilities|responsibility-cards)/.test(path)) {
      return this.calendar.answer(request, path);
    }
    if (/\/(subcontract|consent-rules|register)/.test(path)) {
      return this.consent.answer(request, path);
    }
    if (path.includes('/feedback')) {
      return this.feedback.answer(request, path);
    }
    if (path.includes('/contact-')) {
      return this.contact.answer(request, path);
    }
    if (path.includes('/shortlist/favourites')) {
      return this.mark(method, path.split('/favourites/')[1] ?? '');
    }
    if (path.endsWith('/presence')) {
      return ok({ items: this.others.map((name) => ({ id: name, name })) });
    }
    if (this.overtaken && method !== 'GET') {
      return problem(412, 'changed-meanwhile', 'Iemand anders was eerder.');
    }
    if (path.startsWith('/operator/')) {
      return operated(method, path, request.body);
    }
    if (path.includes('/settings')) {
      return this.settled.answer(request, path.split('/settings')[1] ?? '');
    }
    if (path.includes('/substitutions')) {
      return this.staff.substitution(request, this.who, path);
    }
    if (path.endsWith('/application-figures')) {
      return { status: 200, body: { decided: 12, late: 2, running: 5, overdue: 1, medianDays: 34, fromPassport: 7 } };
    }
    if (path.includes('/passport') && !path.includes('/applications')) {
      return this.passport.answer(request, path.split('/passport')[1] ?? '');
    }
    if (path.includes('/applications')) {
      return this.applications.answer(request, path.split('/applications')[1] ?? '');
    }
    if (path.includes('/referrals')) {
      return this.referrals.answer(request, path.split('/referrals')[1] ?? '');
    }
    if (path.includes('/declarations')) {
      return this.declarations.answer(request, path.split('/declarations')[1] ?? '');
    }
    if (path.includes('/mediations')) {
      return this.mediations.answer(request, path.split('/mediations')[1] ?? '');
    }
    if (path.includes('/passed-on')) {
      return passedOn(request, path.split('/passed-on')[1] ?? '');
    }
    if (path.includes('/agreement-moves')) {
      return this.moves.answer(request, path.split('/agreement-moves')[1] ?? '');
    }
    if (path.includes('/agreements')) {
      const written = this.writing.answer(request, path);
      if (written !== undefined) {
        return written;
      }
      return this.agreements.answer(request, path.split('/agreements')[1] ?? '');
    }
    if (path.includes('/contract-models') && path.endsWith('/moves')) {
      return this.moves.ofModel(request);
    }
    if (path.includes('/contract-models')) {
      return this.models.answer(request, path.split('/contract-models')[1] ?? '');
    }
    if (path.includes('/criteria-sets')) {
      return this.criteria.answer(request, path.split('/criteria-sets')[1] ?? '');
    }
    if (path.includes('/audit/acts/')) {
      return ok(entriesOfAct(path.split('/').at(-1) ?? '', url.searchParams));
    }
    if (path.includes('/people/')) {
      return this.staff.departure(request, path.split('/people/')[1]?.split('/')[0] ?? '');
    }
    const offered = this.offers.answer(request, path.split('/').slice(3).join('/'));
    if (offered !== undefined) {
      return offered;
    }
    if (path.endsWith('/consortium')) {
      return this.consortium.answer(request);
    }
    if (path.endsWith('/identity/lookup') && url.searchParams.get('kvk')?.startsWith('2000000')) {
      return ok({ nameConfirmed: false });
    }
    const kept = this.providers.answer(request, path.split('/').slice(3).join('/'), url.searchParams);
    if (kept !== undefined) {
      return kept;
    }
    const [, , , area = '', ...rest] = path.split('/');
    switch (`${method} ${[area, ...rest.map((part) => (/^(listing|provider|import|invitation|membership|review)-/.test(part) ? '*' : part))].join('/')}`) {
      case 'GET shortlist/listings':
        if (this.pageSize !== undefined) {
          url.searchParams.set('limit', this.pageSize);
        }
        return ok(search(this.all, url.searchParams, this.favourites));
      case 'POST shortlist/listings/*/contact':
        return { status: 204, body: undefined };
      case 'GET shortlist/listings/*':
        return found(this.all.find((listing) => listing.id === rest.at(-1)));
      case 'PUT providers/*/stop':
      case 'PUT providers/*/identity':
        return found(this.provider(rest[0] ?? ''));
      case 'GET providers/*':
        return found(this.provider(rest.at(-1) ?? ''));
      case 'GET shortlist/imports':
        return ok([this.imported, committed] satisfies ShortlistImport[]);
      case 'POST shortlist/imports':
        this.imported = mapping;
        return { status: 201, body: mapping };
      case 'GET shortlist/imports/*':
        return { ...found(rest.at(-1) === committed.id ? committed : this.imported), headers: { ETag: this.importTag } };
      case 'PUT shortlist/imports/*/mapping':
        this.imported = { ...previewed, mapping: request.body as NonNullable<ShortlistImport['mapping']> };
        return { ...ok(this.imported), headers: { ETag: '"2"' } };
      case 'GET shortlist/imports/*/lines':
        return ok(lines(url.searchParams.get('state') as LineState | null));
      case 'GET shortlist/imports/*/unknown-places':
        return ok([{ place: 'Kop van NH', lines: 4 }, { place: 'Schagen eo', lines: 1 }] satisfies UnknownPlace[]);
      case 'POST shortlist/imports/*/commit':
        this.imported = { ...previewed, state: 'COMMITTED', committedAt: '2026-11-22T13:10:00Z', result };
        return ok(this.imported);
      case 'DELETE shortlist/imports/*':
        this.imported = { ...this.imported, state: 'DISCARDED' };
        return { status: 204, body: undefined };
      case 'GET shortlist/import-mappings':
        return ok([{ id: 'mapping-1', name: 'Lijst contractbeheer', updatedAt: '2026-10-20T09:00:00Z', headers: ['aanbieder', 'aanbod'], columns: previewed.mapping?.columns ?? [], identity: ['aanbieder', 'aanbod'] }] satisfies SavedMapping[]);
      case 'GET shortlist/place-aliases':
        return { ...ok([{ alias: 'BUCH', municipalityCodes: ['GM0373', 'GM0450', 'GM0383', 'GM0399'] }]), headers: { ETag: '"1"' } };
      case 'PUT shortlist/place-aliases':
        return ok(request.body);
      case 'GET reference/code-lists/target-group':
        return ok({ list: 'target-group', label: 'Doelgroepen', source: 'Loodlijn', items: [{ value: 'JEUGD', label: 'Kinderen en jongeren' }, { value: 'OUDEREN', label: 'Ouderen' }] });
      case 'GET reference/code-lists/jz020':
        return ok({ list: 'jz020', label: 'Productcategorieën', source: 'iJw', items: [{ value: '45', label: 'Jeugdhulp ambulant' }, { value: '54', label: 'Jeugd-ggz' }] });
      case 'GET reference/code-lists/wmo020':
        return ok({ list: 'wmo020', label: 'Productcategorieën', source: 'iWmo', items: [{ value: '02', label: 'Begeleiding' }] });
      case 'GET find':
        return ok(find(url.searchParams.get('q') ?? '', this.who));
      case 'GET reference/municipalities':
        return ok({ items: municipalities });
      case 'GET reference/borders':
        return ok({
          items: [
            { code: 'GM0361', name: 'Alkmaar', rings: [[[4.7, 52.6], [4.8, 52.6], [4.8, 52.7], [4.7, 52.7], [4.7, 52.6]]] },
            { code: 'GM0373', name: 'Bergen (NH.)', rings: [[[4.6, 52.6], [4.7, 52.6], [4.7, 52.7], [4.6, 52.7], [4.6, 52.6]]] },
          ],
        });
      case 'GET audit':
        return ok(trailFor(url.searchParams));
      case 'GET audit/choices':
        return ok({
          people: [{ value: 'person-2', label: 'Joris van der Meulen' }, { value: 'person-1', label: 'Rianne Beekman' }],
          subjects: [{ value: 'listing', label: 'Aanbod' }, { value: 'provider', label: 'Aanbieder' }, { value: 'membership', label: 'Toegang' }],
        } satisfies AuditChoices);
      case 'GET memberships':
        return ok(page(this.members.filter((one) => matchesMember(one, url.searchParams)), url.searchParams.get('after')));
      case 'PATCH memberships/*':
      case 'DELETE memberships/*':
        return { status: 204, body: undefined };
      case 'GET invitations':
        return ok({ items: invitations } satisfies { items: Invitation[] });
      case 'POST invitations':
        return (request.body as { email: string }).email.endsWith('@voorbeeld.nl')
          ? { status: 201, body: invitations[0] }
          : problem(400, 'invalid', 'De uitnodiging klopt nog niet.', [{ pointer: '/email', code: 'address-unknown', detail: 'Dit mailadres bestaat niet.' }]);
      case 'POST invitations/*/resend':
      case 'DELETE invitations/*':
        return { status: 204, body: undefined };
      case 'GET access-reviews':
        return ok({ due: false, items: [openReview] } satisfies AccessReviews);
      case 'POST access-reviews':
        return { status: 201, body: openReview };
      case 'PUT access-reviews/*/items/*':
        return decided(rest.at(-1), request);
      case 'POST access-reviews/*/close':
        return { status: 204, body: undefined };
      case 'GET today':
        return ok(today(this.who, path.split('/')[2] ?? ''));
      case 'GET notifications':
        return ok(this.notifications);
      case 'POST notifications/read': {
        const { ids, all } = request.body as { ids?: string[]; all?: boolean };
        const items = this.notifications.items.map((one) => (all === true || ids?.includes(one.id) === true ? { ...one, readAt: '2026-11-22T13:00:00Z' } : one));
        this.notifications = { items, unread: items.filter(({ readAt }) => readAt == null).length };
        return ok({ unread: this.notifications.unread });
      }
      case 'GET parties':
        return ok({ items: parties } satisfies { items: Candidate[] });
      default:
        return problem(404, 'not-found', `Dit adres bestaat niet: ${method} ${path}`);
    }
  }

  private prefer({ method, body }: FakeRequest): FakeAnswer {
    if (method === 'PUT' && this.overtaken) {
      return problem(412, 'precondition-failed', 'Iemand anders was eerder.');
    }
    if (method === 'PUT') {
      const { language, groups, mail } = body as { language: string; groups: Record<string, MailChoice>; mail: Record<string, MailChoice> };
      const chosen = (by: Record<string, MailChoice>, code: string) => (by[code] === undefined ? {} : { chosen: by[code] });
      this.preferences = {
        language,
        groups: this.preferences.groups.map((group) => ({
          code: group.code, label: group.label, ...chosen(groups, group.code),
          kinds: group.kinds.map(({ code, label, usual }) => ({ code, label, usual, ...chosen(mail, code) })),
        })),
      };
    }
    return { ...ok(this.preferences), headers: { ETag: '"1"' } };
  }

  /** Puts this server in the place of the network, for a test in a browser. */
  install(): this {
    window.fetch = async (input, init) => {
      if (this.broken) {
        throw new TypeError('Failed to fetch');
      }
      const request = new Request(input, init);
      const url = new URL(request.url);
      if (url.pathname.endsWith('/events')) {
        return this.stream(request.signal);
      }
      const sent = await request.text();
      const ifMatch = request.headers.get('If-Match') ?? undefined;
      const { status, body: answer, headers, file } = await this.answerInTime({ method: request.method, url, body: sent === '' ? undefined : (JSON.parse(sent) as unknown), ifMatch });
      if (file !== undefined) {
        return new Response(Uint8Array.from(atob(file.content), (letter) => letter.charCodeAt(0)), { status, headers: { 'content-type': file.mediaType } });
      }
      return new Response(answer === undefined ? null : JSON.stringify(answer), { status, headers: { 'content-type': status < 400 ? 'application/json' : 'application/problem+json', ...headers } });
    };
    return this;
  }

  private draft({ method, body, ifMatch }: FakeRequest, key: string): FakeAnswer {
    const known = this.drafts.get(key);
    if (method === 'DELETE') {
      this.drafts.delete(key);
      return { status: 204, body: undefined };
    }
    if (method === 'PUT') {
      if (known?.version !== ifMatch) {
        return problem(412, 'precondition-failed', 'Iemand anders was eerder.');
      }
      const { formVersion, body: typed } = body as { formVersion: string; body: Record<string, unknown> };
      this.saveElsewhere(key, formVersion, typed);
    }
    const kept = this.drafts.get(key);
    return kept === undefined ? { status: 204, body: undefined } : ok(kept);
  }

  private stream(signal: AbortSignal): Response {
    let opened: ReadableStreamDefaultController<Uint8Array>;
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        opened = controller;
        this.streams.add(controller);
        controller.enqueue(new TextEncoder().encode('id: start\nevent: position\ndata: []\n\n'));
      },
      cancel: () => { this.streams.delete(opened); },
    });
    signal.addEventListener('abort', () => {
      if (this.streams.delete(opened)) {
        opened.error(signal.reason);
      }
    });
    return new Response(body, { headers: { 'content-type': 'text/event-stream' } });
  }

  /** Puts this server in the place of what files are sent to; with a reason it refuses them. Gives what was sent. */
  takeUploads(refusal?: string): { headers: Headers; body: unknown }[] {
    const sent: { headers: Headers; body: unknown }[] = [];
    const answer = (url: URL) => (refusal === undefined ? this.answer({ method: 'POST', url, body: undefined }) : problem(400, 'unreadable', refusal));
    class FakeUpload extends EventTarget {
      readonly upload: Partial<XMLHttpRequestUpload> = {};
      onreadystatechange: (() => void) | null = null;
      readyState = 0;
      status = 0;
      responseText = '';
      private readonly headers = new Headers();
      private url = new URL(location.href);
      open(_method: string, url: string) {
        this.url = new URL(url, location.origin);
      }
      setRequestHeader(name: string, value: string) {
        this.headers.set(name, value);
      }
      abort() {
        this.readyState = 0;
      }
      send(form: unknown) {
        sent.push({ headers: this.headers, body: form });
        const { status, body } = answer(this.url);
        this.readyState = 4;
        this.status = status;
        this.responseText = JSON.stringify(body);
        setTimeout(() => this.onreadystatechange?.());
      }
    }
    window.XMLHttpRequest = FakeUpload as unknown as typeof XMLHttpRequest;
    return sent;
  }

  private provider(id: string): Provider | undefined {
    const own = this.all.filter((listing) => listing.provider.id === id);
    const first = own[0]?.provider;
    return first && {
      id,
      name: first.name,
      verified: first.verified,
      kvk: first.verified ? '12345678' : null,
      website: 'https://www.voorbeeld.nl/',
      phone: '072 123 45 67',
      email: 'aanmelden@voorbeeld.nl',
      version: '"3"',
      tookOver: [],
      admission: this.admission,
      listings: own.slice(0, 4),
      history: [
        {
          at: '2026-11-09T10:12:00Z',
          by: 'Joris van der Meulen',
          what: 'wijzigde aanbod Dagbehandeling',
          changes: [{ field: 'wait_intake_weeks', label: 'wachttijd intake (weken)', form: 'TEXT', before: '12', after: '8' }],
        },
        { at: '2026-09-01T08:00:00Z', what: 'Op de lijst gezet', changes: [] },
      ],
    };
  }
}

function ok(body: unknown): FakeAnswer {
  return { status: 200, body };
}

const PAGE = 50;

function page<T>(all: T[], after: string | null): { items: T[]; next: string | null } {
  const start = Number(after ?? 0);
  return { items: all.slice(start, start + PAGE), next: start + PAGE < all.length ? String(start + PAGE) : null };
}

function found(body: unknown): FakeAnswer {
  return body === undefined ? problem(404, 'not-found', 'Dit is er niet (meer).') : ok(body);
}

function problem(status: number, code: string, detail: string, errors: unknown[] = []): FakeAnswer {
  return { status, body: { type: `https://loodlijn.nl/problems/${code}`, title: code, status, detail, code, errors } };
}

const columns = [
  { name: 'aanbieder', samples: ['Praktijk Zeewind', 'De Lichtboei', 'Kompas Begeleiding'] },
  { name: 'aanbod', samples: ['Individuele behandeling', 'Diagnostiek', 'Gezinsbegeleiding'] },
  { name: 'locatie', samples: ['Alkmaar', 'BUCH', 'Bergen / Castricum'] },
  { name: 'doelgroep', samples: ['Jeugd', 'Jeugd', 'Volwassenen'] },
  { name: 'wacht (wkn)', samples: ['8', '', '39.105'] },
  { name: 'peildatum', samples: ['2026-11-09', '09-11-2026', '2026-11-09'] },
  { name: 'opm. contractbeheerder met een heel lange kolomnaam', samples: ['', 'bellen op dinsdag', ''] },
];
const fields = ['providerName', 'title', 'places', 'targetGroup', 'waitIntakeWeeks', 'measuredOn', 'ignore'] as const;
const suggestedMapping: ColumnMapping = { columns: columns.map(({ name }, index) => ({ column: name, field: fields[index] ?? 'ignore' })), identity: ['aanbieder', 'aanbod'] };

export const mapping: ShortlistImport = {
  id: 'import-1',
  state: 'MAPPING',
  fileName: 'aanbod-noord-kennemerland-november.csv',
  rowCount: 151,
  encoding: 'windows-1252',
  uploadedAt: '2026-11-22T12:40:00Z',
  columns,
  suggestedMapping,
  mapping: null,
  summary: null,
};

export const previewed: ShortlistImport = { ...mapping, state: 'PREVIEW', mapping: suggestedMapping, summary: { new: 118, changed: 21, unchanged: 7, missing: 3, errors: 5, warnings: 9 } };

const result = { created: 118, updated: 21, unchanged: 7, skipped: 5, ended: 0, providersCreated: 6, providersUpdated: 2 };
const committed: ShortlistImport = { ...previewed, id: 'import-0', fileName: 'aanbod-oktober.xlsx', state: 'COMMITTED', uploadedAt: '2026-10-20T09:00:00Z', committedAt: '2026-10-20T09:12:00Z' };

function lines(state: LineState | null): { items: ImportLine[] } {
  const all: ImportLine[] = [
    { line: 7, state: 'ERROR', provider: 'Praktijk Zeewind', title: 'Diagnostiek', problems: [{ column: 'wacht (wkn)', code: 'not-a-number', severity: 'ERROR', detail: '“drie maanden” is geen aantal weken. Vul een getal in, of kies het veld “wachttijd in woorden”.' }], changes: [] },
    { line: 19, state: 'ERROR', provider: '', title: 'Logeeropvang', problems: [{ column: 'aanbieder', code: 'required', severity: 'ERROR', detail: 'De naam van de aanbieder ontbreekt.' }], changes: [] },
    { line: 23, state: 'NEW', provider: 'De Lichtboei', title: 'Dagbehandeling', problems: [{ column: 'locatie', code: 'unknown-place', severity: 'WARNING', detail: '“Kop van NH” is geen gemeente van deze regio.' }], changes: [] },
    { line: 31, state: 'CHANGED', provider: 'Kompas Begeleiding', title: 'Gezinsbegeleiding', problems: [], changes: [{ field: 'waitIntakeWeeks', before: '12', after: '8' }, { field: 'measuredOn', before: '2026-09-01', after: '2026-11-09' }] },
    { line: 40, state: 'NEW', provider: 'Stichting Samenwerkende Jeugdhulporganisaties Noord-Kennemerland en Omstreken', title: 'Vaktherapie', problems: [], changes: [] },
  ];
  return { items: all.filter((line) => state === null || line.state === state || line.problems.some((one) => one.severity === state && state === 'WARNING')) };
}

const parties: Candidate[] = [
  { id: 'p-nk', kind: 'TENANT', name: 'Noord-Kennemerland', roles: ['REGION_ADMIN', 'CONTRACT_MANAGER', 'ASSESSOR'] },
  { id: 'p-alkmaar', kind: 'MUNICIPALITY', name: 'Alkmaar', roles: ['POLICY_OFFICER', 'COUNCIL_CLERK'] },
  { id: 'p-duinrand', kind: 'ORGANISATION', name: 'Stichting Duinrand Jeugdhulp', roles: ['HEAD_CONTRACTOR', 'SUBCONTRACTOR', 'CARE_PROFESSIONAL'] },
  { id: 'p-zeewind', kind: 'ORGANISATION', name: 'Praktijk Zeewind', roles: ['HEAD_CONTRACTOR', 'SUBCONTRACTOR', 'CARE_PROFESSIONAL'] },
];

function membership(id: number, name: string, role: Role, party: Party, more: Partial<Membership> = {}): Membership {
  return { id: `membership-${id}`, version: '1', person: { id: `person-${id}`, name, email: `${name.toLowerCase().replace(/[^a-z]+/g, '.')}@voorbeeld.nl` }, role, party, validFrom: '2025-01-01', validUntil: null, state: 'ACTIVE', lastSeen: '2026-11-20T08:00:00Z', ...more };
}

const [region, alkmaar, duinrand, zeewind] = parties.map(({ id, kind, name }): Party => ({ id, kind, name })) as [Party, Party, Party, Party];
export const memberships: Membership[] = [
  membership(1, 'Rianne Beekman', 'REGION_ADMIN', region),
  membership(2, 'Joris van der Meulen', 'CONTRACT_MANAGER', region),
  membership(3, 'Samira el Idrissi', 'ASSESSOR', region, { validUntil: '2026-12-31' }),
  membership(4, 'Lotte Visser', 'POLICY_OFFICER', alkmaar),
  membership(5, 'Esther Groen', 'HEAD_CONTRACTOR', duinrand),
  membership(6, 'Yusuf Kaya', 'SUBCONTRACTOR', zeewind, { state: 'EXPIRED', validUntil: '2026-06-30', lastSeen: null }),
];

/** As many people with access as asked for, one in three with the longest name there is. */
export function manyMembers(count: number): Membership[] {
  return Array.from({ length: count }, (_, index) => membership(index, index % 3 === 1 ? `Maria Wilhelmina van der Velden-Oosterhuis tot Noordwijkerhout ${index}` : `Persoon ${index}`, 'HEAD_CONTRACTOR', index % 2 === 0 ? duinrand : { ...zeewind, name: 'Stichting Samenwerkende Jeugdhulporganisaties Noord-Kennemerland en Omstreken' }));
}

function matchesMember(one: Membership, query: URLSearchParams): boolean {
  const words = query.get('q')?.toLowerCase() ?? '';
  const state = query.get('state') ?? 'active';
  const role = query.get('role');
  return (state === 'all' || one.state === state.toUpperCase()) && (role === null || one.role === role) && `${one.person.name} ${one.person.email} ${one.party.name}`.toLowerCase().includes(words);
}

export const invitations: Invitation[] = [
  { id: 'invitation-1', email: 'nadia.haddad@voorbeeld.nl', name: 'Nadia Haddad', role: 'HEAD_CONTRACTOR', party: duinrand, invitedAt: '2026-11-18T09:00:00Z', expiresAt: '2026-12-02T09:00:00Z', state: 'PENDING' },
  { id: 'invitation-2', email: 'p.kooistra@voorbeeld.nl', name: 'Pieter Kooistra', role: 'ASSESSOR', party: region, invitedAt: '2026-10-18T09:00:00Z', expiresAt: '2026-11-01T09:00:00Z', state: 'EXPIRED' },
];

/** A decision about somebody; refused without a version. */
function decided(membership: string | undefined, { body, ifMatch }: FakeRequest): FakeAnswer {
  const item = openReview.items.find((one) => one.membershipId === membership);
  return ifMatch !== undefined && item !== undefined
    ? ok({ ...item, ...(body as Partial<AccessReviewItem>), version: '"2"' } satisfies AccessReviewItem)
    : problem(428, 'precondition-required', 'Stuur de versie mee die u hebt gewijzigd (If-Match).');
}

const openReview: AccessReview = {
  id: 'review-1',
  state: 'OPEN',
  startedAt: '2026-11-20T09:00:00Z',
  startedBy: 'Rianne Beekman',
  closedAt: null,
  items: memberships.slice(0, 5).map((one, index) => ({ membershipId: one.id, person: one.person, role: one.role, party: one.party, validUntil: one.validUntil ?? null, lastSeen: one.lastSeen ?? null, decision: index < 2 ? 'KEEP' : index === 2 ? 'END' : null, note: index === 2 ? 'Werkt sinds september ergens anders' : null, version: '"1"' })),
};
