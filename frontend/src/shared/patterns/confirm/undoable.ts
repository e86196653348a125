import type { TFunction } from 'i18next';
import { ApiProblem } from '@/shared/api/problem';
import { tell } from '@/shared/ui/toasts';
import { why } from '@/shared/ui/why';

/** Says what was done, with one click back for as long as the message stands. When that fails it says why, and offers it again where that may help. */
export function undoable(t: TFunction, text: string, undo: string, back: () => Promise<unknown>): void {
  const action = {
    label: undo,
    run: () => {
      back().catch((problem: unknown) => {
        tell(`${t('undo.failed')} ${why(problem, t)}`, problem instanceof ApiProblem && problem.passing ? { kind: 'refused', action } : { kind: 'refused' });
      });
    },
  };
  tell(text, { action });
}
