import { useMutation, useQueryClient } from '@tanstack/react-query';
import { tell } from '@/shared/ui/toasts';

/** Something the operator asks of the platform: says that it was asked, or why not, and shows how things stand then. */
export function useOperation<T>(list: readonly unknown[], ask: (about: T) => Promise<void>, done: (about: T) => string, failed: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ask,
    onSuccess: async (_, about) => {
      tell(done(about));
      await client.invalidateQueries({ queryKey: list });
    },
    onError: (problem) => {
      tell(`${failed} ${problem.message}`, { kind: 'refused' });
    },
  });
}
