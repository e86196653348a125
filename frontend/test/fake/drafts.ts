import type { Agreement, AgreementCheck, AgreementTerms, ContractFilling, DraftArticle, ListedAgreement, OtherParty, RuleBroken } from '@/shared/api/types';
import type { FakeAnswer, FakeRequest } from '@test/fake/server';

const SOURCE = 'Raamovereenkomst van de regio met de hoofdaannemer, maximale opslag';
const region = { id: 'tenant-1', name: 'Noord-Kennemerland' };
const head = { id: 'p-duinrand', name: 'Stichting Duinrand Jeugdhulp', kvkNumber: '12345678' };
const sub = { id: 'p-zeewind', name: 'Praktijk Zeewind', kvkNumber: '87654321' };
const known: OtherParty[] = [
  { id: sub.id, name: sub.name, kvkNumber: '87654321', laws: ['JEUGDWET'] },
  { id: 'p-stil', name: 'Stille Zorg', laws: [] },
];

/** A draft of a head contractor under its agreement with the region; what breaks a rule is told as the server does, from memory. */
export class FakeDrafts {
  terms: AgreementTerms = { categories: ['jz020-45'], municipalities: ['GM0361'], startsOn: '2027-01-01', endsOn: '2028-12-31', noticeMonths: 3, protocol: '5.1', price: { form: 'UNIT', lines: [{ product: 'jz020-45', unit: 'HOUR', cents: 9_000 }] }, fee: { kind: 'NONE' } };
  filling: ContractFilling = { choices: {}, leftOut: [], values: {}, deviations: [] };
  purpose: NonNullable<Agreement['shown']>['purpose'] = 'ORIGINAL';
  state: NonNullable<Agreement['shown']>['state'] = 'DRAFT';
  frameworks = [listed('framework-1', 'Jeugdhulp 2026', 'IN_FORCE')];
  private version = 1;

  /** Somebody else of the same party writes. */
  writeElsewhere(terms: AgreementTerms): void {
    this.terms = { ...this.terms, ...terms };
    this.version += 1;
  }

  answer({ method, body, url, ifMatch }: FakeRequest, path: string): FakeAnswer | undefined {
    const rest = path.split('/agreements')[1] ?? '';
    if (rest === '/parties') {
      const words = (url.searchParams.get('q') ?? '').toLowerCase();
      return { status: 200, body: { items: known.filter(({ name }) => name.toLowerCase().includes(words)) } };
    }
    if (rest === '' && method === 'POST') {
      return { status: 201, body: this.agreement() };
    }
    if (rest === '' && url.searchParams.get('limit') === '100') {
      return { status: 200, body: { total: 1, items: url.searchParams.get('kind') === 'REGION_HEAD' ? this.frameworks : [listed('earlier-1', 'Ambulant 2026', 'IN_FORCE')] } };
    }
    if (rest === '/framework-1') {
      return { status: 200, body: framework() };
    }
    if (!rest.startsWith('/draft-1')) {
      return undefined;
    }
    switch (`${method} ${rest.slice('/draft-1'.length)}`) {
      case 'GET ':
        return { status: 200, body: this.agreement() };
      case 'POST /check': {
        const given = body as { terms: AgreementTerms; filling: ContractFilling };
        return { status: 200, body: { problems: this.broken(given.terms, given.filling), untilInForce: [], articles: this.text(given.terms, given.filling), floors: (given.terms.floors ?? []).map(({ product, unit, staffCents }) => ({ product: product ?? '', unit, cents: staffCents })) } satisfies AgreementCheck };
      }
      case 'PUT /draft': {
        if (ifMatch !== `"${this.version}"`) {
          return { status: 412, body: { code: 'precondition-failed', title: 'Iemand anders was eerder.', current: this.agreement() } };
        }
        const given = body as { terms: AgreementTerms; filling: ContractFilling };
        this.terms = given.terms;
        this.filling = given.filling;
        this.version += 1;
        return { status: 200, body: this.agreement() };
      }
      case 'POST /offer':
        this.state = 'OFFERED';
        this.version += 1;
        return { status: 200, body: this.agreement() };
      case 'POST /withdrawal':
        this.state = 'WITHDRAWN';
        return { status: 200, body: this.agreement() };
      default:
        return undefined;
    }
  }

  private agreement(): Agreement {
    return {
      id: 'draft-1',
      kind: 'HEAD_SUB',
      variant: 'EFFORT',
      title: 'Ambulante begeleiding 2027',
      state: this.state === 'DRAFT' ? 'DRAFT' : 'OFFERED',
      region,
      head,
      sub,
      frameworkId: 'framework-1',
      ...(this.purpose === 'ORIGINAL' ? {} : { startsOn: '2026-01-01', endsOn: '2027-12-31' }),
      may: ['OFFER', 'WITHDRAW'],
      versions: [{ number: 1, purpose: this.purpose, state: this.state, reason: '' }],
      shown: {
        number: 1,
        purpose: this.purpose,
        state: this.state,
        version: `"${this.version}"`,
        mine: true,
        modelVersionId: 'model-version-1',
        modelId: 'model-1',
        modelName: 'Onderaanneming jeugdhulp',
        modelNumber: 1,
        terms: this.terms,
        filling: this.filling,
        articles: this.text(this.terms, this.filling),
        problems: this.purpose === 'ORIGINAL' ? this.broken(this.terms, this.filling) : [],
        untilInForce: [],
        deviations: [],
        signatures: [],
      },
      history: [],
    };
  }

