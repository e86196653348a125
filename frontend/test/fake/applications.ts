import type { Application, Completeness, CompletenessGap, CriterionAnswer, GivenAnswer, ListedApplication } from '@/shared/api/types';
import { criterion } from '@test/fake/criteria';
import { FakeAssessment } from '@test/fake/assessment';
import { FakeDecisions } from '@test/fake/decisions';
import { fakeDocument } from '@test/fake/documents';
import type { FakeAnswer, FakeRequest } from '@test/fake/server';

const asked = [
  criterion('N01', 'Inschrijving in het Handelsregister', { evidence: { kind: 'REGISTER_NUMBER', number: 'KVK' } }),
  criterion('N02', 'Geen faillissement', { class: 'EXCLUSION_GROUND', evidence: { kind: 'DECLARATION' }, proportionality: 'Een verklaring is genoeg; een uittreksel is niet nodig.' }),
  criterion('N20', 'Kwaliteitssysteem'),
  criterion('N30', 'VOG rechtspersoon', { evidence: { kind: 'SHOWN', notOlderThanMonths: 36 }, shareable: false }),
  criterion('N13', 'Waarschuwingsregister zorgfraude', { class: 'SIGNAL', evidence: { kind: 'OWN_CHECK' }, shareable: false }),
];

/** One application of Duinrand at Noord-Kennemerland, from memory, and what the list says of it. */
export class FakeApplications {
  private application: Application = {
    id: 'application-1',
    state: 'DRAFT',
    version: '"1"',
    organisation: { id: 'p-duinrand', name: 'Stichting Duinrand Jeugdhulp' },
    criteria: { setId: 'set-1', name: 'Toelating jeugdhulp', number: 1 },
    facts: { laws: ['JEUGDWET'], categories: [], establishments: [], kvkNumber: '', rsin: '', agbCode: '', contactName: 'Esther Groen', contactEmail: 'esther@voorbeeld.nl', contactPhone: '' },
    answers: asked.map((one) => ({ criterion: one, version: '"0"', open: true, answered: false, notApplicable: false, explanation: '', number: '', declaredBy: '', page: '', canShow: false, files: [] })),
    history: [],
    may: ['SUBMIT', 'WITHDRAW'],
    beganAt: '2026-11-20T09:00:00Z',
    changedAt: '2026-11-20T09:00:00Z',
    round: 0,
  };
  readonly assessment = new FakeAssessment(asked.map(({ code }) => code), () => this.me);
  readonly decisions = new FakeDecisions(this.assessment);
  /** Who is signed in. */
  me = 'Samira el Idrissi';
  /** Whether there is any application at all. */
  any = true;
  /** What stands in the list besides: whose, and its state. */
  many: (readonly [name: string, state: Application['state']])[] = [];
  private readonly others: FakeApplications[] = [];

  constructor() {
    this.assessment.onAsked = ({ items }) => {
      const [first] = items;
      if (first !== undefined) {
        this.askMore(first.code, first.missing ?? '');
      }
    };
    this.decisions.onDecided = (outcome) => {
      const { clock } = this.application;
      this.application = { ...this.application, ...(clock == null ? {} : { clock: { ...clock, stopped: true } }), state: outcome, may: outcome === 'APPROVED' ? ['SUSPEND', 'REASSESS'] : [], decidedAt: '2026-11-22T12:00:00Z', decidedOnTime: true };
    };
  }

  /** The application of another provider in the same region. */
  other(id: string, name: string): FakeApplications {
    const other = new FakeApplications();
    other.application = { ...other.application, id, organisation: { id: `p-${id}`, name } };
    other.me = this.me;
    this.others.push(other);
    return other;
  }

  /** Everything is given. */
  fill(): void {
    this.application.facts = { ...this.application.facts, categories: ['jz020-45'], kvkNumber: '12345678' };
    this.change('N01', { number: '12345678' });
    this.change('N02', { declaredBy: 'Esther Groen', declaredOn: '2026-11-20' });
    this.change('N30', { canShow: true, issuedOn: '2026-01-05' });
    this.give('N20');
  }

  /** A document with a criterion. */
  give(code: string, state: 'KEPT' | 'QUARANTINED' = 'KEPT', mediaType = 'image/png'): void {
    const files = [{ id: 'file-1', name: 'certificaat-hkz-van-de-stichting-samenwerkende-jeugdhulporganisaties-2026.png', mediaType, size: 1_240_000, sha256: 'ab', state, issuedOn: '2026-09-01', version: '"1"', uploadedAt: '2026-11-20T10:00:00Z' }];
    this.application.answers = this.application.answers.map((one) => (one.criterion.code === code ? { ...one, files, answered: true } : one));
  }

