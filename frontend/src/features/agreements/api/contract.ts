import { queryOptions } from '@tanstack/react-query';
import { read } from '@/shared/api/client';
import { download } from '@/shared/patterns/list/download';
import type { Acting } from '@/shared/session/acting';
import { keyOf, tenantApi } from '@/shared/session/tenantApi';
import type { ContractDocument } from '@/features/agreements/contract';

/** What was read: the text of a version that was offered, and the SHA-256 that this browser worked out of its bytes. */
export interface ReadContract {
  document: ContractDocument;
  sha256: string;
}

/** The text of a version that was offered; it never changes. */
export function contractQuery(acting: Acting, id: string, number: number) {
  return queryOptions({
    queryKey: keyOf(acting, 'contract', id, number),
    queryFn: async ({ signal }): Promise<ReadContract> => {
      const bytes = await read<ArrayBuffer>(tenantApi(acting).GET('/agreements/{id}/versions/{number}/contract', { params: { path: { id, number } }, parseAs: 'arrayBuffer', signal }));
      return { document: JSON.parse(new TextDecoder().decode(bytes)) as ContractDocument, sha256: await sha256Of(bytes) };
    },
    staleTime: Infinity,
  });
}

export type DocumentForm = 'pdf' | 'html' | 'json';

/** A version that was offered, put among the downloads. */
export async function takeContract(acting: Acting, id: string, number: number, form: DocumentForm): Promise<void> {
  const api = tenantApi(acting);
  const params = { path: { id, number } };
  const { response } =
    form === 'pdf'
      ? await api.GET('/agreements/{id}/versions/{number}/pdf', { params, headers: { Accept: 'application/pdf, application/problem+json' }, parseAs: 'stream' })
      : form === 'html'
        ? await api.GET('/agreements/{id}/versions/{number}/html', { params, headers: { Accept: 'text/html, application/problem+json' }, parseAs: 'stream' })
        : await api.GET('/agreements/{id}/versions/{number}/contract', { params, parseAs: 'stream' });
  await download(response, `overeenkomst-${id}-${number}.${form}`, () => undefined);
}

async function sha256Of(bytes: ArrayBuffer): Promise<string> {
  return [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
