import { queryOptions } from '@tanstack/react-query';
import { read } from '@/shared/api/client';
import type { SearchWord } from '@/shared/api/types';
import type { Acting } from '@/shared/session/acting';
import { keyOf, tenantApi } from '@/shared/session/tenantApi';

/** The words that search treats as the same: what the region added, and the abbreviations of the field. */
export function searchWordsQuery(acting: Acting) {
  return queryOptions({
    queryKey: keyOf(acting, 'search-words'),
    queryFn: ({ signal }) => read(tenantApi(acting).GET('/shortlist/search-words', { signal })),
  });
}

/** @param key under which the server does it once */
export async function addSearchWord(acting: Acting, added: Pick<SearchWord, 'word' | 'meaning'>, key: string): Promise<void> {
  await tenantApi(acting).POST('/shortlist/search-words', { params: { header: { 'Idempotency-Key': key } }, body: added });
}

export async function removeSearchWord(acting: Acting, id: string): Promise<void> {
  await tenantApi(acting).DELETE('/shortlist/search-words/{id}', { params: { path: { id } } });
}
