import type { KeptOffer, OfferContent, OfferFigures, ProviderFacts, ProviderFactsContent } from '@/shared/api/types';
import { listings } from '@test/fake/listings';
import type { FakeAnswer, FakeRequest } from '@test/fake/server';

const TODAY = '2026-11-22';

/** The offers of one provider, two of them with figures of an earlier day. */
export class FakeOffers {
  private kept: KeptOffer[] = listings(4).map((listing, index) => {
    const stale = index < 2;
    const figures: OfferFigures = { waitIntakeWeeks: listing.waitIntakeWeeks ?? null, waitTreatmentWeeks: null, freePlaces: index === 1 ? 2 : null, stopFrom: null, stopUntil: null, stopReason: null };
    return {
      listing: { ...listing, provider: { id: 'provider-0', name: 'Praktijk Zeewind', verified: true, stopped: false, offTheList: false }, waitStale: stale, waitMeasuredOn: listing.waitIntakeWeeks == null ? null : stale ? '2026-09-01' : TODAY, waitText: null, details: { ...listing.details, freePlaces: figures.freePlaces ?? null } },
      content: { title: listing.title, kinds: listing.kinds, municipalities: ['GM0361'], laws: ['JEUGDWET'], languages: ['nl'] },
      figures,
      version: '"1"',
    };
  });
  facts: ProviderFactsContent = {};
  /** What is not right in facts that are sent. */
  refused: { pointer: string; code: string; detail: string }[] = [];
  private factsVersion = 1;

  /** Somebody else changes an offer. */
  changeElsewhere(id: string, title: string): void {
    this.replace(id, (one) => ({ ...one, listing: { ...one.listing, title }, content: { ...one.content, title } }));
  }

  answer({ method, body, ifMatch }: FakeRequest, rest: string): FakeAnswer | undefined {
    const [area = '', id = '', part = ''] = rest.split('/');
    if (area === 'attention') {
      return ok({ items: [{ listing: 'listing-0', month: '2026-11', found: 12, opened: 3, contacted: 1 }] });
    }
    if (area === 'providers' && part === 'facts') {
      if (method === 'PUT' && this.refused.length > 0) {
        return { status: 400, body: { code: 'invalid-input', title: 'Niet alles is goed ingevuld.', errors: this.refused } };
      }
      if (method === 'PUT') {
        this.facts = body as ProviderFactsContent;
        this.factsVersion += 1;
      }
      return ok({ id, name: 'Praktijk Zeewind', content: this.facts, version: `"${String(this.factsVersion)}"` } satisfies ProviderFacts);
    }
    if (area !== 'offers') {
      return undefined;
    }
    if (id === '') {
      return method === 'GET' ? ok({ items: this.kept, providers: [{ id: 'provider-0', name: 'Praktijk Zeewind' }], next: null }) : { status: 201, body: this.kept[0] };
    }
    if (id === 'confirmation') {
      const stale = this.kept.filter(({ listing }) => listing.waitStale);
      stale.forEach(({ listing }) => { this.measure(listing.id); });
      return ok({ offers: stale.length });
    }
    const one = this.kept.find(({ listing }) => listing.id === id);
    if (one === undefined) {
      return { status: 404, body: { code: 'not-found', title: 'Niet gevonden.' } };
    }
    if (method !== 'GET' && ifMatch !== one.version) {
      return { status: 412, body: { code: 'precondition-failed', title: 'Iemand anders was eerder.', current: one } };
    }
    if (method === 'PUT' && part === 'figures') {
      const figures = body as OfferFigures;
      this.replace(id, (now) => ({
        ...now,
        figures,
        listing: { ...now.listing, waitIntakeWeeks: figures.waitIntakeWeeks ?? null, details: { ...now.listing.details, freePlaces: figures.freePlaces ?? null, stop: figures.stopFrom == null ? null : { from: figures.stopFrom, until: figures.stopUntil ?? null, now: true } } },
      }));
      this.measure(id);
    } else if (method === 'PUT') {
      const content = body as OfferContent;
      this.replace(id, (now) => ({ ...now, content, listing: { ...now.listing, title: content.title ?? '' } }));
    } else if (part === 'confirmation') {
      this.measure(id);
    }
    return ok(this.kept.find(({ listing }) => listing.id === id));
  }

  private measure(id: string): void {
    this.replace(id, (now) => ({ ...now, listing: { ...now.listing, waitStale: false, waitMeasuredOn: TODAY } }));
  }

  private replace(id: string, change: (one: KeptOffer) => KeptOffer): void {
    this.kept = this.kept.map((one) => (one.listing.id === id ? { ...change(one), version: `"${String(Number(one.version.replaceAll('"', '')) + 1)}"` } : one));
  }
}

function ok(body: unknown): FakeAnswer {
  return { status: 200, body };
}
