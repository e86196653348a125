import type { Article, ArticleComment, ArticleVote, Consultation, ContractModel, DefinedTerm, KeptArticle, ModelContent, ModelVersion } from '@/shared/api/types';
import type { FakeAnswer, FakeRequest } from '@test/fake/server';

const DUINRAND = { organisationId: 'p-duinrand', organisation: 'Stichting Duinrand Jeugdhulp' };

export function article(code: string, heading: string, more: Partial<Article> = {}): Article {
  return {
    code,
    part: 'GENERAL',
    state: 'LOCKED',
    optional: false,
    heading,
    options: [{ code: 'tekst', label: '', text: `De tekst over ${heading.toLowerCase()}.` }],
    slots: [],
    explanation: '',
    source: '',
    ...more,
  };
}

const first = [
  article('duur', 'Duur en einde', {
    state: 'CHOOSE',
    optional: true,
    options: [
      { code: 'jaar', label: 'Een jaar', text: 'Deze overeenkomst duurt een jaar.' },
      { code: 'raam', label: 'Zo lang als de raamovereenkomst', text: 'Deze overeenkomst eindigt met {feit:FRAMEWORK}.' },
    ],
    explanation: 'Kies wat bij de raamovereenkomst past.',
  }),
  article('opslag', 'Prijs en opslag', { part: 'INDIVIDUAL', state: 'FILL', options: [{ code: 'tekst', label: '', text: 'De hoofdaannemer houdt {veld:opslag} in.' }], slots: [{ key: 'opslag', label: 'Opslag', kind: 'PERCENTAGE', minimum: 0, maximum: 6.5 }], source: 'Raamovereenkomst, artikel 6' }),
  article('geheim', 'Geheimhouding', { part: 'FIXED' }),
];
const terms: DefinedTerm[] = [{ key: 'opdrachtgever', term: 'de opdrachtgever', definition: 'De gemeente die de hulp inkoopt.' }];

/** One model with a published version and, when asked for, a draft that may be in consultation; from memory. */
export class FakeModels {
  private draft: KeptArticle[] | undefined;
  private consulted = false;
  private open = false;
  private votes: ArticleVote[] = [];
  private comments: ArticleComment[] = [];
  private published: Article[][] = [first];

  /** Publishes the same once more. */
  publishNext(): void {
    this.published.push(first);
  }

  beginDraft(...more: Article[]): void {
    this.draft = [...(this.published.at(-1) ?? []), ...more].map((one, place) => this.kept(one, place));
  }

  /** Head contractors are asked about the draft, and one of them said something. */
  consult(): void {
    this.beginDraft();
    this.consulted = true;
    this.open = true;
    this.votes = [{ articleCode: 'duur', organisationId: 'party-lang', organisation: 'Jeugdhulp Lange Duinen', verdict: 'OBJECTS', reason: 'Een jaar is te kort.', at: '2026-11-20T09:00:00Z', stale: false }];
    this.comments = [{ id: 'comment-1', articleCode: 'duur', organisationId: 'party-lang', organisation: 'Jeugdhulp Lange Duinen', person: 'Wim Duin', text: 'Kan dit langer?', at: '2026-11-20T09:00:00Z', settled: false, stale: false, answers: [] }];
  }

