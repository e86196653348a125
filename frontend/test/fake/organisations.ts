import type { DoubleProposal, MergeComparison, ProviderItem, ProviderStanding } from '@/shared/api/types';
import type { FakeAnswer, FakeRequest } from '@test/fake/server';

const longest = 'Stichting Samenwerkende Jeugdhulporganisaties Noord-Kennemerland en Omstreken';

const items: ProviderItem[] = [
  { id: 'provider-0', name: longest, kvk: '12345678', verified: true, listings: 12 },
  { id: 'provider-1', name: 'Praktijk Zeewind', verified: false, listings: 2 },
  { id: 'provider-2', name: 'Zorgbureau De Golf', kvk: '23456789', verified: true, stopped: { value: 'BANKRUPT', label: 'failliet' }, stoppedOn: '2026-03-02', listings: 1 },
  { id: 'provider-3', name: 'Zeewind', verified: false, listings: 1 },
];

const proposal: DoubleProposal = {
  one: { id: 'provider-1', name: 'Praktijk Zeewind', website: 'https://zeewind.nl', email: 'info@zeewind.nl' },
  other: { id: 'provider-3', name: 'Zeewind', website: 'https://www.zeewind.nl' },
  reasons: ['SIMILAR_NAME', 'SAME_WEBSITE'],
};

const pair: MergeComparison = {
  gone: { id: 'provider-3', name: 'Zeewind', verified: false, website: 'https://www.zeewind.nl', phone: '072 111 11 11', titles: ['EMDR'], formerNames: [], people: 0, version: '"1"' },
  kept: { id: 'provider-1', name: 'Praktijk Zeewind', verified: false, website: 'https://zeewind.nl', phone: '072 222 22 22', email: 'info@zeewind.nl', titles: ['EMDR', 'Systeemtherapie'], formerNames: ['Zeewind praktijk'], people: 2, version: '"4"' },
  differentOrganisations: false,
};

const standing: ProviderStanding = {
  knownElsewhere: false,
  people: 2,
  formerNames: ['Zeewind praktijk'],
  numbers: [{ from: '11112222', to: '12345678', firstDay: '2025-01-01', reason: 'TAKEOVER', waiting: false }],
  merged: [{ id: 'provider-9', name: 'Zeewind praktijk', mergedAt: '2026-11-10T09:00:00Z', undoable: true }],
};

/** The providers of the fake region, as those who keep the list work on them. */
export class FakeProviders {
  private dismissed = false;
  /** Whether somebody else changed one of a pair since it was looked at. */
  outdated = false;
  differentOrganisations = false;

  /** @param path behind the tenant */
  answer({ method, body }: FakeRequest, path: string, query: URLSearchParams): FakeAnswer | undefined {
    if (path === 'providers') {
      const q = (query.get('q') ?? '').toLowerCase();
      const state = query.get('state');
      const found = items.filter((one) => one.name.toLowerCase().includes(q));
      const shown = found.filter((one) => (state === 'verified' ? one.verified : state === 'unverified' ? !one.verified : state === 'stopped' ? one.stopped != null : true));
      const count = (test: (one: ProviderItem) => boolean) => found.filter(test).length;
      return ok({ items: shown, counts: { all: found.length, verified: count((one) => one.verified), unverified: count((one) => !one.verified), stopped: count((one) => one.stopped != null) } });
    }
    if (path === 'provider-doubles') {
      return ok(this.dismissed ? { total: 0, items: [] } : { total: 1, items: [proposal] });
    }
    if (path.endsWith('/dismissal')) {
      this.dismissed = method === 'PUT';
      return { status: 204, body: undefined };
    }
    if (path.endsWith('/identity') && method === 'GET') {
      return ok(standing);
    }
    if (path.includes('/identity/lookup')) {
      return ok({ name: 'Zeewind volgens een ander', nameConfirmed: true });
    }
    if (path.endsWith('/identity/number')) {
      return ok({ outcome: 'DONE' });
    }
    if (path.endsWith('/merge')) {
      return this.merge(method);
    }
    if (path.endsWith('/stop') && (body as { source?: string } | undefined)?.source === '') {
      return {
        status: 400,
        body: { code: 'invalid-input', title: 'Niet alles is goed ingevuld.', errors: [{ pointer: '/source', code: 'source-length', detail: 'Schrijf in 1 tot 300 tekens waar u dit hebt gelezen.' }] },
      };
    }
    return undefined;
  }

  private merge(method: string): FakeAnswer {
    if (method === 'POST' && this.outdated) {
      return { status: 412, body: { code: 'precondition-failed', title: 'Iemand anders heeft dit intussen gewijzigd.' } };
    }
    return method === 'GET' ? ok({ ...pair, differentOrganisations: this.differentOrganisations }) : method === 'POST' ? ok({ into: 'provider-1', listings: 1, undoableUntil: '2026-12-22T10:00:00Z' }) : { status: 204, body: undefined };
  }
}

function ok(body: unknown): FakeAnswer {
  return { status: 200, body };
}