  private broken({ fee, price, responsibilities, startsOn, endsOn, longReason }: AgreementTerms, { choices, values, deviations, leftOut }: ContractFilling): RuleBroken[] {
    const broken: RuleBroken[] = [];
    const add = (rule: string, source: string, code: string, pointer: string, detail: string) => { broken.push({ rule, source, code, pointer, detail }); };
    if (price == null) {
      add('agreement-incomplete', 'Contractstandaard', 'missing', '/terms/price', 'Kies hoe er wordt betaald.');
      add('contract-text-open', 'Modelcontract', 'fact-missing', '/filling/facts/PRICE', 'De tekst noemt dit, maar het is nog niet bekend: prijs.');
    }
    if ((responsibilities ?? []).length < 9) {
      add('agreement-incomplete', 'Contractstandaard', 'missing', '/terms/responsibilities', 'Zeg voor elke taak wie verantwoordelijk is.');
    }
    if ((fee?.percent ?? 0) > 6.5) {
      add('fee-above-maximum', SOURCE, 'fee-above-maximum', '/terms/fee', 'De opslag is hooguit 6,5% van wat de hoofdaannemer ontvangt.');
    }
    (price?.lines ?? []).forEach(({ cents }, at) => {
      if ((cents ?? 0) > 0 && (cents ?? 0) < 8_000) {
        add('price-below-floor', 'Besluit Jeugdwet art. 2.3', 'price-below-floor', `/terms/price/lines/${at}/cents`, 'De reële prijs van jz020-45 is € 80,00 per uur.');
      }
    });
    if ((endsOn ?? '') >= '2031-01-01' && startsOn === '2027-01-01' && (longReason ?? '').length < 20) {
      add('long-duration', 'Contractstandaard Wmo 1.2 art. 1.3', 'long-without-reason', '/terms/longReason', 'Dit is langer dan 48 maanden. Schrijf in ten minste 20 tekens waarom dat nodig is.');
    }
    if (choices?.['duur'] === undefined && !(leftOut ?? []).includes('duur')) {
      add('contract-text-open', 'Modelcontract', 'choice-missing', '/filling/choices/duur', 'Kies een tekst voor Duur en einde.');
    }
    if (values?.['opslag'] === undefined) {
      add('contract-text-open', 'Modelcontract', 'slot-missing', '/filling/values/opslag', 'Vul in: Opslag.');
    }
    (deviations ?? []).forEach(({ reason }, at) => {
      if ((reason ?? '').trim() === '') {
        add('deviation-refused', 'Modelcontract', 'deviation-without-reason', `/filling/deviations/${at}/reason`, 'Schrijf waarom u van het model afwijkt.');
      }
    });
    return broken;
  }

  private text({ price }: AgreementTerms, { choices, values, leftOut, deviations }: ContractFilling): DraftArticle[] {
    const words = (text: string) => ({ kind: 'TEXT' as const, text, target: '' });
    const open = (text: string, target: string) => ({ kind: 'OPEN' as const, text: `[${text}]`, target });
    const one = (code: string, number: string, part: DraftArticle['part'], heading: string, standing: DraftArticle['standing'], runs: DraftArticle['paragraphs'][number]['words']): DraftArticle => {
      const deviation = (deviations ?? []).find(({ articleCode }) => articleCode === code);
      return { code, number, part, heading, standing: deviation === undefined ? standing : 'DEVIATES', paragraphs: standing === 'LEFT_OUT' ? [] : [{ words: deviation === undefined ? runs : [words(deviation.text ?? '')] }] };
    };
    const chosen = choices?.['duur'];
    const fee = values?.['opslag'];
    return [
      one('duur', '1.1', 'GENERAL', 'Duur en einde', (leftOut ?? []).includes('duur') ? 'LEFT_OUT' : 'CHOSEN', [chosen === undefined ? open('kies: Een jaar; Zo lang als de raamovereenkomst', 'duur') : words(chosen === 'jaar' ? 'Deze overeenkomst duurt een jaar.' : 'Deze overeenkomst eindigt met de raamovereenkomst.')]),
      one('opslag', '2.1', 'INDIVIDUAL', 'Prijs en opslag', 'FILLED', [words('De hoofdaannemer houdt '), fee === undefined ? open('Opslag', 'opslag') : { kind: 'SLOT', text: `${fee.replace('.', ',')}%`, target: 'opslag' }, words(' in. De prijs is '), price == null ? open('prijs', 'PRICE') : { kind: 'FACT', text: 'volgens de tabel', target: 'PRICE' }, words('.')]),
      one('geheim', '3.1', 'FIXED', 'Geheimhouding', 'STANDARD', [words('De tekst over geheimhouding.')]),
    ];
  }
}

function listed(id: string, title: string, state: ListedAgreement['state']): ListedAgreement {
  return { id, kind: 'REGION_HEAD', title, state, headName: head.name, subName: sub.name, regionName: region.name, startsOn: '2026-01-01', endsOn: '2029-12-31', changedAt: '2026-01-01T09:00:00Z', deviations: 0, waits: false };
}

function framework(): unknown {
  return { id: 'framework-1', kind: 'REGION_HEAD', title: 'Jeugdhulp 2026', state: 'IN_FORCE', region, head, may: [], versions: [{ number: 1, purpose: 'ORIGINAL', state: 'AGREED', reason: '' }], history: [], shown: { number: 1, state: 'AGREED', mine: false, terms: { categories: ['jz020-45', 'jz020-54'], municipalities: ['GM0361', 'GM0373'], startsOn: '2026-01-01', endsOn: '2029-12-31', feeMaximum: { kind: 'PERCENTAGE', percent: 6.5 }, earmarkMinimum: 5 } } };
}
