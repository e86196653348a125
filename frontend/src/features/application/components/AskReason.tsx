import { TextArea } from '@vaadin/react-components/TextArea.js';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DraftBar } from '@/shared/draft/DraftBar';
import { useDraft } from '@/shared/draft/useDraft';
import { Question } from '@/shared/patterns/confirm/Question';
import { bound } from '@/shared/patterns/form/bound';
import { Trouble } from '@/shared/ui/Trouble';

/** What is chosen besides the reason, kept with it. */
interface Chosen {
  value: Record<string, string>;
  restore: (value: Partial<Record<string, string>>) => void;
  /** Id of the field that still lacks something, as one confirms; undefined when nothing does. */
  lacking: () => string | undefined;
}

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
  /** Where what is typed is kept until it is sent: the name of the form, what it is about, and what people call it. */
  draft: { form: string; subject: string; what: string };
  chosen?: Chosen;
  /** Done when it was sent; what was typed is kept as long as that fails. */
  onConfirm: (reason: string) => Promise<unknown>;
  onClose: () => void;
}

const nothingChosen: Chosen = { value: {}, restore: () => undefined, lacking: () => undefined };

/** A step that is taken with a reason in words, which are there again when one comes back to it. */
export function AskReason({ title, children, label, longest, confirm, danger = false, busy, problem, failed, draft: { what, ...place }, chosen = nothingChosen, onConfirm, onClose }: AskReasonProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [empty, setEmpty] = useState(false);
  const draft = useDraft({
    ...place,
    version: '1',
    value: { ...chosen.value, reason },
    empty: { ...Object.fromEntries(Object.keys(chosen.value).map((name) => [name, ''])), reason: '' },
    restore: (former) => {
      setReason(former.reason ?? '');
      chosen.restore(former);
    },
  });
  const send = () => {
    const empty = reason.trim() === '';
    const lacking = chosen.lacking() ?? (empty ? 'reason' : undefined);
    setEmpty(empty);
    if (lacking !== undefined) {
      document.getElementById(lacking)?.focus();
    } else if (!busy) {
      // What went wrong is told by the one who asks.
      onConfirm(reason.trim()).then(draft.finish, () => undefined);
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
      <DraftBar draft={draft} what={what} />
      {problem === null ? null : <Trouble problem={problem} what={failed} />}
    </Question>
  );
}
