import { lazy, Suspense, type ReactNode } from 'react';

export interface QuestionProps {
  title: string;
  children: ReactNode;
  /** The buttons, the one that changes something last. */
  actions: ReactNode;
  onClose: () => void;
}

const VaadinQuestion = lazy(async () => ({ default: (await import('@/shared/patterns/confirm/VaadinQuestion')).VaadinQuestion }));

/** A question with something to fill in or to choose, answered before going on. A click beside it does not throw away what was typed. */
export function Question(props: QuestionProps) {
  return (
    <Suspense fallback={null}>
      <VaadinQuestion {...props} />
    </Suspense>
  );
}
