import { tell } from '@/shared/ui/toasts';

/** Says what was done, with one click back for as long as the message stands. */
export function undoable(text: string, undo: string, back: () => Promise<unknown>): void {
  tell(text, {
    action: {
      label: undo,
      run: () => {
        back().catch((problem: unknown) => {
          tell(problem instanceof Error ? problem.message : String(problem), { kind: 'refused' });
        });
      },
    },
  });
}
