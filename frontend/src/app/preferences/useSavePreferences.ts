import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { chosenMail, preferencesQuery, savePreferences, withChosen, type Chosen } from '@/app/preferences/preferences';
import { tell } from '@/shared/ui/toasts';

const SAVING = { id: 'preferences' };

/** Keeps each choice at once. A choice made while another is being saved shows too, and is sent after it on the version which that gave. */
export function useSavePreferences() {
  const { t, i18n } = useTranslation();
  const client = useQueryClient();
  const query = preferencesQuery(i18n.language);
  const more = () => client.isMutating({ predicate: ({ options }) => options.scope?.id === SAVING.id }) > 1;
  return useMutation({
    scope: SAVING,
    mutationFn: async (change: (now: Chosen) => Chosen) => {
      const now = await client.query({ ...query, staleTime: 'static' });
      return savePreferences(now.etag ?? '', change(chosenMail(now.data)));
    },
    onMutate: async (change) => {
      await client.cancelQueries({ queryKey: query.queryKey });
      client.setQueryData(query.queryKey, (before) => before && { ...before, data: withChosen(before.data, change(chosenMail(before.data))) });
    },
    onSuccess: (saved) => {
      client.setQueryData(query.queryKey, (before) => (before !== undefined && more() ? { ...before, etag: saved.etag } : saved));
      tell(t('preferences.saved'));
    },
    onError: () => client.invalidateQueries({ queryKey: query.queryKey }),
  });
}
