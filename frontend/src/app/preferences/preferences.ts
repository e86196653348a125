import { queryOptions } from '@tanstack/react-query';
import { api, ask } from '@/shared/api/client';
import type { MailChoice } from '@/shared/api/types';

/** What one wants by mail, with its version. */
export function preferencesQuery(language: string) {
  return queryOptions({
    queryKey: ['notification-preferences', language],
    queryFn: ({ signal }) => ask(api.GET('/api/v1/me/notification-preferences', { signal })),
  });
}

export function savePreferences(version: string, chosen: { language: string; mail: Record<string, MailChoice> }) {
  return ask(api.PUT('/api/v1/me/notification-preferences', { params: { header: { 'If-Match': version } }, body: chosen }));
}
