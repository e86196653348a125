import { useQuery } from '@tanstack/react-query';
import type { Acting } from '@/shared/session/acting';
import { agreementQuery } from '@/features/agreements/api/agreements';
import { contractQuery } from '@/features/agreements/api/contract';
import { articlesOf, articlesOfDraft, type ReadArticle } from '@/features/agreements/contract';

/** How the articles of a version read: of what was offered its document, of a draft what it says now. */
export function useVersionText(acting: Acting, id: string, number: number | undefined): { articles: readonly ReadArticle[] | undefined; error: Error | null } {
  const version = useQuery({ ...agreementQuery(acting, id, number), enabled: number !== undefined });
  const shown = version.data?.shown;
  const contract = useQuery({ ...contractQuery(acting, id, number ?? 0), enabled: shown?.sha256 != null });
  if (shown == null) {
    return { articles: undefined, error: version.error };
  }
  if (shown.sha256 == null) {
    return { articles: articlesOfDraft(shown.articles), error: null };
  }
  return { articles: contract.data === undefined ? undefined : articlesOf(contract.data.document), error: contract.error };
}
