import { useId, useLayoutEffect, useRef, type ReactNode } from 'react';

interface QuestionProps {
  title: string;
  children: ReactNode;
  /** The buttons, the one that changes something last. */
  actions: ReactNode;
  onClose: () => void;
}

/** A question that must be answered before going on. The browser keeps the focus inside and gives it back. */
export function Question({ title, children, actions, onClose }: QuestionProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  // Before it is taken away, so that the browser can give the focus back.
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => {
      shown?.close();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className="question"
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <h2 id={id}>{title}</h2>
      <div className="stack">{children}</div>
      <div className="actions">{actions}</div>
    </dialog>
  );
}
