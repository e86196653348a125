import type { AgreementMove, MovedAgreement, MovedText } from '@/shared/api/types';
import type { FakeAnswer, FakeRequest } from '@test/fake/server';

const begun: AgreementMove = {
  id: 'move-1',
  modelId: 'model-1',
  modelName: 'Onderaanneming jeugdhulp',
  modelVersionId: 'version-1',
  number: 2,
  state: 'READY',
  signBy: '2027-05-01',
  startedBy: 'Esther Groen',
  createdAt: '2026-11-22T09:00:00Z',
  counts: { waiting: 0, fits: 1, cannot: 1, offered: 0, agreed: 0, declined: 0 },
};

const fits: MovedAgreement = { agreementId: 'agreement-1', title: 'Behandeling bij angst', otherName: 'Praktijk Zeewind', fromNumber: 1, state: 'FITS', objections: [] };
const cannot: MovedAgreement = {
  agreementId: 'agreement-2',
  title: 'Begeleiding thuis',
  otherName: 'Jeugdhulp Lange Duinen',
  fromNumber: 1,
  state: 'CANNOT',
  objections: [{ rule: 'contract-text-open', source: 'Modelcontract van de regio', pointer: '/filling/values/dagen', detail: 'Kies een duur van 14 tot en met 21 dagen.' }],
};

/** A move of two agreements, of which one fits; steps change it as the server would. */
export class FakeMoves {
  move: AgreementMove | undefined;

  begin(change: Partial<AgreementMove> = {}): void {
    this.move = { ...begun, ...change };
  }

  /** What lies under a model. */
  ofModel({ method }: FakeRequest): FakeAnswer {
    if (method === 'POST') {
      this.begin();
      return { status: 201, body: this.move };
    }
    return { status: 200, body: { items: this.move === undefined ? [] : [this.move] } };
  }

  answer({ method, url, body }: FakeRequest, rest: string): FakeAnswer {
    const move = this.move;
    if (move === undefined) {
      return { status: 404, body: { code: 'not-found', detail: 'Dit bestaat niet.' } };
    }
    const [, , what, agreement] = rest.split('/');
    if (what === 'agreements' && agreement !== undefined) {
      return { status: 200, body: this.text(agreement) };
    }
    if (what === 'agreements') {
      const state = url.searchParams.get('state');
      return { status: 200, body: { items: this.agreements().filter((one) => state === null || one.state === state) } };
    }
    if (what === 'start') {
      Object.assign(move, { state: 'RUNNING', reason: (body as { reason: string }).reason });
    } else if (what === 'stop' || what === 'resume') {
      move.state = what === 'stop' ? 'STOPPED' : 'RUNNING';
    } else if (method === 'DELETE') {
      Object.assign(move, { state: 'LET_GO', overAt: '2026-11-22T10:00:00Z' });
    }
    return { status: 200, body: { ...move } };
  }

  /** Everything that fits is offered. */
  finish(): void {
    Object.assign(this.move ?? {}, { state: 'DONE', overAt: '2026-11-22T10:00:00Z', counts: { waiting: 0, fits: 0, cannot: 1, offered: 1, agreed: 0, declined: 0 } });
  }

  private agreements(): MovedAgreement[] {
    return [this.move?.counts.offered === 1 ? { ...fits, state: 'OFFERED', number: 2, offer: 'OFFERED' } : fits, cannot];
  }

  private text(agreement: string): MovedText {
    return {
      agreement: agreement === 'agreement-2' ? cannot : fits,
      unchanged: 30,
      articles: [
        { code: 'betaling', before: { number: '1.4', heading: 'Betaling', standing: 'FILLED', text: 'De rekening is binnen 30 dagen betaald.' }, after: { number: '1.4', heading: 'Betaling', standing: 'FILLED', text: 'De rekening is binnen 30 dagen na ontvangst betaald.' } },
        { code: 'evaluatie', after: { number: '1.9', heading: 'Evaluatie', standing: 'STANDARD', text: 'Partijen evalueren elk jaar.' } },
      ],
      terms: [],
    };
  }
}
