import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { tell } from '@/shared/ui/toasts';
import { why } from '@/shared/ui/why';

/** Something the operator asks of the platform: says that it was asked, or why not, and shows how things stand then. */
export function useOperation<T>(list: readonly unknown[], ask: (about: T) => Promise<void>, done: (about: T) => string, failed: string) {
  const { t } = useTranslation();
  const client = useQueryClient();
  return useMutation({
    mutationFn: ask,
    onSuccess: async (_, about) => {
      tell(done(about));
      await client.invalidateQueries({ queryKey: list });
    },
    onError: (problem) => {
      tell(`${failed} ${why(problem, t)}`, { kind: 'refused' });
    },
  });
}
