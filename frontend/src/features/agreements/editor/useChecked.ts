import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '@/shared/api/problem';
import type { Agreement, Article } from '@/shared/api/types';
import { useActing } from '@/shared/session/session';
import { checkQuery } from '@/features/agreements/api/draft';
import { fieldOf, saidOf, type Said } from '@/features/agreements/editor/problems';
import { contractOf, unreadableIn, type TypedDraft } from '@/features/agreements/editor/typed';
import { useSettled } from '@/features/agreements/editor/useSettled';

const PAUSE = 400;

/** What is wrong with what is typed, and how it reads, a moment after one stops typing. */
export function useChecked(agreement: Agreement, articles: readonly Article[], typed: TypedDraft) {
  const { t, i18n } = useTranslation();
  const acting = useActing();
  const contract = useMemo(() => contractOf(typed, articles, i18n.language), [typed, articles, i18n.language]);
  const settled = useSettled(contract, PAUSE);
  const check = useQuery(checkQuery(acting, agreement.id, settled));
  const refused = check.error instanceof ApiProblem ? check.error.errors : undefined;
  const said: Said[] = useMemo(
    () => [
      ...unreadableIn(typed, articles, i18n.language).map((pointer) => ({ field: fieldOf(pointer), pointer, text: t('agreementDraft.unreadable'), source: '', open: false })),
      ...(refused ?? []).map(({ pointer, detail }) => ({ field: fieldOf(pointer), pointer, text: detail, source: '', open: false })),
      ...(refused === undefined ? saidOf(check.data?.problems ?? agreement.shown?.problems ?? []) : []),
    ],
    [typed, articles, i18n.language, refused, check.data, agreement.shown, t],
  );
  return {
    said,
    text: check.data?.articles ?? agreement.shown?.articles ?? [],
    floors: check.data?.floors ?? [],
    checking: contract !== settled || check.isFetching,
    /** Not an answer about the draft: there was none. */
    failed: check.error !== null && (refused === undefined || refused.length === 0) ? check.error : undefined,
    retry: () => void check.refetch(),
  };
}