  answer({ method, body, url, ifMatch }: FakeRequest, rest: string): FakeAnswer {
    const [, id = '', ...path] = rest.split('/');
    if (id === '') {
      return method === 'POST' ? this.added() : { status: 200, body: { items: [this.model()] } };
    }
    if (id === 'examples') {
      return { status: 200, body: { items: [{ kind: 'HEAD_SUB', variant: 'EFFORT', edition: '2026-01', articles: 32 }] } };
    }
    if (path.at(-1) === 'consultation' && method === 'GET') {
      return { status: 200, body: this.said() };
    }
    switch (`${method} ${path.slice(0, 2).join('/')}`) {
      case 'GET ':
        return { status: 200, body: { model: this.model(), versions: this.versions() } };
      case `GET versions/${path[1] ?? ''}`:
        return this.content(path[1] ?? '');
      case 'GET difference': {
        const [before = [], after = []] = ['from', 'to'].map((side) => this.articlesOf(url.searchParams.get(side) ?? ''));
        const codes = new Set(before.map(({ code }) => code));
        const changed = after.flatMap((one) => before.filter((other) => other.code === one.code && other.heading !== one.heading).map((other) => ({ before: other, after: one, aspects: ['HEADING' as const] })));
        return { status: 200, body: { added: after.filter(({ code }) => !codes.has(code)), removed: [], changed, addedTerms: [], removedTerms: [], changedTerms: [], unchanged: before.length - changed.length } };
      }
      case 'POST draft':
        this.beginDraft();
        return this.content('draft');
      case 'POST draft/publication':
        return this.publish();
      case 'PUT draft/order':
        this.draft = (body as { codes: string[] }).codes.flatMap((code) => this.draft?.filter((one) => one.article.code === code) ?? []);
        return this.content('draft');
      case 'POST draft/check':
        return { status: 200, body: { problems: problemsOf((body as { article: Article }).article) } };
      case 'PUT draft/consultation':
        this.consult();
        return this.content('draft');
      case 'POST draft/consultation':
        this.open = false;
        return this.content('draft');
      case 'POST draft/articles':
        return path[3] === 'comments' ? this.comment(path[2] ?? '', body as { text: string; answers?: string }) : this.add((body as { article: Article }).article);
      case 'PUT draft/articles':
        return path[3] === 'vote' ? this.vote(path[2] ?? '', body as { verdict: ArticleVote['verdict']; reason: string }) : this.change(path[2] ?? '', (body as { article: Article }).article, ifMatch);
      case 'PUT draft/comments':
        this.comments = this.comments.map((one) => (one.id === path[2] ? { ...one, settled: (body as { settled: boolean }).settled } : one));
        return { status: 200, body: this.said() };
      default:
        return { status: 404, body: { code: 'not-found', detail: `${method} ${rest}` } };
    }
  }

  /** Somebody else changes an article of the draft. */
  changeElsewhere(code: string, heading: string): void {
    const one = this.draft?.find((known) => known.article.code === code);
    Object.assign(one ?? {}, { article: { ...one?.article, heading }, version: '"9"' });
  }

  private added(): FakeAnswer {
    this.beginDraft();
    return { status: 201, body: { model: this.model(), versions: this.versions() } };
  }

  private publish(): FakeAnswer {
    const problems = (this.draft ?? []).flatMap((one) => one.problems);
    if (problems.length > 0) {
      return { status: 400, body: { code: 'model-text-has-problems', detail: 'De tekst klopt nog niet overal.', errors: problems.map(({ pointer, code, message }) => ({ pointer, code, detail: message })) } };
    }
    this.published.push((this.draft ?? []).map((one) => one.article));
    this.draft = undefined;
    this.consulted = false;
    return { status: 200, body: { model: this.model(), versions: this.versions() } };
  }

  private add(one: Article): FakeAnswer {
    this.draft?.push(this.kept(one, this.draft.length));
    return this.content('draft');
  }

  private change(code: string, given: Article, ifMatch: string | undefined): FakeAnswer {
    const one = this.draft?.find((known) => known.article.code === code);
    if (one === undefined || one.version !== ifMatch) {
      return { status: 412, body: { code: 'precondition-failed', detail: 'Iemand anders was eerder.', current: one } };
    }
    Object.assign(one, { ...this.kept(given, 0), number: one.number, version: '"2"' });
    return this.content('draft');
  }

  private vote(code: string, { verdict, reason }: { verdict: ArticleVote['verdict']; reason: string }): FakeAnswer {
    this.votes = [...this.votes.filter((one) => one.articleCode !== code || one.organisationId !== DUINRAND.organisationId), { articleCode: code, ...DUINRAND, verdict, reason: reason === '' ? null : reason, at: '2026-11-22T12:00:00Z', stale: false }];
    return { status: 200, body: this.said() };
  }

  private comment(code: string, { text, answers }: { text: string; answers?: string }): FakeAnswer {
    const said = { id: `comment-${this.comments.length + 2}`, person: 'Esther Groen', text, at: '2026-11-22T12:00:00Z' };
    if (answers === undefined) {
      this.comments.push({ ...said, articleCode: code, ...DUINRAND, settled: false, stale: false, answers: [] });
    } else {
      this.comments = this.comments.map((one) => (one.id === answers ? { ...one, answers: [...one.answers, { ...said, organisation: null }] } : one));
    }
    return { status: 201, body: this.said() };
  }

