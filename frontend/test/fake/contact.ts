import type { ContactRequest, NewContactRequest } from '@/shared/api/types';
import type { FakeAnswer, FakeRequest } from '@test/fake/server';

const asked: ContactRequest = {
  id: 'request-1',
  asked: true,
  state: 'OPEN',
  fromOrganisation: 'Stichting Duinrand Jeugdhulp',
  fromName: 'Esther Groen',
  fromEmail: 'hoofd@voorbeeld.nl',
  providerId: 'provider-0',
  providerName: 'Praktijk Zeewind',
  listingId: 'listing-0',
  listingTitle: 'Behandeling bij angst',
  inApp: true,
  mailed: false,
  needed: 'Een plek voor een kind van 9 met angst, vanaf maart.',
  createdAt: '2026-11-16T09:00:00Z',
  lastDay: '2026-11-19',
  termDays: 3,
  workingDays: 4,
  late: true,
};

/** Contact requests between two sides; steps change them as the server would. */
export class FakeContact {
  requests: ContactRequest[] = [asked];

  answer({ method, url, body }: FakeRequest, path: string): FakeAnswer {
    const [, id = '', step = ''] = /\/contact-requests\/([^/]+)\/?(.*)$/.exec(path) ?? [];
    if (path.endsWith('/contact-reach')) {
      return { status: 200, body: { providerName: 'Praktijk Zeewind', contactName: 'Yusuf Kaya', inApp: true, byMail: false, termDays: 3 } };
    }
    if (path.endsWith('/contact-figures')) {
      return { status: 200, body: { asked: 12, answered: 9, waiting: 2, medianWorkingDays: 1.5 } };
    }
    if (id === '' && method === 'GET') {
      return { status: 200, body: { items: this.requests.filter((one) => one.asked === (url.searchParams.get('side') === 'asked')) } };
    }
    if (id === '') {
      return this.ask(body as NewContactRequest);
    }
    return this.step(id, method === 'GET' ? '' : step, body);
  }

  private ask({ needed }: NewContactRequest): FakeAnswer {
    if (/\d{9}/.test(needed)) {
      const detail = 'Hier staat een getal dat een burgerservicenummer kan zijn.';
      return { status: 400, body: { code: 'invalid-input', title: 'Niet goed', detail, errors: [{ pointer: '/needed', code: 'citizen-service-number', detail }] } };
    }
    const made: ContactRequest = { ...asked, id: 'request-2', needed, late: false, workingDays: 0 };
    this.requests = [made, ...this.requests];
    return { status: 201, body: made };
  }

  private step(id: string, step: string, body: unknown): FakeAnswer {
    const before = this.requests.find((one) => one.id === id);
    if (before === undefined) {
      return { status: 404, body: { code: 'not-found', detail: 'Dit bestaat niet.' } };
    }
    const at = '2026-11-20T10:00:00Z';
    const after: ContactRequest =
      step === 'seen'
        ? { ...before, state: 'SEEN', seenAt: at }
        : step === 'answer'
          ? { ...before, state: 'ANSWERED', answeredAt: at, answeredBy: 'Esther Groen', answer: (body as { answer: string }).answer }
          : step === 'closing'
            ? { ...before, state: 'CLOSED', closedAt: at }
            : before;
    this.requests = this.requests.map((one) => (one === before ? after : one));
    return { status: 200, body: after };
  }
}
