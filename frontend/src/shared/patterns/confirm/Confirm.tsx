import { lazy, Suspense, type ReactNode } from 'react';

export interface ConfirmProps {
  /** The question, as one: "Controle afsluiten?" */
  title: string;
  /** What will happen, and to whom. */
  children: ReactNode;
  /** The verb on the button. */
  confirm: string;
  /** For what cannot be taken back. */
  danger?: boolean;
  onConfirm: () => void;
  onCancel: () => void;
}

const VaadinConfirm = lazy(async () => ({ default: (await import('@/shared/patterns/confirm/VaadinConfirm')).VaadinConfirm }));

/** Yes or no, for what cannot be undone. What can be undone is done at once, and says so with a way back: see `undoable`. */
export function Confirm(props: ConfirmProps) {
  return (
    <Suspense fallback={null}>
      <VaadinConfirm {...props} />
    </Suspense>
  );
}
