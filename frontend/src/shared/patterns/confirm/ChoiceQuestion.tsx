import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Question } from '@/shared/patterns/confirm/Question';
import { Loading } from '@/shared/ui/Loading';
import { Trouble } from '@/shared/ui/Trouble';

interface ChoiceQuestionProps {
  title: string;
  /** What one chooses from, as it was read; nothing yet while it is read. */
  choices: { data: readonly { value: string; label: string }[] | undefined; error: Error | null; refetch: () => unknown };
  /** What is said when there is nothing to choose from, and when it could not be read. */
  none: string;
  unread: string;
  /** Above the choice. */
  label: string;
  chosen: string | undefined;
  onChoose: (value: string) => void;
  /** What is done with it, how that is called, and what is said when it fails. */
  doing: { error: Error | null; isPending: boolean; mutate: () => void };
  action: string;
  failed: string;
  /** Before the choice, and after it. */
  lead?: ReactNode;
  children?: ReactNode;
  onClose: () => void;
}

/** Asks for one of a list that is read first, and does something with it. */
export function ChoiceQuestion({ title, choices, none, unread, label, chosen, onChoose, doing, action, failed, lead, children, onClose }: ChoiceQuestionProps) {
  const { t } = useTranslation();
  const field = useId();
  return (
    <Question
      title={title}
      onClose={onClose}
      actions={
        <>
          <button type="button" className="button" onClick={onClose}>
            {t('change.cancel')}
          </button>
          {chosen === undefined ? null : (
            <button type="button" className="button primary" aria-disabled={doing.isPending} onClick={() => { if (!doing.isPending) { doing.mutate(); } }}>
              {action}
            </button>
          )}
        </>
      }
    >
      {doing.error === null ? null : <Trouble problem={doing.error} what={failed} />}
      {choices.error === null ? null : <Trouble problem={choices.error} what={unread} retry={() => void choices.refetch()} />}
      {choices.data === undefined && choices.error === null ? <Loading label={t('table.loading')} lines={2} /> : null}
      {choices.data?.length === 0 ? <p>{none}</p> : null}
      {chosen === undefined ? null : (
        <>
          {lead}
          <div className="labelled">
            <label htmlFor={field}>{label}</label>
            <select id={field} className="select" value={chosen} onChange={(event) => { onChoose(event.target.value); }}>
              {choices.data?.map((one) => (
                <option key={one.value} value={one.value}>
                  {one.label}
                </option>
              ))}
            </select>
          </div>
          {children}
        </>
      )}
    </Question>
  );
}
