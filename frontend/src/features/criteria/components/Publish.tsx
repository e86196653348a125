import { TextArea } from '@vaadin/react-components/TextArea.js';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '@/shared/api/problem';
import { Question } from '@/shared/patterns/confirm/Question';
import { useActing } from '@/shared/session/session';
import { Trouble } from '@/shared/ui/Trouble';

interface PublishProps {
  set: string;
  count: number;
  /** The version before it; undefined for the first. */
  former: number | undefined;
  onPublish: (note: string) => Promise<void>;
  onClose: () => void;
}

/** Asks before a draft becomes what every provider is judged by. */
export function Publish({ set, count, former, onPublish, onClose }: PublishProps) {
  const { t } = useTranslation();
  const { tenant } = useActing();
  const [note, setNote] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Error>();

  async function send() {
    setBusy(true);
    try {
      await onPublish(note);
    } catch (failure) {
      setProblem(failure instanceof Error ? failure : new Error(String(failure)));
      setBusy(false);
    }
  }

  return (
    <Question
      title={t('criteria.publishTitle', { number: (former ?? 0) + 1 })}
      onClose={onClose}
      actions={
        <>
          <button type="button" className="button" onClick={onClose}>
            {t('change.cancel')}
          </button>
          <button type="button" className="button primary" aria-disabled={busy} onClick={() => { if (!busy) { void send(); } }}>
            {t('criteria.publish')}
          </button>
        </>
      }
    >
      {problem === undefined ? null : <Trouble problem={problem} what={t('criteria.publishFailed')} />}
      {problem instanceof ApiProblem && problem.errors.length > 0 ? (
        <ul>
          {problem.errors.map(({ pointer, detail }) => (
            <li key={pointer + detail}>
              {pointer.startsWith('/criteria/') ? `${pointer.split('/')[2] ?? ''}: ` : ''}
              {detail}
            </li>
          ))}
        </ul>
      ) : null}
      <p>{t('criteria.publishEffect', { count })}</p>
      {former === undefined ? null : (
        <p>
          <Link to="/$tenant/eisen/$set/verschil" params={{ tenant: tenant.slug, set }} search={{ before: String(former), after: 'draft' }} onClick={onClose}>
            {t('criteria.lookAtDifference', { number: former })}
          </Link>
        </p>
      )}
      <TextArea label={t('criteria.note')} helperText={t('criteria.noteHint')} maxlength={1000} value={note} onValueChanged={(event) => { setNote(event.detail.value); }} />
    </Question>
  );
}
