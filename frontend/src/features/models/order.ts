import type { Article } from '@/shared/api/types';

/**
 * The codes with one of them moved past its neighbour of the same part.
 *
 * @param by -1 for up, 1 for down
 * @returns undefined when there is no neighbour on that side
 */
export function moved(articles: readonly Pick<Article, 'code' | 'part'>[], code: string, by: -1 | 1): string[] | undefined {
  const part = articles.find((one) => one.code === code)?.part;
  const ofPart = articles.filter((one) => one.part === part).map((one) => one.code);
  const neighbour = ofPart[ofPart.indexOf(code) + by];
  if (part === undefined || neighbour === undefined) {
    return undefined;
  }
  return articles.map((one) => (one.code === code ? neighbour : one.code === neighbour ? code : one.code));
}
