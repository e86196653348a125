import type { Criterion, CriteriaContent, CriteriaSet, CriteriaVersion, KeptCriterion } from '@/shared/api/types';
import type { FakeAnswer, FakeRequest } from '@test/fake/server';

export function criterion(code: string, title: string, more: Partial<Criterion> = {}): Criterion {
  return {
    code,
    class: 'SUITABILITY',
    dutch: { title, asked: 'Een uittreksel van hooguit 6 maanden oud.' },
    english: { title: `${title} (English)`, asked: 'An extract of at most 6 months old.' },
    evidence: { kind: 'DOCUMENT', notOlderThanMonths: 6, validMonths: 12 },
    recheck: { kind: 'PERIOD', months: 12 },
    legalSource: 'Contractstandaard Wmo 1.2, art. 3.9 lid 2',
    origin: 'NATIONAL',
    laws: ['JEUGDWET', 'WMO'],
    proportionality: '',
    shareable: true,
    ...more,
  };
}

const first = [criterion('N01', 'Inschrijving in het Handelsregister'), criterion('N20', 'Kwaliteitssysteem'), criterion('N13', 'Waarschuwingsregister zorgfraude', { class: 'SIGNAL', evidence: { kind: 'OWN_CHECK' }, shareable: false })];

/** One set with a published version and, when asked for, a draft; from memory. */
export class FakeCriteria {
  private draft: KeptCriterion[] | undefined;
  private note = '';
  private published: Criterion[][] = [first];

  beginDraft(...more: Criterion[]): void {
    this.draft = [...(this.published.at(-1) ?? []), ...more].map(kept);
  }

  answer({ method, body, url, ifMatch }: FakeRequest, rest: string): FakeAnswer {
    const [, id = '', ...path] = rest.split('/');
    if (id === '') {
      return method === 'POST' ? { status: 201, body: this.whole() } : { status: 200, body: { items: [this.set()] } };
    }
    switch (`${method} ${path.slice(0, 2).join('/')}`) {
      case 'GET ':
        return { status: 200, body: this.whole() };
      case `GET versions/${path[1] ?? ''}`:
        return this.content(path[1] ?? '');
      case 'GET difference': {
        const [before, after] = ['from', 'to'].map((side) => this.criteriaOf(url.searchParams.get(side) ?? ''));
        const codes = new Set(before?.map(({ code }) => code));
        return { status: 200, body: { added: after?.filter(({ code }) => !codes.has(code)) ?? [], removed: [], changed: [], unchanged: before?.length ?? 0 } };
      }
      case 'POST draft':
        this.beginDraft();
        return this.content('draft');
      case 'DELETE draft':
        this.draft = undefined;
        return { status: 204, body: undefined };
      case 'POST draft/publication':
        this.published.push((this.draft ?? []).map((one) => one.criterion));
        this.note = (body as { note?: string }).note ?? '';
        this.draft = undefined;
        return { status: 200, body: this.whole() };
      case 'PUT draft/order':
        this.draft = (body as { codes: string[] }).codes.flatMap((code) => this.draft?.filter((one) => one.criterion.code === code) ?? []);
        return this.content('draft');
      case 'POST draft/criteria':
        this.draft?.push(kept((body as { criterion: Criterion }).criterion));
        return this.content('draft');
      case 'PUT draft/criteria': {
        const one = this.draft?.find((known) => known.criterion.code === path[2]);
        if (one?.version !== ifMatch) {
          return { status: 412, body: { code: 'precondition-failed', detail: 'Iemand anders was eerder.', current: one } };
        }
        Object.assign(one ?? {}, { criterion: (body as { criterion: Criterion }).criterion, version: '"2"' });
        return this.content('draft');
      }
      default:
        return { status: 404, body: { code: 'not-found', detail: `${method} ${rest}` } };
    }
  }

  /** Somebody else changes a criterion of the draft. */
  changeElsewhere(code: string, legalSource: string): void {
    const one = this.draft?.find((known) => known.criterion.code === code);
    Object.assign(one ?? {}, { criterion: { ...one?.criterion, legalSource }, version: '"9"' });
  }

  private set(): CriteriaSet {
    return { id: 'set-1', name: 'Toelating jeugdhulp', laws: ['JEUGDWET'], retired: false, version: '"1"', publishedNumber: this.published.length, publishedAt: '2025-10-22T09:00:00Z', publishedCriteria: this.published.at(-1)?.length ?? 0, draftCriteria: this.draft?.length ?? null };
  }

  private whole(): { set: CriteriaSet; versions: CriteriaVersion[] } {
    const versions = this.published.map((_, index) => ({ number: index + 1, note: index > 0 ? this.note : null, publishedAt: '2025-10-22T09:00:00Z', publishedBy: 'Rianne Beekman' })).reverse();
    return { set: this.set(), versions: this.draft === undefined ? versions : [{}, ...versions] };
  }

  private criteriaOf(version: string): Criterion[] {
    return version === 'draft' ? (this.draft ?? []).map((one) => one.criterion) : (this.published[Number(version) - 1] ?? []);
  }

  private content(version: string): FakeAnswer {
    const items = version === 'draft' ? (this.draft ?? []) : this.criteriaOf(version).map(kept);
    const criteriaVersion = version === 'draft' ? {} : { number: Number(version) };
    return { status: 200, body: { criteriaVersion, version: '"5"', items, incomplete: items.filter(({ gaps }) => gaps.length > 0).length } satisfies CriteriaContent };
  }
}

function kept(one: Criterion): KeptCriterion {
  const gaps = one.origin === 'LOCAL' && (one.proportionality ?? '') === '' ? [{ field: 'proportionality', message: 'Leg uit waarom deze eigen eis nodig is.' }] : [];
  return { criterion: one, version: '"1"', gaps };
}
