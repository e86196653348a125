import { queryOptions } from '@tanstack/react-query';
import { api, ask } from '@/shared/api/client';
import type { MailChoice, NotificationPreferences } from '@/shared/api/types';

/** What one wants by mail, with its version. */
export function preferencesQuery(language: string) {
  return queryOptions({
    queryKey: ['notification-preferences', language],
    queryFn: ({ signal }) => ask(api.GET('/api/v1/me/notification-preferences', { signal })),
  });
}

export interface Chosen {
  language: string;
  groups: Record<string, MailChoice>;
  mail: Record<string, MailChoice>;
}

export function savePreferences(version: string, chosen: Chosen) {
  return ask(api.PUT('/api/v1/me/notification-preferences', { params: { header: { 'If-Match': version } }, body: chosen }));
}

/** What is chosen now, in the shape in which it is saved. */
export function chosenMail({ language, groups }: NotificationPreferences): Chosen {
  return { language, groups: choices(groups), mail: choices(groups.flatMap(({ kinds }) => kinds)) };
}

/** The same with other choices. */
export function withChosen(preferences: NotificationPreferences, { language, groups, mail }: Chosen): NotificationPreferences {
  return {
    ...preferences,
    language,
    groups: preferences.groups.map((group) => ({ ...group, chosen: groups[group.code] ?? null, kinds: group.kinds.map((kind) => ({ ...kind, chosen: mail[kind.code] ?? null })) })),
  };
}

function choices(of: readonly { code: string; chosen?: MailChoice | null }[]): Record<string, MailChoice> {
  return Object.fromEntries(of.flatMap(({ code, chosen }) => (chosen == null ? [] : [[code, chosen]])));
}
