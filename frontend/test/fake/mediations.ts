import type { Mediation, PassedOn, PassedOnProduct } from '@/shared/api/types';
import type { FakeAnswer, FakeRequest } from '@test/fake/server';

const asked: Mediation = {
  id: 'mediation-1',
  agreementId: 'agreement-1',
  title: 'Behandeling bij angst',
  headName: 'Stichting Duinrand Jeugdhulp',
  subName: 'Praktijk Zeewind',
  part: 'SUB',
  state: 'ASKED',
  askedAt: '2026-11-20T09:00:00Z',
  changedAt: '2026-11-20T09:00:00Z',
  messages: [{ id: 'message-1', partyName: 'Praktijk Zeewind', personName: 'Yusuf Kaya', mine: true, forAll: false, text: 'Wij worden te laat betaald.', at: '2026-11-20T09:00:00Z' }],
};

/** One mediation, seen as one of its three parties; steps change it as the server would. */
export class FakeMediations {
  mediation: Mediation = asked;
  there = true;

  as(part: Mediation['part'], change: Partial<Mediation> = {}): void {
    this.mediation = { ...asked, part, ...change };
  }

  answer({ method, body }: FakeRequest, rest: string): FakeAnswer {
    const [, id, step] = rest.split('/');
    if (id === undefined) {
      this.there ||= method === 'POST';
      return method === 'POST' ? { status: 201, body: this.mediation } : { status: 200, body: { items: this.there ? [this.mediation] : [] } };
    }
    const given = body as Record<string, string> | undefined;
    const at = '2026-11-22T10:00:00Z';
    switch (step ?? '') {
      case 'messages':
        this.mediation = { ...this.mediation, messages: [...this.mediation.messages, { id: `message-${String(this.mediation.messages.length + 1)}`, partyName: 'Praktijk Zeewind', personName: 'Yusuf Kaya', mine: true, forAll: this.mediation.toldAt != null, text: given?.['text'] ?? '', at }] };
        break;
      case 'agreement-to-tell': {
        const words = given?.['forHead'];
        this.mediation = { ...this.mediation, forHead: words ?? null, agreedAt: words === undefined ? null : at };
        break;
      }
      case 'take-up':
        this.mediation = { ...this.mediation, state: 'TAKEN_UP' };
        break;
      case 'telling':
        this.mediation = { ...this.mediation, state: 'TOLD', toldAt: at };
        break;
      case 'end':
        this.mediation = { ...this.mediation, state: 'WITHDRAWN', overAt: at };
        break;
      default:
    }
    return { status: 200, body: this.mediation };
  }
}

const price: PassedOn = {
  agreementId: 'agreement-1',
  title: 'Behandeling bij angst',
  headName: 'Stichting Duinrand Jeugdhulp',
  subName: 'Praktijk Zeewind',
  product: 'jz020-45',
  productName: 'Jeugdhulp ambulant',
  unit: 'HOUR',
  paid: 10_000,
  basis: 'AGREEMENT',
  passed: 9_350,
  margin: 650,
  percent: 6.5,
  maximum: 650,
  aboveMaximum: false,
};
const prices: PassedOn[] = [price, { ...price, unit: null, agreementId: 'agreement-2', title: 'Groepshulp', product: '', productName: null, basis: 'DECLARED', paid: 12_000_000, passed: 10_000_000, margin: 2_000_000, percent: 16.6, maximum: 1_200_000, aboveMaximum: true }];
const products: PassedOnProduct[] = [{ product: 'jz020-45', productName: 'Jeugdhulp ambulant', unit: 'HOUR', prices: 1, lowest: 6.5, middle: 6.5, highest: 6.5, aboveMaximum: 0 }];

/** What is passed on of tariffs. */
export function passedOn({ url }: FakeRequest, rest: string): FakeAnswer {
  if (rest.startsWith('/products')) {
    return { status: 200, body: { items: products } };
  }
  const found = prices.filter(({ aboveMaximum }) => aboveMaximum || url.searchParams.get('above') !== 'true');
  return { status: 200, body: { total: found.length, items: found } };
}
