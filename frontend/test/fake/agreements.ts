import type { Agreement, AgreementDeviations, AgreementPage, DeviatingAgreement } from '@/shared/api/types';
import type { ContractDocument } from '@/features/agreements/contract';
import type { FakeAnswer, FakeRequest } from '@test/fake/server';

const document: ContractDocument = {
  format: 'loodlijn-contract/1',
  head: { version: 1, title: 'Begeleiding bij autisme 2027', writtenAt: '2026-11-16T09:00:00Z', startsOn: '2027-01-01', endsOn: '2028-12-31', framework: 'Raamovereenkomst Duinrand van 1 juli 2026', protocol: '5.1' },
  definitions: [{ key: 'zorgaanbieder', term: 'Zorgaanbieder', definition: [{ words: [{ text: 'Wie hulp geeft.' }] }] }],
  articles: [
    { number: '1.1', code: 'betaling', part: 'GENERAL', heading: 'Betaling', standing: 'FILLED', paragraphs: [{ words: [{ text: 'De rekening van de ' }, { text: 'Zorgaanbieder', kind: 'TERM', to: 'zorgaanbieder' }, { text: ' is binnen 30 dagen betaald. De prijs is:' }] }, { table: { headings: ['product', 'prijs per eenheid'], rows: [['Begeleiding', '€ 90,00']] } }] },
    { number: '1.2', code: 'bibob', part: 'GENERAL', heading: 'Bibob', standing: 'LEFT_OUT' },
    { number: '2.1', code: 'wachttijd', part: 'INDIVIDUAL', heading: 'Wachttijd', standing: 'DEVIATES', paragraphs: [{ words: [{ text: 'Een cliënt wacht hooguit twaalf weken.' }] }] },
    { number: '3.1', code: 'geheim', part: 'FIXED', heading: 'Geheimhouding', standing: 'STANDARD', paragraphs: [{ words: [{ text: 'Partijen houden geheim wat geheim is, zie ' }, { text: 'artikel 1.1', kind: 'ARTICLE', to: 'betaling' }, { text: '.' }] }] },
  ],
  deviations: [{ number: '2.1', articleCode: 'wachttijd', reason: 'In de zomer zijn er te weinig behandelaars.' }],
  facts: { CATEGORIES: 'Jeugd-ggz', MUNICIPALITIES: 'Alkmaar en Bergen' },
};
const amended: ContractDocument = { ...document, head: { ...document.head, version: 2 }, articles: document.articles.map((article) => (article.code === 'betaling' ? { ...article, paragraphs: [{ words: [{ text: 'De rekening is binnen 14 dagen betaald.' }] }] } : article)) };

