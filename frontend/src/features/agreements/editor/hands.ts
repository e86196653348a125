import type { Agreement, AgreementTerms, Article } from '@/shared/api/types';
import type { TypedDraft } from '@/features/agreements/editor/typed';

/** What every part of the form works with. */
export interface Hands {
  typed: TypedDraft;
  change: (part: Partial<TypedDraft>) => void;
  /** What is said at a field, by its pointer into what is sent; empty when there is nothing. */
  errorOf: (pointer: string) => string;
  agreement: Agreement;
  articles: readonly Article[];
  /** The terms of the agreement that this one falls under, when there is one. */
  framework: AgreementTerms | undefined;
}