  private model(): ContractModel {
    const draft = this.draft === undefined ? {} : { draftState: this.consulted ? ('CONSULTATION' as const) : ('DRAFT' as const), draftArticles: this.draft.length };
    return { id: 'model-1', kind: 'HEAD_SUB', variant: 'EFFORT', name: 'Onderaanneming jeugdhulp', archived: false, version: '"1"', publishedNumber: this.published.length, publishedAt: '2025-10-22T09:00:00Z', takesEffectOn: '2026-01-01', publishedArticles: this.published.at(-1)?.length ?? 0, ...draft, ...(this.consulted ? { consultationUntil: '2026-12-18' } : {}), consultationClosed: this.consulted && !this.open };
  }

  private versions(): ModelVersion[] {
    const versions = this.published.map((_, index) => this.version(String(index + 1))).reverse();
    return this.draft === undefined ? versions : [this.version('draft'), ...versions];
  }

  private version(name: string): ModelVersion {
    const open = this.consulted ? { state: 'CONSULTATION' as const, consultationUntil: '2026-12-18', consultationQuestion: 'Past dit bij uw praktijk?' } : { state: 'DRAFT' as const };
    return name === 'draft'
      ? { id: 'version-draft', fromExample: true, consultationOpen: this.open, ...open }
      : { id: `version-${name}`, number: Number(name), state: 'PUBLISHED', fromExample: false, takesEffectOn: '2026-01-01', publishedAt: '2025-10-22T09:00:00Z', publishedBy: 'Joris van der Meulen', consultationOpen: false };
  }

  private articlesOf(version: string): Article[] {
    return version === 'draft' ? (this.draft ?? []).map((one) => one.article) : (this.published[Number(version) - 1] ?? []);
  }

  private content(version: string): FakeAnswer {
    const articles = version === 'draft' ? (this.draft ?? []) : this.articlesOf(version).map((one, place) => this.kept(one, place));
    const problemCount = articles.reduce((count, { problems }) => count + problems.length, 0);
    return {
      status: 200,
      body: { model: this.model(), modelVersion: this.version(version), version: '"5"', articles, terms: terms.map((term) => ({ term, version: '"1"', paragraphs: [{ runs: [{ kind: 'TEXT', text: term.definition ?? '' }] }] })), problems: [], problemCount } satisfies ModelContent,
    };
  }

  private said(): Consultation {
    const heads = [
      { id: DUINRAND.organisationId, name: DUINRAND.organisation },
      { id: 'party-lang', name: 'Jeugdhulp Lange Duinen' },
    ];
    return { question: 'Past dit bij uw praktijk?', until: '2026-12-18', open: this.open, writable: true, heads, votes: this.votes, comments: this.comments, unsettled: this.comments.filter(({ settled }) => !settled).length };
  }

  private kept(one: Article, place: number): KeptArticle {
    const part = { GENERAL: 1, INDIVIDUAL: 2, FIXED: 3 }[one.part];
    return {
      article: one,
      number: `${part}.${part === 1 && place > 2 ? 2 : 1}`,
      version: '"1"',
      textVersion: 1,
      readings: (one.options ?? []).map(({ code, text }) => ({ code, paragraphs: [{ runs: runs(text ?? '') }] })),
      problems: problemsOf(one),
    };
  }
}

function runs(text: string) {
  return text.split(/(\{[a-z]+:[A-Za-z-]+\})/).flatMap((piece) => {
    const name = /^\{[a-z]+:([A-Za-z-]+)\}$/.exec(piece)?.[1];
    return piece === '' ? [] : [name === undefined ? { kind: 'TEXT' as const, text: piece } : { kind: 'OPEN' as const, text: `[${name.toLowerCase()}]`, target: name }];
  });
}

function problemsOf(one: Article) {
  return (one.options ?? []).some(({ text }) => text?.includes('{artikel:weg}')) ? [{ code: 'unknown-article', pointer: '/options/0/text', message: 'Dit verwijst nergens naar: {artikel:weg}' }] : [];
}
