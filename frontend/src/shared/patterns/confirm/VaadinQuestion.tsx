import { Dialog } from '@vaadin/react-components/Dialog.js';
import type { QuestionProps } from '@/shared/patterns/confirm/Question';

export function VaadinQuestion({ title, children, actions, onClose }: QuestionProps) {
  return (
    <Dialog
      opened
      headerTitle={title}
      className="question"
      noCloseOnOutsideClick
      onOpenedChanged={(event) => {
        if (!event.detail.value) {
          onClose();
        }
      }}
      footer={actions}
    >
      <div className="stack question-body">{children}</div>
    </Dialog>
  );
}
