import type { OwnPassport, PassportOffer } from '@/shared/api/types';
import type { FakeAnswer, FakeRequest } from '@test/fake/server';

/** The passport of Duinrand, from memory. */
export class FakePassport {
  own: OwnPassport = {
    offered: false,
    savedRequests: 2,
    items: [
      { id: 'item-1', code: 'N20', dutchTitle: 'Kwaliteitssysteem', englishTitle: 'Quality system', acceptedBy: 'Regio Twente', acceptedOn: '2026-06-01', validUntil: '2027-05-31', standing: 'VALID', files: ['certificaat-hkz-van-de-stichting-samenwerkende-jeugdhulporganisaties-2026.pdf'], uses: [{ region: 'Gemeente Utrecht', usedAt: '2026-08-02T10:00:00Z', outcome: 'ACCEPTED' }, { region: 'Regio Drechtsteden', usedAt: '2026-09-02T10:00:00Z' }] },
      { id: 'item-2', code: 'N02', dutchTitle: 'Geen faillissement', englishTitle: 'No bankruptcy', acceptedBy: 'Gemeenschappelijke regeling Samenwerkende gemeenten Kop van Noord-Holland', acceptedOn: '2026-06-01', standing: 'VALID', files: [], uses: [] },
      { id: 'item-3', code: 'N09', dutchTitle: 'Verklaring betalingsgedrag', englishTitle: 'Statement of payment', acceptedBy: 'Regio Twente', acceptedOn: '2025-06-01', validUntil: '2025-12-01', standing: 'EXPIRED', files: [], uses: [] },
      { id: 'item-4', code: 'N30', dutchTitle: 'Financiële gezondheid', englishTitle: 'Financial health', acceptedBy: 'Gemeente Utrecht', acceptedOn: '2026-02-01', validUntil: '2027-02-01', standing: 'SUSPENDED', files: [], uses: [] },
    ],
    consents: [{ region: 'Gemeente Utrecht', givenAt: '2026-01-10T09:00:00Z', here: false }],
  };
  /** What it holds for the set that one applies for; empty: nothing. */
  ready: PassportOffer['ready'] = [];

  /** It holds one answer for the set. */
  holds(): void {
    this.ready = [{ code: 'N20', dutchTitle: 'Kwaliteitssysteem', englishTitle: 'Quality system', acceptedBy: 'Regio Twente', acceptedOn: '2026-06-01', validUntil: '2027-05-31' }];
  }

  answer({ method }: FakeRequest, rest: string): FakeAnswer {
    if (rest.startsWith('/offer')) {
      return { status: 200, body: { asked: 4, offered: this.own.offered, ready: this.ready } satisfies PassportOffer };
    }
    if (rest.startsWith('/consent')) {
      this.own = { ...this.own, offered: method === 'PUT' };
    }
    return { status: 200, body: this.own };
  }
}
