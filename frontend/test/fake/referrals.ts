import type { GivenReferral, Referral, ReferralAgreement } from '@/shared/api/types';
import type { FakeAnswer, FakeRequest } from '@test/fake/server';

const content: NonNullable<Referral['content']> = {
  reference: 'K-2026-17',
  category: 'jz020-45',
  categoryName: 'Jeugdhulp ambulant',
  municipality: 'GM0361',
  municipalityName: 'Alkmaar',
  goals: [{ goal: 'Zelfstandig opstaan', result: 'Vier dagen per week op tijd op school' }],
  tried: 'Gesprekken met school',
  asked: 'Begeleiding thuis, twee keer per week',
  safetyAgreed: true,
  startWish: '2026-12-07',
  responsible: 'De hoofdaannemer houdt de regie.',
};

const draft: Referral = {
  id: 'referral-1',
  agreementId: 'agreement-1',
  title: 'Behandeling bij angst',
  headName: 'Stichting Duinrand Jeugdhulp',
  subName: 'Praktijk Zeewind',
  part: 'HEAD',
  state: 'DRAFT',
  waits: false,
  content: { reference: '', category: '', municipality: '', goals: [], tried: '', asked: '', responsible: '' },
  messages: [],
  doubts: [],
  madeAt: '2026-11-20T09:00:00Z',
  eraseOn: '2027-02-18',
  changedAt: '2026-11-20T09:00:00Z',
  version: '"1"',
};

const agreement: ReferralAgreement = {
  id: 'agreement-1',
  title: 'Behandeling bij angst',
  subName: 'Praktijk Zeewind',
  startsOn: '2026-01-01',
  categories: [{ code: 'jz020-45', name: 'Jeugdhulp ambulant' }],
  municipalities: [{ code: 'GM0361', name: 'Alkmaar' }],
};

/** One referral form, seen as one of its two parties; steps change it as the server would. */
export class FakeReferrals {
  referral: Referral = draft;
  agreements: ReferralAgreement[] = [agreement];

  as(part: Referral['part'], state: Referral['state'], change: Partial<Referral> = {}): void {
    this.referral = { ...draft, ...(state === 'DRAFT' ? {} : { content }), part, state, ...change };
  }

  /** A colleague wrote in the draft meanwhile. */
  overtake(asked: string): void {
    this.referral = { ...this.referral, version: '"7"', content: { ...content, asked } };
  }

  answer({ method, body, ifMatch }: FakeRequest, rest: string): FakeAnswer {
    const [, id, step] = rest.split('?')[0]?.split('/') ?? [];
    if (id === undefined) {
      if (method === 'POST') {
        this.as('HEAD', 'DRAFT');
        return { status: 201, body: { id: 'referral-1' } };
      }
      return { status: 200, body: { items: [this.summary()] } };
    }
    if (id === 'agreements') {
      return { status: 200, body: { items: this.agreements } };
    }
    const given = (body ?? {}) as Record<string, unknown>;
    switch (step ?? '') {
      case 'agreement':
        return { status: 200, body: agreement };
      case 'draft':
        return this.draft(method, body as GivenReferral | undefined, ifMatch);
      case 'sending':
        return this.send(given['aboutNobody'] === true);
      case 'reading':
        this.referral = { ...this.referral, waits: false, state: this.referral.state === 'SENT' ? 'RECEIVED' : this.referral.state };
        return this.standing();
      case 'messages':
        this.referral = { ...this.referral, messages: [...this.referral.messages, { id: `message-${String(this.referral.messages.length + 1)}`, partyName: 'Praktijk Zeewind', personName: 'Yusuf Kaya', mine: true, text: String(given['text']), at: '2026-11-22T10:00:00Z' }] };
        break;
      case 'answer':
        if (given['accepted'] !== true && given['reason'] === '') {
          return refused('/reason', 'missing', 'Schrijf iets op.');
        }
        this.referral = { ...this.referral, state: given['accepted'] === true ? 'ACCEPTED' : 'DECLINED', startWeek: (given['startWeek'] as string | undefined) ?? null, declined: (given['reason'] as string | undefined) ?? null };
        break;
      case 'withdrawal':
        this.referral = { ...this.referral, state: 'WITHDRAWN' };
        return this.standing();
      case 'closing':
        this.referral = { ...this.referral, state: 'CLOSED' };
        return this.standing();
      case 'erasure':
        this.referral = { ...this.referral, state: 'ERASED', content: null, eraseOn: null, erasedAt: '2026-11-22T10:00:00Z', erasedBecause: 'SENDER' };
        return this.standing();
      default:
    }
    return { status: 200, body: this.referral };
  }

  private draft(method: string, given: GivenReferral | undefined, ifMatch: string | undefined): FakeAnswer {
    if (method === 'DELETE' || given === undefined) {
      return { status: 204, body: undefined };
    }
    if (ifMatch !== this.referral.version) {
      return { status: 412, body: { type: '/problems/precondition-failed', title: 'Iemand anders was eerder.', status: 412, code: 'precondition-failed', errors: [], current: this.referral } };
    }
    if (given.asked?.includes('123456782') === true) {
      return refused('/asked', 'citizen-service-number', 'Hier staat een getal dat een burgerservicenummer kan zijn.');
    }
    const version = `"${String(Number(this.referral.version.replaceAll('"', '')) + 1)}"`;
    this.referral = {
      ...this.referral,
      version,
      content: { reference: given.reference ?? '', category: given.category ?? '', municipality: given.municipality ?? '', goals: (given.goals ?? []).map(({ goal, result }) => ({ goal: goal ?? '', result: result ?? '' })), tried: given.tried ?? '', asked: given.asked ?? '', safetyAgreed: given.safetyAgreed ?? null, startWish: given.startWish ?? null, responsible: given.responsible ?? '' },
      doubts: given.asked?.includes('Mevrouw') === true ? ['/asked'] : [],
    };
    return { status: 200, body: this.referral };
  }

  private send(aboutNobody: boolean): FakeAnswer {
    if (this.referral.content?.reference === '') {
      return refused('/reference', 'missing', 'Vul uw eigen kenmerk in.');
    }
    if (this.referral.doubts.length > 0 && !aboutNobody) {
      return refused('/asked', 'looks-like-somebody', 'Dit lijkt op een naam of geboortedatum.');
    }
    this.referral = { ...this.referral, state: 'SENT' };
    return this.standing();
  }

  private standing(): FakeAnswer {
    const { id, state, version } = this.referral;
    return { status: 200, body: { id, state, version } };
  }

  private summary() {
    const { id, title, headName, subName, part, state, waits, changedAt, eraseOn, content: written } = this.referral;
    return { id, title, headName, subName, part, state, waits, changedAt, eraseOn, reference: written?.reference ?? null, categoryName: written?.categoryName ?? null };
  }
}

function refused(pointer: string, code: string, detail: string): FakeAnswer {
  return { status: 400, body: { type: '/problems/invalid-input', title: 'Niet alles is goed ingevuld.', status: 400, code: 'invalid-input', errors: [{ pointer, code, detail }] } };
}
