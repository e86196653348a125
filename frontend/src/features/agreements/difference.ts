import { textOfArticle, type ReadArticle } from '@/features/agreements/contract';

export interface ChangedArticle {
  before: ReadArticle;
  after: ReadArticle;
}

export interface ContractDifference {
  added: ReadArticle[];
  removed: ReadArticle[];
  changed: ChangedArticle[];
  unchanged: number;
}

/** What the articles of one version say otherwise than those of another; articles are the same when they have the same code. */
export function differenceOf(before: readonly ReadArticle[], after: readonly ReadArticle[]): ContractDifference {
  const former = new Map(before.map((article) => [article.code, article]));
  const pairs = after.flatMap((article): ChangedArticle[] => {
    const other = former.get(article.code);
    return other === undefined ? [] : [{ before: other, after: article }];
  });
  const changed = pairs.filter((pair) => pair.before.heading !== pair.after.heading || textOfArticle(pair.before) !== textOfArticle(pair.after));
  return {
    added: after.filter(({ code }) => !former.has(code)),
    removed: before.filter(({ code }) => !after.some((article) => article.code === code)),
    changed,
    unchanged: pairs.length - changed.length,
  };
}
