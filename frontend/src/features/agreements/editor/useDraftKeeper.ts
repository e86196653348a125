import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Agreement, Article } from '@/shared/api/types';
import type { Held } from '@/shared/keep/keeper';
import { useKeeper } from '@/shared/keep/useKeeper';
import { useActing } from '@/shared/session/session';
import { saveDraft, showDraft } from '@/features/agreements/api/draft';
import { placeOfDraft } from '@/features/agreements/steps';
import { contractOf, typedOf, unreadableIn, type TypedDraft } from '@/features/agreements/editor/typed';

/** Keeps a draft while it is typed. What cannot be read as a figure stays in this tab until it can. */
export function useDraftKeeper(agreement: Agreement, articles: readonly Article[]) {
  const { i18n } = useTranslation();
  const acting = useActing();
  const client = useQueryClient();
  const language = i18n.language;
  const held = useMemo(() => heldOf(agreement, articles, language), [agreement, articles, language]);
  return useKeeper<TypedDraft>(
    placeOfDraft(acting.party.id, agreement.id, agreement.shown?.number ?? 0),
    held,
    async (value, version) => {
      const now = await saveDraft(acting, agreement.id, contractOf(value, articles, language), version);
      showDraft(client, acting, now);
      // As it was typed: what the server made of it would move under the hands.
      return { value, version: now.shown?.version ?? version, savedAt: new Date().toISOString() };
    },
    (current) => {
      const now = current as Agreement | undefined;
      return now?.shown?.state === 'DRAFT' ? heldOf(now, articles, language) : undefined;
    },
    (value) => unreadableIn(value, articles, language).length === 0,
  );
}

function heldOf({ shown }: Agreement, articles: readonly Article[], language: string): Held<TypedDraft> {
  return { value: typedOf(shown?.terms ?? {}, shown?.filling ?? {}, articles, language), version: shown?.version ?? '', savedAt: undefined };
}
