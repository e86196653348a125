import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CareLaw, CriteriaSet } from '@/shared/api/types';
import { useActing } from '@/shared/session/session';
import { tell } from '@/shared/ui/toasts';
import { why } from '@/shared/ui/why';
import { beginDraft, changeSet, contentQuery, discardDraft, order, publish, setsQuery } from '@/features/criteria/api/criteria';
import { DRAFT } from '@/features/criteria/version';

/**
 * What can be done with a set; each says what became of it.
 *
 * @param show brings a version into view
 */
export function useSetActions(set: CriteriaSet | undefined, show: (version: string) => Promise<void>) {
  const { t } = useTranslation();
  const acting = useActing();
  const client = useQueryClient();
  const id = set?.id ?? '';
  const refresh = () => client.invalidateQueries({ queryKey: setsQuery(acting).queryKey });
  const onError = (problem: Error) => { tell(`${t('criteria.changeFailed')} ${why(problem, t)}`, { kind: 'refused' }); };

  const begin = useMutation({ mutationFn: () => beginDraft(acting, id), onSuccess: async () => { await refresh(); await show(DRAFT); }, onError });
  const discard = useMutation({
    mutationFn: (version: string) => discardDraft(acting, id, version),
    onSuccess: async () => {
      tell(t('criteria.discarded'));
      await show(String(set?.publishedNumber ?? ''));
      await refresh();
    },
    onError,
  });
  const publication = useMutation({
    mutationFn: ({ version, note }: { version: string; note: string }) => publish(acting, id, version, note),
    onSuccess: async (number) => {
      tell(t('criteria.isPublished', { number }));
      await show(String(number));
      await refresh();
    },
  });
  const reorder = useMutation({ mutationFn: (codes: string[]) => order(acting, id, codes), onSuccess: (now) => { client.setQueryData(contentQuery(acting, id, DRAFT).queryKey, now); }, onError });
  const retire = useMutation({
    mutationFn: async (retired: boolean) => {
      if (set !== undefined) {
        await changeSet(acting, set, { name: set.name, laws: set.laws, retired });
      }
    },
    onSuccess: (_, retired) => { tell(t(retired ? 'criteria.isRetired' : 'criteria.isUsed', { name: set?.name })); },
    onError,
    onSettled: refresh,
  });
  return {
    begin,
    discard,
    reorder,
    retire,
    change: async (facts: { name: string; laws: CareLaw[] }) => {
      if (set !== undefined) {
        await changeSet(acting, set, { ...facts, retired: set.retired });
        await refresh();
      }
    },
    publish: publication.mutateAsync,
    /** While the draft comes to its end: it is no longer there to be asked for. */
    ending: publication.isPending || discard.isPending,
  };
}
