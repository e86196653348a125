import type { Decisions, ObjectionCase, ObjectionDecision, ProposedDecision, TakenDecision } from '@/shared/api/types';
import type { FakeAssessment } from '@test/fake/assessment';
import { fakeDocument } from '@test/fake/documents';
import type { FakeAnswer, FakeRequest } from '@test/fake/server';

/** Decisions on one application and what was brought against them. */
export class FakeDecisions {
  private decisions: TakenDecision[] = [];
  private objections: ObjectionCase[] = [];
  /** What a decision makes of the application. */
  onDecided: (outcome: TakenDecision['outcome']) => void = () => undefined;
  /** The next decision comes just after somebody else’s. */
  overtaken = false;
  /** Who is signed in took the decision. */
  own = false;
  /** Codes that stand in the way of an approval, and that have to become a condition. */
  inTheWay: string[] = [];
  conditions: string[] = [];

  constructor(private readonly assessment: FakeAssessment) {}

  take({ outcome, reasons, conditions, validUntil, parts }: ProposedDecision, decidedBy = 'Joris van der Meulen'): void {
    const decision: TakenDecision = {
      round: 1,
      outcome,
      reasons: reasons ?? '',
      conditions: conditions ?? '',
      validFrom: outcome === 'APPROVED' ? '2026-11-22' : null,
      validUntil: validUntil ?? null,
      onTime: true,
      decidedAt: '2026-11-22T12:00:00Z',
      decidedBy,
      objectUntil: '2027-01-04',
      parts: (parts ?? []).map(({ category, establishment, outcome: other, reason }) => ({ category: category ?? '', establishment: establishment ?? '', outcome: other, reason: reason ?? '' })),
    };
    this.decisions = [decision];
    this.onDecided(outcome);
  }

  /** The term to object is over. */
  longAgo(): void {
    this.decisions = this.decisions.map((one) => ({ ...one, decidedAt: '2026-08-01T12:00:00Z', objectUntil: '2026-09-14' }));
  }

  bring(grounds: string, kind: 'AWB_OBJECTION' | 'PRIVATE_LAW_COMPLAINT' = 'AWB_OBJECTION'): void {
    this.objections = [{ id: 'objection-1', round: 1, kind, state: 'RECEIVED', grounds, receivedOn: '2026-11-22', inTime: true, lastDay: '2027-02-15', may: [], version: '"1"' }];
  }

  /** A colleague plans the hearing. */
  planElsewhere(day: string, place: string): void {
    this.change({ state: 'HEARING', hearingOn: day, hearingPlace: place });
  }

  /** It was decided when the day was over in the Netherlands and not yet in London. */
  lateAtNight(): void {
    this.decisions = this.decisions.map((one) => ({ ...one, decidedAt: '2026-11-22T23:30:00Z' }));
  }

  /** The region decided on what was brought. */
  settle(outcome: ObjectionDecision['outcome'], reasons: string): void {
    this.change({ state: 'DECIDED', outcome, reasons, decidedOn: '2026-11-22' });
  }

  answer({ method, body, ifMatch }: FakeRequest, part: string, what: string): FakeAnswer {
    switch (`${method} ${part}`) {
      case 'GET decisions':
        return what === '' ? { status: 200, body: this.all() } : letter();
      case 'POST decision-preview':
        return letter();
      case 'GET decision-basis': {
        const { assessors, criteria } = this.assessment.now();
        return { status: 200, body: { open: this.decisions.length === 0, assessors, criteria, notJudged: criteria.filter(({ counts }) => counts == null).map(({ code }) => code), inTheWay: this.inTheWay, conditions: this.conditions, earliest: '2026-11-23', latest: '2030-11-22' } };
      }
      case 'POST decisions':
        if (this.overtaken) {
          this.take({ outcome: 'REFUSED', reasons: 'Net eerder.' }, 'Rianne Beekman');
          return { status: 409, body: { code: 'application-step-not-allowed', title: 'Dit kan nu niet met deze aanvraag.', detail: 'Goedkeuren kan niet: de aanvraag is afgewezen.' } };
        }
        this.take(body as ProposedDecision);
        return { status: 200, body: this.all() };
      case 'POST objections':
        if (what === '') {
          this.bring((body as { grounds: string }).grounds);
        } else {
          if (what.includes('withdrawal')) {
            this.change({ state: 'WITHDRAWN' });
          } else {
            const { outcome, reasons } = body as ObjectionDecision;
            this.settle(outcome, reasons ?? '');
          }
        }
        return { status: 200, body: this.all() };
      case 'PUT objections': {
        if (this.objections[0]?.version !== ifMatch) {
          return { status: 412, body: { code: 'changed-meanwhile', title: 'Iemand anders was eerder.' } };
        }
        const { day, place } = body as { day: string; place: string };
        this.change({ state: 'HEARING', hearingOn: day, hearingPlace: place });
        return { status: 200, body: this.all() };
      }
      default:
        return { status: 404, body: { code: 'not-found', title: `${method} ${part}` } };
    }
  }

  private change(part: Partial<ObjectionCase>): void {
    this.objections = this.objections.map((one) => ({ ...one, ...part, version: '"2"' }));
  }

  private all(): Decisions {
    const may: ObjectionCase['may'] = this.own ? ['HEAR', 'WITHDRAW'] : ['HEAR', 'DECIDE', 'WITHDRAW'];
    return { decisions: this.decisions, objections: this.objections.map((one) => ({ ...one, may: one.state === 'RECEIVED' || one.state === 'HEARING' ? may : [] })) };
  }
}

function letter(): FakeAnswer {
  return { status: 200, body: undefined, file: fakeDocument('application/pdf') };
}