  /** An answer comes from the passport. */
  accept(code: string, more: Partial<NonNullable<CriterionAnswer['fromPassport']>> = {}): void {
    this.give(code);
    this.application.answers = this.application.answers.map((one) => (one.criterion.code === code ? { ...one, fromPassport: { acceptedBy: 'Regio Twente', acceptedOn: '2026-06-01', validUntil: '2027-05-31', ...more } } : one));
  }

  /** Submitted, with the region's term running. */
  submit(): void {
    this.application = {
      ...this.application,
      state: 'SUBMITTED',
      version: '"2"',
      may: ['WITHDRAW'],
      submittedAt: '2026-11-22T10:00:00Z',
      round: 1,
      answers: this.application.answers.map((one) => ({ ...one, open: false })),
      clock: { startedOn: '2026-11-22', days: 56, regime: 'AWB', source: 'Awb art. 4:13', paused: false, lastDay: '2027-01-18', daysLeft: 57, stopped: false, because: [{ source: 'Algemene termijnenwet art. 1', sentence: 'De termijn eindigt niet op een zondag.' }] },
      history: [{ step: 'SUBMIT', at: '2026-11-22T10:00:00Z', by: 'Esther Groen' }],
    };
  }

  /** Taken up by the region. */
  takeUp(): void {
    this.submit();
    this.application = { ...this.application, state: 'IN_REVIEW', may: ['WITHDRAW'] };
  }

  /** Both judged, and somebody decided. */
  decide(outcome: 'APPROVED' | 'REFUSED'): void {
    this.takeUp();
    this.assessment.colleagueGave();
    this.assessment.judgeAll();
    this.assessment.give();
    this.decisions.take(outcome === 'APPROVED' ? { outcome, reasons: 'U voldoet aan alle eisen.', conditions: 'Meld binnen een maand uw AGB-code.', validUntil: '2028-11-22' } : { outcome, reasons: 'Het certificaat is verlopen.' });
  }

  /** Much happened on one day. */
  muchInOneDay(): void {
    const steps = ['SUBMIT', 'TAKE_UP', 'ASK_ADDITION', 'GIVE_ADDITION', 'APPROVE', 'SUSPEND', 'RESUME'] as const;
    this.application = { ...this.application, history: steps.map((step, index) => ({ step, at: `2026-11-22T${String(8 + index).padStart(2, '0')}:05:00Z`, by: 'Joris van der Meulen' })) };
  }

  /** The region asks something more of one criterion. */
  askMore(code: string, missing: string): void {
    this.submit();
    const clock = this.application.clock;
    this.application = {
      ...this.application,
      state: 'ADDITION_ASKED',
      may: ['GIVE_ADDITION', 'WITHDRAW'],
      answers: this.application.answers.map((one) => ({ ...one, open: one.criterion.code === code })),
      addition: { number: 1, askedOn: '2026-11-22', lastDay: '2026-12-06', daysLeft: 14, items: [{ code, missing }] },
      ...(clock == null ? {} : { clock: { ...clock, paused: true, lastDay: null } }),
    };
  }

  /** A colleague answers. */
  changeElsewhere(code: string, answer: Partial<CriterionAnswer>): void {
    this.change(code, answer);
  }

