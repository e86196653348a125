import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CareLaw, CriteriaSet } from '@/shared/api/types';
import { useActing } from '@/shared/session/session';
import { tell } from '@/shared/ui/toasts';
import { beginDraft, changeSet, contentQuery, discardDraft, order, publish, setsQuery } from '@/features/criteria/api/criteria';
import { DRAFT } from '@/features/criteria/version';

/**
 * What can be done with a set; each says what became of it.
 *
 * @param version of the draft that is looked at
 * @param show brings a version into view
 */
export function useSetActions(set: CriteriaSet | undefined, version: string | undefined, show: (version: string) => Promise<void>) {
  const { t } = useTranslation();
  const acting = useActing();
  const client = useQueryClient();
  const id = set?.id ?? '';
  const refresh = () => client.invalidateQueries({ queryKey: setsQuery(acting).queryKey });
  const onError = (problem: Error) => { tell(`${t('criteria.changeFailed')} ${problem.message}`, { kind: 'refused' }); };

  const begin = useMutation({ mutationFn: () => beginDraft(acting, id), onSuccess: async () => { await refresh(); await show(DRAFT); }, onError });
  const discard = useMutation({
    mutationFn: () => discardDraft(acting, id, version ?? ''),
    onSuccess: async () => {
      tell(t('criteria.discarded'));
      await show(String(set?.publishedNumber ?? ''));
      await refresh();
    },
    onError,
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
    publish: async (note: string) => {
      const number = await publish(acting, id, version ?? '', note);
      tell(t('criteria.isPublished', { number }));
      await show(String(number));
      await refresh();
    },
  };
}