async function sha256Of(of: ContractDocument): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(of));
  return [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

const hashes = { first: await sha256Of(document), amended: await sha256Of(amended) };

const offered: Agreement = {
  id: 'agreement-1',
  kind: 'HEAD_SUB',
  variant: 'EFFORT',
  title: document.head.title,
  state: 'SIGNED_BY_ONE',
  region: { id: 'p-nk', name: 'Noord-Kennemerland' },
  head: { id: 'p-duinrand', name: 'Stichting Duinrand Jeugdhulp', kvkNumber: '87654321' },
  sub: { id: 'p-zeewind', name: 'Praktijk Zeewind', kvkNumber: '12345678' },
  frameworkId: 'agreement-0',
  startsOn: '2027-01-01',
  endsOn: '2028-12-31',
  may: ['REFUSE', 'COUNTERSIGN'],
  versions: [{ number: 1, purpose: 'ORIGINAL', state: 'SIGNED_BY_ONE', reason: '', sha256: '', offeredAt: '2026-11-16T09:00:00Z' }],
  shown: {
    number: 1,
    purpose: 'ORIGINAL',
    state: 'SIGNED_BY_ONE',
    version: '"1"',
    mine: false,
    modelVersionId: 'model-version-1',
    modelId: 'model-1',
    modelName: 'Model onderaanneming',
    modelNumber: 2,
    terms: {
      categories: ['jz020-45'],
      municipalities: ['GM0361'],
      startsOn: '2027-01-01',
      endsOn: '2028-12-31',
      noticeMonths: 3,
      price: { form: 'UNIT', lines: [{ product: 'Begeleiding', unit: 'HOUR', cents: 9000 }, { product: 'Behandeling', unit: 'MINUTE', cents: 123456 }] },
      fee: { kind: 'PERCENTAGE', percent: 6.5 },
      earmarks: [{ goal: 'PREVENTION', percent: 5 }],
      responsibilities: [{ task: 'INTAKE', party: 'SUB' }],
      protocol: '5.1',
    },
    filling: {},
    articles: [],
    problems: [],
    untilInForce: [],
    deviations: [{ articleCode: 'wachttijd', text: 'Een cliënt wacht hooguit twaalf weken.', reason: 'In de zomer zijn er te weinig behandelaars.', approvedBy: 'Joris van der Meulen', approvedAt: '2026-11-18T10:00:00Z' }],
    signatures: [{ partyId: 'p-duinrand', partyName: 'Stichting Duinrand Jeugdhulp', personName: 'Esther Groen', signedAt: '2026-11-17T09:30:00Z', sha256: '', level: '2' }],
    sha256: '',
  },
  history: [
    { number: 1, step: 'OFFER', at: '2026-11-16T09:00:00Z', personName: 'Esther Groen', partyName: 'Stichting Duinrand Jeugdhulp' },
    { number: 1, step: 'SIGN', at: '2026-11-17T09:30:00Z', personName: 'Esther Groen', partyName: 'Stichting Duinrand Jeugdhulp' },
  ],
};

const departure: DeviatingAgreement = {
  agreementId: 'agreement-1',
  title: document.head.title,
  kind: 'HEAD_SUB',
  headName: 'Stichting Duinrand Jeugdhulp',
  subName: 'Praktijk Zeewind',
  articleCode: 'wachttijd',
  number: '2.1',
  heading: 'Wachttijd',
  standard: 'Een cliënt wacht hooguit {veld:weken} weken.',
  text: 'Een cliënt wacht hooguit twaalf weken.',
  reason: 'In de zomer zijn er te weinig behandelaars.',
  sha256: hashes.first,
};

const departures: AgreementDeviations = {
  agreementId: 'agreement-1',
  title: document.head.title,
  kind: 'HEAD_SUB',
  state: 'IN_FORCE',
  regionName: 'Noord-Kennemerland',
  headName: 'Stichting Duinrand Jeugdhulp',
  subName: 'Praktijk Zeewind',
  versions: [
    { number: 2, purpose: 'AMENDMENT', state: 'OFFERED', holds: false, articles: 4, sha256: hashes.amended, offeredAt: '2026-11-20T09:00:00Z', items: [] },
    {
      number: 1,
      purpose: 'ORIGINAL',
      state: 'AGREED',
      holds: true,
      articles: 4,
      sha256: hashes.first,
      offeredAt: '2026-11-16T09:00:00Z',
      agreedAt: '2026-11-18T09:00:00Z',
      items: [{ articleCode: 'wachttijd', number: '2.1', heading: 'Wachttijd', standard: 'Een cliënt wacht hooguit {veld:weken} weken.', text: 'Een cliënt wacht hooguit twaalf weken.', reason: 'In de zomer zijn er te weinig behandelaars.', approvedBy: 'Joris van der Meulen', approvedAt: '2026-11-18T10:00:00Z' }],
    },
  ],
};

/** An agreement that the head contractor signed and the subcontractor has not; steps change it as the server would. */
export class FakeAgreements {
  agreement: Agreement = offered;
  /** What was asked of the list last. */
  asked = new URLSearchParams();
  /** What was signed: the SHA-256 that was sent. */
  signed: string | undefined;
  /** Whether the other party changed the text meanwhile. */
  changed = false;
  /** What was sent with a step last: its path and its body. */
  taken: { step: string; body: unknown } | undefined;
  departures = departures;

  /** The same as a draft of the head contractor that breaks a rule. */
  asDraft(problems: number): void {
    const { shown } = offered;
    if (shown != null) {
      const broken = { rule: 'fee-above-maximum', source: 'Contractstandaard Wmo 1.2, artikel 6', code: 'fee-above-maximum', pointer: '/terms/fee', detail: 'De opslag is hooguit 6,5%.' };
      this.agreement = {
        ...offered,
        state: 'DRAFT',
        may: ['OFFER', 'WITHDRAW'],
        versions: [{ number: 1, purpose: 'ORIGINAL', state: 'DRAFT', reason: '' }],
        shown: { ...shown, state: 'DRAFT', mine: true, sha256: null, signatures: [], problems: problems === 0 ? [] : [broken], articles: [{ number: '1.1', part: 'GENERAL', code: 'betaling', heading: 'Betaling', standing: 'FILLED', paragraphs: [{ words: [{ kind: 'TEXT', text: 'De rekening is binnen ', target: '' }, { kind: 'OPEN', text: '[Betaaltermijn]', target: 'dagen' }] }] }] },
        history: [],
      };
    }
  }

  /** Signed by the head contractor, while the region did not consent to the subcontractor. */
  withoutConsent(): void {
    const { shown } = offered;
    if (shown != null) {
      this.agreement = { ...offered, may: ['WITHDRAW'], shown: { ...shown, mine: true, untilInForce: [{ rule: 'consent-lacks', source: 'Contractstandaard Wmo 1.2, art. 3.9', code: 'consent-lacks', pointer: '/terms/categories', detail: 'Voor deze onderaannemer is geen toestemming.' }] } };
    }
  }

  /** As the region sees what others sign. */
  readOnly(): void {
    this.agreement = { ...offered, may: [] };
  }

  /** The SHA-256 of the text that was read. */
  read(): string {
    return hashes.first;
  }

  /** The same, signed by both. */
  inForce(): void {
    const { shown } = offered;
    if (shown != null) {
      this.agreement = { ...offered, state: 'IN_FORCE', may: ['AMEND', 'EXTEND', 'DISSOLVE'], inForceAt: '2026-11-18T09:00:00Z', shown: { ...shown, state: 'AGREED' } };
    }
  }

  /** In force until a day. */
  endsOn(day: string): void {
    this.inForce();
    this.agreement = { ...this.agreement, endsOn: day };
  }

  /** With a change that waits for the signature of the acting party. */
  amended(): void {
    const { shown } = offered;
    if (shown != null) {
      const first = { number: 1, purpose: 'ORIGINAL' as const, state: 'AGREED' as const, reason: '', sha256: 'a'.repeat(64), offeredAt: '2026-11-16T09:00:00Z', agreedAt: '2026-11-18T09:00:00Z' };
      this.agreement = { ...offered, state: 'IN_FORCE', versions: [first, { number: 2, purpose: 'AMENDMENT', state: 'OFFERED', reason: 'Sneller betalen.', sha256: 'b'.repeat(64), offeredAt: '2026-11-20T09:00:00Z' }], shown: { ...shown, number: 2, purpose: 'AMENDMENT', state: 'OFFERED', signatures: [], deviations: [] } };
    }
  }

  answer({ method, url, body }: FakeRequest, path: string): FakeAnswer {
    if (path === '') {
      this.asked = url.searchParams;
      return ok(page(this.agreement));
    }
    if (path === '/export') {
      this.asked = url.searchParams;
      return { status: 200, body: undefined, file: { mediaType: 'text/csv', content: btoa('Overeenkomst') } };
    }
    if (path.endsWith('/deviations') && path !== '/deviations') {
      return ok(this.departures);
    }
    const step = /\/(amendments|extensions|notice|dissolution|consent-request)$/.exec(path)?.[1];
    if (method === 'POST' && step !== undefined) {
      this.taken = { step, body };
      if (step === 'consent-request') {
        return ok({ id: 'report-1' });
      }
      if (step === 'dissolution') {
        this.agreement = { ...this.agreement, state: 'DISSOLVED', may: [], overAt: '2026-11-20T09:00:00Z', history: [...this.agreement.history, { number: 1, step: 'DISSOLVE', at: '2026-11-20T09:00:00Z', note: (body as { reason: string }).reason, partyName: 'Stichting Duinrand Jeugdhulp' }] };
      }
      return ok(hashed(this.agreement));
    }
    if (path.startsWith('/deviations/articles')) {
      return ok([{ code: 'wachttijd', number: '2.1', heading: 'Wachttijd', agreements: 1 }]);
    }
    if (path.startsWith('/deviations')) {
      const asked = url.searchParams.get('asked') === 'true';
      return ok({ items: [asked ? departure : { ...departure, approvedBy: 'Joris van der Meulen', approvedAt: '2026-11-18T10:00:00Z' }] });
    }
    if (path.startsWith('/uniformity')) {
      return ok({ days: Array.from({ length: 13 }, (_, month) => ({ day: `20${month < 1 ? 25 : 26}-${String(((10 + month) % 12) + 1).padStart(2, '0')}-20`, agreements: month, articles: month * 30, deviating: month, ...(month === 0 ? {} : { percent: 96.6 }) })) });
    }
    const number = /\/versions\/(\d+)\/contract/.exec(path)?.[1];
    if (number !== undefined) {
      return { status: 200, body: undefined, file: { mediaType: 'application/json', content: btoa(String.fromCharCode(...new TextEncoder().encode(JSON.stringify(number === '2' ? amended : document)))) } };
    }
    if (method === 'POST' && path.endsWith('/signatures')) {
      if (this.changed) {
        return { status: 409, body: { type: 'about:blank', title: 'U las een andere tekst dan nu wordt aangeboden. Lees de tekst opnieuw en teken dan.', status: 409, code: 'agreement-other-text' } };
      }
      this.signed = (body as { sha256: string }).sha256;
      this.inForce();
    } else if (method === 'POST' && path.endsWith('/refusal')) {
      const { reason } = body as { reason: string };
      this.agreement = { ...offered, state: 'REFUSED', may: [], overAt: '2026-11-20T09:00:00Z', history: [...offered.history, { number: 1, step: 'REFUSE', at: '2026-11-20T09:00:00Z', note: reason, partyName: 'Praktijk Zeewind' }] };
    } else if (method === 'POST' && path.endsWith('/offer')) {
      this.agreement = { ...offered, state: 'OFFERED', may: ['WITHDRAW', 'SIGN'] };
    }
    return ok(hashed(this.agreement));
  }
}

/** With the SHA-256 of the text that this server gives. */
function hashed(agreement: Agreement): Agreement {
  const { shown } = agreement;
  return shown?.sha256 == null ? agreement : { ...agreement, shown: { ...shown, sha256: shown.number === 2 ? hashes.amended : hashes.first } };
}

function page({ id, kind, title, state, startsOn, endsOn }: Agreement): AgreementPage {
  return {
    total: 1,
    items: [{ id, kind, title, state, regionName: 'Noord-Kennemerland', headName: 'Stichting Duinrand Jeugdhulp', subName: 'Praktijk Zeewind', startsOn: startsOn ?? null, endsOn: endsOn ?? null, changedAt: '2026-11-17T09:30:00Z', deviations: 1, waits: true }],
    facets: { state: [{ value: state, count: 1 }], kind: [{ value: kind, count: 1 }], party: [{ value: '0190d0f0-0000-7000-8000-000000000001', label: 'Stichting Duinrand Jeugdhulp', count: 1 }] },
  };
}

function ok(body: unknown): FakeAnswer {
  return { status: 200, body };
}
