import type { NewSubcontracting, RegisterPage, RegisterRelation, Subcontracting } from '@/shared/api/types';
import type { FakeAnswer, FakeRequest } from '@test/fake/server';

const places = [{ value: 'GM0361', label: 'Alkmaar' }];
const categories = [{ value: '45', label: 'Jeugd-ggz' }];

const reported: Subcontracting = {
  id: 'report-1',
  own: true,
  headId: 'p-duinrand',
  headName: 'Stichting Duinrand Jeugdhulp',
  providerId: 'provider-0',
  subName: 'Praktijk Zeewind',
  kvkNumber: '12345678',
  selfEmployed: false,
  admitted: false,
  categories,
  municipalities: places,
  task: 'Behandeling bij angst',
  startsOn: '2026-12-01',
  state: 'REPORTED',
  reportedAt: '2026-11-16T09:00:00Z',
  reportedBy: 'Esther Groen',
  consents: [{ place: 'regio', byRegion: true, mine: false, state: 'ASKED', askedOn: '2026-11-16', dueOn: '2026-12-14' }],
  questions: [],
  history: [{ id: 'moment-1', step: 'REPORT', party: 'Stichting Duinrand Jeugdhulp', at: '2026-11-16T09:00:00Z', person: 'Esther Groen' }],
  may: ['MOVE_START', 'WITHDRAW'],
  version: '"1"',
};

const relation: RegisterRelation = {
  id: 'report-1',
  headId: '0190d0f0-0000-7000-8000-000000000001',
  headName: 'Stichting Duinrand Jeugdhulp',
  headKvk: '87654321',
  subId: 'zeewind',
  subName: 'Praktijk Zeewind',
  subKvk: '12345678',
  selfEmployed: false,
  categories,
  municipalities: [{ value: 'GM0361', label: 'Alkmaar', works: true }, { value: 'GM0373', label: 'Bergen', works: false }],
  worksFrom: '2026-11-16',
  phase: 'WORKING',
  consent: 'CONSENTED',
  since: '2026-11-16T09:00:00Z',
};

/** Reported subcontractors and the register; steps change them as the server would. */
export class FakeConsent {
  report: Subcontracting = reported;
  /** Whether no report waits for an answer. */
  nothingOpen = false;
  /** What was asked of the register last. */
  asked = new URLSearchParams();

  /** The same report, as who decides sees it. */
  forDecider(): void {
    this.report = { ...reported, own: false, may: ['DECIDE', 'ASK'], consents: reported.consents.map((one) => ({ ...one, mine: true })) };
  }

  answer({ method, url, body }: FakeRequest, path: string): FakeAnswer {
    const one = this.report;
    if (path.endsWith('/consent-rules')) {
      return ok({ byMunicipalities: false, days: 28 });
    }
    if (path.includes('/subcontractor-candidates')) {
      return ok([{ id: 'provider-0', name: 'Praktijk Zeewind', kvkNumber: '12345678', admitted: false }]);
    }
    if (path.endsWith('/register/changes')) {
      return ok({ items: [{ id: 'change-1', relation: one.id, at: '2026-11-16T09:00:00Z', change: 'CONSENTED', headName: one.headName, subName: one.subName, municipalities: relation.municipalities, worksFrom: '2026-11-16' }] });
    }
    if (path.endsWith('/register')) {
      this.asked = url.searchParams;
      return ok(page());
    }
    if (path.endsWith('/subcontractings') && method === 'GET') {
      const states = url.searchParams.getAll('state');
      return ok({ items: states.length === 0 || (states.includes(one.state) && !this.nothingOpen) ? [{ ...one, headName: one.headName }] : [] });
    }
    if (path.endsWith('/subcontractings')) {
      const { task } = body as NewSubcontracting;
      this.report = { ...reported, task };
      return { status: 201, body: this.report };
    }
    if (path.endsWith('/decision')) {
      const { consented, reason } = body as { consented: boolean; reason: string };
      const state = consented ? 'CONSENTED' : 'REFUSED';
      this.report = { ...one, state, may: [], consents: one.consents.map((asked) => ({ ...asked, dueOn: null, state, reason, decidedOn: '2026-11-20', decidedBy: 'Joris van der Meulen', onTime: true })) };
    } else if (path.endsWith('/withdrawal')) {
      this.report = { ...one, state: 'WITHDRAWN', may: [] };
    }
    return ok(this.report);
  }
}

function page(): RegisterPage {
  const facet = (value: string, label: string) => [{ value, label, count: 1 }];
  return {
    on: '2026-11-20',
    total: 1,
    items: [relation],
    behind: [{ id: relation.headId, name: relation.headName, organisations: 3 }],
    consortia: [{ id: 'zeewind', providerId: 'provider-0', name: 'Praktijk Zeewind', kvk: '12345678', members: [{ name: 'Zorg Noord', kvk: '20000001', roles: ['MEMBER', 'LEAD'] }] }],
    facets: { municipality: facet('GM0361', 'Alkmaar'), category: facet('45', 'Jeugd-ggz'), head: facet(relation.headId, relation.headName), sub: facet('12345678', 'Praktijk Zeewind'), phase: facet('WORKING', 'werkt'), consent: facet('CONSENTED', 'toestemming') },
  };
}

function ok(body: unknown): FakeAnswer {
  return { status: 200, body };
}
