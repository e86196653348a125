import { TextArea } from '@vaadin/react-components/TextArea.js';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Question } from '@/shared/patterns/confirm/Question';
import { bound } from '@/shared/patterns/form/bound';
import { Trouble } from '@/shared/ui/Trouble';

interface AskReasonProps {
  title: string;
  /** What will happen, and to whom; more to fill in. */
  children: ReactNode;
  label: string;
  /** Characters. */
  longest: number;
  confirm: string;
  danger?: boolean;
  busy: boolean;
  /** What went wrong when it was sent; what was typed stays. */
  problem: Error | null;
  failed: string;
  onConfirm: (reason: string) => void;
  onClose: () => void;
}

/** A step that is taken with a reason in words. */
export function AskReason({ title, children, label, longest, confirm, danger = false, busy, problem, failed, onConfirm, onClose }: AskReasonProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [empty, setEmpty] = useState(false);
  const send = () => {
    if (reason.trim() === '') {
      setEmpty(true);
      document.getElementById('reason')?.focus();
    } else if (!busy) {
      onConfirm(reason.trim());
    }
  };
  return (
    <Question
      title={title}
      onClose={onClose}
      actions={
        <>
          <button type="button" className="button" onClick={onClose}>
            {t('change.cancel')}
          </button>
          <button type="button" className={danger ? 'button danger' : 'button primary'} aria-disabled={busy} onClick={send}>
            {confirm}
          </button>
        </>
      }
    >
      {children}
      <TextArea id="reason" label={label} maxlength={longest} {...bound({ value: reason, onChange: setReason, onBlur: () => undefined }, empty && reason.trim() === '' ? t('decision.writeWhy') : '')} />
      {problem === null ? null : <Trouble problem={problem} what={failed} />}
    </Question>
  );
}
