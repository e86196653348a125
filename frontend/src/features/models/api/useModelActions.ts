import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ContractModel } from '@/shared/api/types';
import { useActing } from '@/shared/session/session';
import { tell } from '@/shared/ui/toasts';
import { beginDraft, changeModel, contentQuery, discardDraft, modelsQuery, order, publish } from '@/features/models/api/models';
import { DRAFT } from '@/features/models/version';

/**
 * What can be done with a model contract; each says what became of it.
 *
 * @param show brings a version into view
 */
export function useModelActions(model: ContractModel | undefined, show: (version: string) => Promise<void>) {
  const { t } = useTranslation();
  const acting = useActing();
  const client = useQueryClient();
  const id = model?.id ?? '';
  const refresh = () => client.invalidateQueries({ queryKey: modelsQuery(acting).queryKey });
  const onError = (problem: Error) => { tell(`${t('models.changeFailed')} ${problem.message}`, { kind: 'refused' }); };

  const begin = useMutation({ mutationFn: () => beginDraft(acting, id), onSuccess: async () => { await refresh(); await show(DRAFT); }, onError });
  const discard = useMutation({
    mutationFn: (version: string) => discardDraft(acting, id, version),
    onSuccess: async () => {
      tell(t('models.discarded'));
      await show(String(model?.publishedNumber ?? ''));
      await refresh();
    },
    onError,
  });
  const publication = useMutation({
    mutationFn: ({ version, given }: { version: string; given: { note: string; takesEffectOn: string } }) => publish(acting, id, version, given),
    onSuccess: async (number) => {
      tell(t('models.isPublished', { number }));
      await show(String(number));
      await refresh();
    },
  });
  const reorder = useMutation({ mutationFn: (codes: string[]) => order(acting, id, codes), onSuccess: (now) => { client.setQueryData(contentQuery(acting, id, DRAFT).queryKey, now); }, onError });
  const archive = useMutation({
    mutationFn: async (archived: boolean) => {
      if (model !== undefined) {
        await changeModel(acting, model, { name: model.name, archived });
      }
    },
    onSuccess: (_, archived) => { tell(t(archived ? 'models.isArchived' : 'models.isUsed', { name: model?.name })); },
    onError,
    onSettled: refresh,
  });
  return {
    begin,
    discard,
    reorder,
    archive,
    rename: async (name: string) => {
      if (model !== undefined) {
        await changeModel(acting, model, { name, archived: model.archived });
        await refresh();
      }
    },
    publish: publication.mutateAsync,
    /** While the draft comes to its end: it is no longer there to be asked for. */
    ending: publication.isPending || discard.isPending,
  };
}
