import { everyOf } from '@/shared/api/everyOf';
import type { Article, ChangedArticle } from '@/shared/api/types';

export type Aspect = ChangedArticle['aspects'][number];
export const aspects = everyOf<Aspect>()(['PART', 'STATE', 'OPTIONAL', 'HEADING', 'TEXTS', 'SLOTS', 'EXPLANATION', 'SOURCE']);

/** What is sentences of an article, for words that differ to be marked. */
export function textOf(article: Article, aspect: 'HEADING' | 'TEXTS' | 'EXPLANATION' | 'SOURCE'): string {
  switch (aspect) {
    case 'HEADING':
      return article.heading ?? '';
    case 'TEXTS':
      return (article.options ?? []).map(({ label, text }) => [label, text].filter((part) => part != null && part !== '').join(': ')).join('\n\n');
    case 'EXPLANATION':
      return article.explanation ?? '';
    case 'SOURCE':
      return article.source ?? '';
  }
}

export function isText(aspect: Aspect): aspect is 'HEADING' | 'TEXTS' | 'EXPLANATION' | 'SOURCE' {
  return aspect === 'HEADING' || aspect === 'TEXTS' || aspect === 'EXPLANATION' || aspect === 'SOURCE';
}
