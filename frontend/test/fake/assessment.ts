import type { Assessment, GivenJudgement, Judgement } from '@/shared/api/types';
import type { FakeAnswer, FakeRequest } from '@test/fake/server';

/** The assessment of one application by two persons, as the one who is signed in may see it. */
export class FakeAssessment {
  private mine: number | undefined;
  private given = false;
  private other: { name: string; given: boolean } | undefined;
  private readonly own = new Map<string, Judgement>();
  private readonly theirs = new Map<string, Judgement>();
  private readonly joint = new Map<string, Judgement>();
  /** What an addition that is asked makes of the application. */
  onAsked: (asked: { items: { code: string; missing?: string | null }[] }) => void = () => undefined;

  constructor(
    private readonly codes: readonly string[],
    private readonly me: () => string,
  ) {}

  /** A colleague judges everything as met, but for what is told. */
  colleagueGave(different: Record<string, Omit<Judgement, 'version'>> = {}): void {
    this.other = { name: 'Pieter Kooistra', given: true };
    this.codes.forEach((code) => this.theirs.set(code, { verdict: 'MET', reason: '', version: '"1"', ...different[code] }));
  }

  /** A colleague took it up and is not ready. */
  colleagueBegan(): void {
    this.other = { name: 'Pieter Kooistra', given: false };
  }

  /** One judges everything as met, but for what is told. */
  judgeAll(different: Record<string, Omit<Judgement, 'version'>> = {}): void {
    this.mine = this.other === undefined ? 1 : 2;
    this.codes.forEach((code) => this.own.set(code, { verdict: 'MET', reason: '', version: '"1"', ...different[code] }));
  }

  /** What was judged of these is not there after all. */
  forget(...codes: string[]): void {
    codes.forEach((code) => this.own.delete(code));
  }

  give(): void {
    this.given = true;
  }

  /** The same person judges in another tab. */
  judgeElsewhere(code: string, judgement: Omit<Judgement, 'version'>): void {
    this.own.set(code, { ...judgement, version: '"7"' });
  }

  now(): Assessment {
    const mine = this.mine === undefined ? [] : [{ place: this.mine, name: this.me(), given: this.given }];
    const theirs = this.other === undefined ? [] : [{ place: this.mine === 1 ? 2 : 1, ...this.other }];
    const assessors = [...mine, ...theirs].sort((one, other) => one.place - other.place);
    const bothGave = assessors.length === 2 && assessors.every(({ given }) => given);
    const criteria = this.codes.map((code) => {
      const own = this.own.get(code) ?? null;
      const joint = this.joint.get(code) ?? null;
      const judgements = bothGave ? assessors.flatMap(({ place }) => (place === this.mine ? this.own : this.theirs).get(code) ?? []) : [];
      const [first, second] = judgements;
      const needsJoint = first !== undefined && second !== undefined && (first.verdict !== second.verdict || first.verdict === 'NEEDS_ADDITION');
      return { code, own, judgements, joint, counts: joint?.verdict ?? (needsJoint ? null : (first?.verdict ?? null)), needsJoint };
    });
    return { round: 1, assessors, mine: this.mine ?? null, bothGave, decidable: bothGave && criteria.every(({ counts }) => counts !== null), criteria };
  }

  answer({ method, body, ifMatch }: FakeRequest, part: string, code: string): FakeAnswer {
    switch (`${method} ${part}`) {
      case 'GET ':
        return { status: 200, body: this.now() };
      case 'GET addition-term':
        return { status: 200, body: { days: 14, lastDay: '2026-12-07' } };
      case 'POST assessors':
        this.mine = this.other === undefined ? 1 : 2;
        return { status: 200, body: this.now() };
      case 'PUT judgements':
        return this.put(this.own, code, body as GivenJudgement, ifMatch);
      case 'PUT joint-judgements':
        return this.put(this.joint, code, body as GivenJudgement, ifMatch);
      case 'POST additions':
        this.onAsked(body as { items: { code: string; missing?: string | null }[] });
        return { status: 200, body: this.now() };
      case 'POST submission':
        this.given = true;
        return { status: 200, body: this.now() };
      default:
        return { status: 404, body: { code: 'not-found', title: `${method} ${part}` } };
    }
  }

  private put(among: Map<string, Judgement>, code: string, { verdict, reason, seenOn }: GivenJudgement, ifMatch: string | undefined): FakeAnswer {
    const before = among.get(code);
    if ((before?.version ?? '"0"') !== ifMatch) {
      return { status: 412, body: { code: 'changed-meanwhile', title: 'Iemand anders was eerder.', current: before } };
    }
    const now: Judgement = { verdict, reason: reason ?? '', seenOn: seenOn ?? null, version: `"${Number(ifMatch.replaceAll('"', '')) + 1}"` };
    among.set(code, now);
    return { status: 200, body: now };
  }
}
