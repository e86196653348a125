import type { Declarable, Declaration, DeclarationVersion, InvoiceDetails } from '@/shared/api/types';
import type { FakeAnswer, FakeRequest } from '@test/fake/server';

/** A second one under which can be declared. */
export const OTHER_AGREEMENT = '0199a000-0000-7000-8000-0000000000a2';

const declarable: Declarable = {
  agreementId: 'agreement-1',
  title: 'Behandeling bij angst',
  part: 'SUB',
  firstDay: '2026-01-01',
  lastDay: '2027-12-31',
  categories: [{ code: 'jz020-45', name: 'Jeugdhulp ambulant' }],
  municipalities: [{ code: 'GM0361', name: 'Alkmaar' }, { code: 'GM0373', name: 'Bergen (NH)' }],
  prices: [{ product: 'jz020-45', productName: 'Jeugdhulp ambulant', unit: 'HOUR', cents: 9_000 }],
};
const draft: DeclarationVersion = { number: 1, state: 'DRAFT', totalCents: 0, lines: [] };
export const sent: DeclarationVersion = {
  number: 1,
  state: 'SENT',
  totalCents: 90_000,
  sentAt: '2026-11-02T09:00:00Z',
  lines: [{ category: 'jz020-45', categoryName: 'Jeugdhulp ambulant', municipality: 'GM0361', municipalityName: 'Alkmaar', product: 'jz020-45', productName: 'Jeugdhulp ambulant', unit: 'HOUR', quantity: 10, priceCents: 9_000, amountCents: 90_000, firstDay: '2026-10-01', lastDay: '2026-10-31' }],
};
const begun: Declaration = {
  declaration: { id: 'declaration-1', agreementId: 'agreement-1', title: 'Behandeling bij angst', organisationName: 'Praktijk Zeewind', headName: 'Stichting Duinrand Jeugdhulp', subName: 'Praktijk Zeewind', part: 'SUB', period: '2026-10', state: 'DRAFT', number: 1, totalCents: 0, correcting: false, changedAt: '2026-11-02T09:00:00Z' },
  own: true,
  version: '"1"',
  declarable,
  versions: [draft],
  ofOther: [],
  broken: [],
};

/** One declaration, seen by who declares it or by the region; steps change it as the server would. */
export class FakeDeclarations {
  declaration: Declaration = begun;
  details: InvoiceDetails = { name: 'Praktijk Zeewind', version: '"0"', complete: true };
  /** Answers to the next sending, in place of sending it. */
  refusal: FakeAnswer | undefined;

  asRegion(change: Partial<Declaration> = {}): void {
    this.declaration = { ...begun, own: false, declaration: { ...begun.declaration, state: 'SENT', totalCents: 90_000 }, versions: [sent], ...change };
  }

  answer({ method, body, url }: FakeRequest, rest: string): FakeAnswer {
    const [, id, step] = rest.split('/');
    const { declaration } = this.declaration;
    const ok = (): FakeAnswer => ({ status: 200, body: this.declaration, headers: { ETag: this.declaration.version } });
    if (id === undefined) {
      const listed = url.searchParams.getAll('state').length === 0 || url.searchParams.getAll('state').includes(declaration.state);
      return method === 'POST'
        ? { status: 201, body: this.declaration }
        : { status: 200, body: { total: listed ? 1 : 0, totalCents: listed ? declaration.totalCents : 0, items: listed ? [declaration] : [], facets: { states: [{ value: declaration.state, number: 1, cents: 0 }], periods: [{ value: declaration.period, number: 1, cents: 0 }] } } };
    }
    if (id === 'agreements') {
      return { status: 200, body: { items: [declarable, { ...declarable, agreementId: OTHER_AGREEMENT, title: 'Begeleiding thuis' }] } };
    }
    if (id === 'invoice-details') {
      this.details = method === 'PUT' ? { ...this.details, ...(body as Partial<InvoiceDetails>), complete: true, version: '"1"' } : this.details;
      return { status: 200, body: this.details };
    }
    if (method === 'DELETE') {
      return { status: 204, body: undefined };
    }
    switch (step ?? '') {
      case 'sending': {
        if (this.refusal !== undefined) {
          const refused = this.refusal;
          this.refusal = undefined;
          return refused;
        }
        this.declaration = { ...this.declaration, declaration: { ...declaration, state: 'SENT', totalCents: 94_500 }, versions: [{ ...sent, totalCents: 94_500 }], version: '"3"' };
        break;
      }
      case 'approval':
        this.declaration = { ...this.declaration, declaration: { ...declaration, state: 'APPROVED' }, versions: [{ ...sent, state: 'APPROVED', invoiceNumber: 'nk-1-2026-00001', invoicedOn: '2026-11-03' }], version: '"4"' };
        break;
      case 'dispute':
        this.declaration = { ...this.declaration, declaration: { ...declaration, state: 'DISPUTED' }, versions: [{ ...sent, state: 'DISPUTED', dispute: (body as { reason: string }).reason }], version: '"4"' };
        break;
      case 'draft':
        this.declaration = { ...this.declaration, version: '"2"' };
        break;
      default:
    }
    return ok();
  }
}
