import { ConfirmDialog } from '@vaadin/react-components/ConfirmDialog.js';
import { useTranslation } from 'react-i18next';
import type { ConfirmProps } from '@/shared/patterns/confirm/Confirm';

export function VaadinConfirm({ title, children, confirm, danger = false, onConfirm, onCancel }: ConfirmProps) {
  const { t } = useTranslation();
  return (
    <ConfirmDialog
      opened
      header={title}
      className="question"
      confirmText={confirm}
      confirmTheme={danger ? 'primary error' : 'primary'}
      cancelButtonVisible
      cancelText={t('change.cancel')}
      onConfirm={onConfirm}
      onCancel={onCancel}
    >
      {children}
    </ConfirmDialog>
  );
}
