import type { CalendarMoment, CardLink, ResponsibilityMatrix, SettledPoint, Transition, TransitionPoint } from '@/shared/api/types';
import type { FakeAnswer, FakeRequest } from '@test/fake/server';

const agreement = 'agreement-1';
const title = 'Jeugd-ggz in Alkmaar';
const parties = { headName: 'Stichting Duinrand Jeugdhulp', subName: 'Praktijk Zeewind' };

const moments: CalendarMoment[] = [
  { id: 'AGREEMENT STARTS agreement-1', source: 'AGREEMENT', kind: 'STARTS', subject: agreement, day: '2026-11-01', title, ...parties },
  { id: 'RELATION STARTS report-1', source: 'RELATION', kind: 'STARTS', subject: 'report-1', day: '2026-11-16', title: 'Praktijk Zeewind', ...parties },
  { id: 'AGREEMENT EXTEND agreement-1', source: 'AGREEMENT', kind: 'EXTEND', subject: agreement, day: '2026-12-31', title, ...parties },
  { id: 'AGREEMENT ENDS agreement-1', source: 'AGREEMENT', kind: 'ENDS', subject: agreement, day: '2027-06-30', title, ...parties },
];

const groups = { END_CONFIRMED: 'TERMS', TERMS_CHECKED: 'TERMS', COUNTS: 'HANDOVER', SUCCESSOR: 'HANDOVER', WARM_HANDOVER: 'HANDOVER', FILES: 'HANDOVER', RESIDENTS_TOLD: 'COMMUNICATION', REFERRERS_TOLD: 'COMMUNICATION', STAFF_TOLD: 'COMMUNICATION', LAST_CLAIMS: 'CLOSING', REGISTER: 'CLOSING' } as const;

/** The calendar, the end of an agreement and who does what under it; steps change them as the server would. */
export class FakeCalendar {
  moments = moments;
  /** What was asked of the calendar last. */
  asked = new URLSearchParams();
  feed: string | undefined;
  /** Whether the organisation of a care professional has a running agreement. */
  cards = true;
  transition: Transition = {
    agreementId: agreement,
    title,
    state: 'IN_FORCE',
    ...parties,
    endsOn: '2027-02-28',
    ending: true,
    noticed: true,
    may: true,
    items: Object.entries(groups).map(([item, group]) => ({ item: item as TransitionPoint['item'], group, done: false, note: '', version: '"0"' })),
  };
  matrix: ResponsibilityMatrix = {
    agreementId: agreement,
    title,
    state: 'IN_FORCE',
    ...parties,
    regionName: 'Noord-Kennemerland',
    startsOn: '2026-11-01',
    endsOn: '2027-06-30',
    version: '"0"',
    fills: true,
    shares: true,
    tasks: [
      { task: 'INTAKE', label: 'Intake', question: 'Met wie hebt u het eerste gesprek?', party: 'SUB', how: '', agreed: true },
      { task: 'SAFETY', label: 'Veiligheid', question: 'Wie let op de veiligheid van u en uw kind?', how: '', agreed: false },
    ],
    desks: [],
  };
  links: CardLink[] = [];

  answer({ method, url, body }: FakeRequest, path: string): FakeAnswer {
    if (path.endsWith('/contract-calendar')) {
      this.asked = url.searchParams;
      return ok({ items: this.moments });
    }
    if (path.endsWith('/contract-calendar/feed')) {
      if (method === 'PUT') {
        this.feed = '2026-11-20T09:00:00Z';
        return ok({ address: 'https://loodlijn.example/agenda/geheim.ics' });
      }
      if (method === 'DELETE') {
        this.feed = undefined;
        return { status: 204, body: undefined };
      }
      return ok(this.feed === undefined ? {} : { madeAt: this.feed });
    }
    if (path.endsWith('/responsibility-cards')) {
      return ok({ items: this.cards ? [{ agreementId: agreement, title, ...parties, regionName: 'Noord-Kennemerland', startsOn: '2026-11-01', endsOn: '2027-06-30', open: 1 }] : [] });
    }
    if (path.includes('/responsibility-cards/')) {
      return path.endsWith(agreement) ? ok({ ...this.matrix, fills: false, shares: false }) : { status: 404, body: { type: 'about:blank', title: 'Niet gevonden', status: 404, code: 'not-found' } };
    }
    if (path.includes('/transition')) {
      return method === 'PUT' ? this.settle(path.slice(path.lastIndexOf('/') + 1), body as SettledPoint) : ok(this.transition);
    }
    if (path.includes('/links/')) {
      const id = path.slice(path.lastIndexOf('/') + 1);
      if (method === 'DELETE') {
        this.links = this.links.map((link) => (link.id === id ? { ...link, revokedAt: '2026-11-20T10:00:00Z' } : link));
        return { status: 204, body: undefined };
      }
      this.links = [{ id, label: (body as { label: string }).label, expiresOn: '2027-02-18', madeAt: '2026-11-20T09:00:00Z', personName: 'Esther Groen', partyName: parties.headName }, ...this.links];
      return ok({ address: 'https://loodlijn.example/wie-doet-wat/geheim' });
    }
    if (path.endsWith('/links')) {
      return ok({ items: this.links });
    }
    if (method === 'PUT') {
      const given = body as { tasks: { task: string; party: 'HEAD' | null; how: string }[]; desks: ResponsibilityMatrix['desks'] };
      this.matrix = {
        ...this.matrix,
        version: '"1"',
        changedAt: '2026-11-20T09:00:00Z',
        changedBy: 'Esther Groen',
        tasks: this.matrix.tasks.map((task) => {
          const now = given.tasks.find((one) => one.task === task.task);
          return task.agreed ? { ...task, how: now?.how ?? '' } : { ...task, party: now?.party ?? null, how: now?.how ?? '' };
        }),
        desks: given.desks.filter(({ desk, phone, email }) => `${desk}${phone}${email}` !== ''),
      };
    }
    return ok(this.matrix);
  }

  private settle(item: string, given: SettledPoint): FakeAnswer {
    if (given.note?.includes('mevrouw') === true && given.aboutNobody !== true) {
      return { status: 400, body: { type: 'x', title: 'Klopt niet', status: 400, code: 'invalid-input', errors: [{ pointer: '/note', code: 'looks-like-somebody', detail: 'Dit lijkt op een naam of geboortedatum.' }] } };
    }
    const residents = given.residents;
    this.transition = {
      ...this.transition,
      items: this.transition.items.map((point) =>
        point.item === item ? { ...point, done: given.done, note: given.note ?? '', version: '"1"', changedAt: '2026-11-20T09:00:00Z', personName: 'Esther Groen', partyName: parties.headName, ...(residents == null ? {} : { residents: { ...residents, left: residents.inCare - residents.handedOver - residents.stopped } }) } : point,
      ),
    };
    return ok(this.transition);
  }
}

function ok(body: unknown): FakeAnswer {
  return { status: 200, body };
}