  answer(request: FakeRequest, rest: string): FakeAnswer {
    const { method, body, ifMatch } = request;
    const [, id = '', part = '', code = '', of = ''] = rest.split('/');
    if (id === '') {
      return method === 'POST' ? { status: 201, body: this.application } : { status: 200, body: this.page() };
    }
    const other = this.others.find(({ application }) => application.id === id);
    if (other !== undefined) {
      return other.answer(request, rest);
    }
    if (id !== this.application.id) {
      return { status: 404, body: { code: 'not-found', title: 'Niet gevonden' } };
    }
    if (part === 'assessment') {
      return this.assessment.answer(request, code, of);
    }
    if (part === 'decisions' || part === 'decision-basis' || part === 'decision-preview' || part === 'objections') {
      return this.decisions.answer(request, part, [code, of].join(' ').trim());
    }
    switch (`${method} ${part}`) {
      case 'GET ':
        return { status: 200, body: this.application };
      case 'GET files': {
        const file = this.application.answers.flatMap(({ files }) => files).find((one) => one.id === code);
        return file === undefined ? { status: 404, body: { code: 'not-found', title: 'Niet gevonden' } } : { status: 200, body: undefined, file: fakeDocument(file.mediaType) };
      }
      case 'GET completeness':
        return { status: 200, body: this.completeness() };
      case 'PUT facts':
        this.application = { ...this.application, version: next(this.application.version), changedAt: '2026-11-22T13:02:00Z', facts: { ...this.application.facts, ...(body as Partial<Application['facts']>) } };
        return { status: 200, body: this.application };
      case 'PUT answers': {
        const now = this.application.answers.find((one) => one.criterion.code === code);
        if (now?.version !== ifMatch) {
          return { status: 412, body: { code: 'changed-meanwhile', title: 'Iemand anders was eerder.', current: now } };
        }
        return { status: 200, body: this.change(code, body as GivenAnswer as Partial<CriterionAnswer>) };
      }
      case 'POST passport':
        this.accept('N20');
        return { status: 200, body: this.application };
      case 'POST submission':
        this.submit();
        return { status: 200, body: this.application };
      case 'POST suspension':
        this.application = { ...this.application, state: 'SUSPENDED', may: ['RESUME', 'REASSESS'] };
        return { status: 204, body: undefined };
      case 'POST withdrawal':
        this.application = { ...this.application, state: 'WITHDRAWN', may: [], history: [...this.application.history, { step: 'WITHDRAW', at: '2026-11-22T11:00:00Z', by: 'Esther Groen', note: (body as { reason?: string }).reason ?? null }] };
        return { status: 200, body: this.application };
      default:
        return { status: 404, body: { code: 'not-found', title: `${method} ${rest}` } };
    }
  }

  private change(code: string, answer: Partial<CriterionAnswer>): CriterionAnswer | undefined {
    this.application.answers = this.application.answers.map((one) => (one.criterion.code === code ? { ...one, ...answer, answered: true, version: next(one.version), changedAt: '2026-11-22T13:02:00Z' } : one));
    return this.application.answers.find((one) => one.criterion.code === code);
  }

  private page() {
    const { id, state, organisation, criteria, beganAt, changedAt, submittedAt, clock, addition } = this.application;
    const listed: ListedApplication = { id, state, organisation, setId: criteria.setId, setName: criteria.name, beganAt, changedAt, submittedAt: submittedAt ?? null, lastDay: clock?.lastDay ?? null, additionLastDay: addition?.lastDay ?? null };
    const items = this.any ? [listed, ...this.many.map(([name, other], index) => ({ ...listed, id: `application-${String(index + 3)}`, organisation: { id: `p-${String(index)}`, name }, state: other }))] : [];
    return { total: items.length, items, facets: { state: [{ value: state, count: items.length }], set: [{ value: 'set-1', label: criteria.name, count: items.length }], term: [{ value: 'later', count: items.length }] } };
  }

  private completeness(): Completeness {
    const { facts, answers } = this.application;
    const gaps: CompletenessGap[] = [];
    if (facts.categories.length === 0) {
      gaps.push({ pointer: '/facts/categories', code: 'categories-missing', message: 'Kies welke zorg u biedt.' });
    }
    for (const one of answers.filter(({ criterion }) => criterion.evidence.kind !== 'OWN_CHECK')) {
      const { code, evidence } = one.criterion;
      const field = evidence.kind === 'REGISTER_NUMBER' ? (one.number === '' ? 'number' : '') : evidence.kind === 'DECLARATION' ? (one.declaredBy === '' ? 'declaredBy' : one.declaredOn == null ? 'declaredOn' : '') : evidence.kind === 'SHOWN' ? (one.canShow ? '' : 'canShow') : one.files.length === 0 ? 'files' : '';
      if (field !== '' && !one.notApplicable) {
        gaps.push({ criterion: code, pointer: `/answers/${code}/${field}`, code: `${field}-missing`, message: field === 'files' ? 'Voeg een document toe.' : field === 'declaredOn' ? 'Geef de dag waarop dit is verklaard.' : 'Vul dit nog in.' });
      }
    }
    const lacking = new Set(gaps.flatMap(({ criterion: code }) => (code == null ? [] : [code])));
    return { complete: gaps.length === 0, asked: 4, answered: 4 - lacking.size, gaps };
  }
}

function next(version: string): string {
  return `"${Number(version.replaceAll('"', '')) + 1}"`;
}
