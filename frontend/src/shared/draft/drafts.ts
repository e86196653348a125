import { queryOptions } from '@tanstack/react-query';
import { read } from '@/shared/api/client';
import type { components } from '@/shared/api/schema';
import type { Acting } from '@/shared/session/acting';
import { keyOf, tenantApi } from '@/shared/session/tenantApi';

/** The document calls a field any object; it is whatever was typed. */
type Typed = components['schemas']['DraftController.Typed'];

export type Fields = Record<string, unknown>;

/** What was typed in a form and not sent yet. */
export interface Draft {
  formVersion: string;
  body: Fields;
  version: string;
  updatedAt: string;
}

/** The draft as the server keeps it; null when there is none. */
export function draftQuery(acting: Acting, form: string, subject: string) {
  return queryOptions({
    queryKey: keyOf(acting, 'draft', form, subject),
    queryFn: async ({ signal }): Promise<Draft | null> => {
      const found = (await read(tenantApi(acting).GET('/drafts/{form}/{subject}', { params: { path: { form, subject } }, signal }))) as Draft | undefined;
      return found ?? null;
    },
    staleTime: 0,
    gcTime: 0,
  });
}

/** @param version the version that was changed; undefined for a first one */
export function saveDraft(acting: Acting, form: string, subject: string, formVersion: string, body: Fields, version: string | undefined): Promise<Draft> {
  const params = { path: { form, subject }, header: { 'If-Match': version ?? null } };
  return read(tenantApi(acting).PUT('/drafts/{form}/{subject}', { params, body: { formVersion, body: body as Typed['body'] } }));
}

export async function discardDraft(acting: Acting, form: string, subject: string): Promise<void> {
  await tenantApi(acting).DELETE('/drafts/{form}/{subject}', { params: { path: { form, subject } } });
}
