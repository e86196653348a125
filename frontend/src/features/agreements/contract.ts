import type { DraftArticle } from '@/shared/api/types';

/** The canonical text of a contract, as it was offered and is signed: loodlijn-contract/1. */
export interface ContractDocument {
  format: string;
  head: ContractHead;
  definitions?: readonly ContractTerm[];
  articles: readonly ContractClause[];
  deviations?: readonly { number: string; articleCode: string; reason: string }[];
  /** What the text took from the terms, by name. */
  facts?: Readonly<Record<string, string>>;
}

export interface ContractHead {
  version: number;
  title: string;
  writtenAt: string;
  startsOn: string;
  endsOn?: string | null;
  /** Title of the agreement that it falls under. */
  framework?: string | null;
  protocol?: string | null;
}

interface ContractTerm {
  key: string;
  term: string;
  definition?: readonly ContractBlock[];
}

interface ContractClause {
  number: string;
  code: string;
  part: ReadArticle['part'];
  heading: string;
  standing: ReadArticle['standing'];
  paragraphs?: readonly ContractBlock[];
}

interface ContractBlock {
  words?: readonly { text: string; kind?: string; to?: string }[] | null;
  table?: { headings: readonly string[]; rows?: readonly (readonly string[])[] } | null;
}

/** Words of one kind: what they refer to is empty for plain text. */
export interface ReadRun {
  kind: string;
  text: string;
  target: string;
}

export type ReadParagraph = { runs: readonly ReadRun[]; table?: never } | { table: { headings: readonly string[]; rows: readonly (readonly string[])[] }; runs?: never };

/** An article as one reads it, of a draft or of what was offered. */
export interface ReadArticle {
  number: string;
  part: DraftArticle['part'];
  code: string;
  heading: string;
  standing: DraftArticle['standing'];
  paragraphs: readonly ReadParagraph[];
}

export interface ReadTerm {
  key: string;
  term: string;
  paragraphs: readonly ReadParagraph[];
}

/** The articles of what was offered. */
export function articlesOf({ articles }: ContractDocument): ReadArticle[] {
  return articles.map(({ number, part, code, heading, standing, paragraphs }) => ({ number, part, code, heading, standing, paragraphs: (paragraphs ?? []).map(paragraphOf) }));
}

export function termsOf({ definitions }: ContractDocument): ReadTerm[] {
  return (definitions ?? []).map(({ key, term, definition }) => ({ key, term, paragraphs: (definition ?? []).map(paragraphOf) }));
}

/** The articles of a draft, as they read now. */
export function articlesOfDraft(articles: readonly DraftArticle[]): ReadArticle[] {
  return articles.map(({ number, part, code, heading, standing, paragraphs }) => ({
    number,
    part,
    code,
    heading,
    standing,
    paragraphs: paragraphs.map(({ words, table }): ReadParagraph => {
      const [headings = [], ...rows] = table ?? [];
      return table == null ? { runs: words.map(({ kind, text, target }) => ({ kind, text, target })) } : { table: { headings, rows } };
    }),
  }));
}

/** What an article says, as one text; a row of a table on a line of its own. */
export function textOfArticle({ standing, paragraphs }: ReadArticle): string {
  if (standing === 'LEFT_OUT') {
    return 'NVT';
  }
  return paragraphs.map(({ runs, table }) => (table === undefined ? runs.map(({ text }) => text).join('') : [table.headings, ...table.rows].map((row) => row.join(' | ')).join('\n'))).join('\n\n');
}

/** A text of a model or a departure, with what is filled in later between square brackets. */
export function readable(text: string): string {
  return text.replaceAll(/\{(?:artikel|begrip|veld|feit):([^{}]+)\}/g, (_, name: string) => `[${name.toLowerCase().replaceAll(/[-_]/g, ' ')}]`);
}

function paragraphOf({ words, table }: ContractBlock): ReadParagraph {
  return table == null ? { runs: (words ?? []).map(({ text, kind, to }) => ({ kind: kind ?? 'TEXT', text, target: to ?? '' })) } : { table: { headings: table.headings, rows: table.rows ?? [] } };
}
