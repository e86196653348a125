import { TextArea } from '@vaadin/react-components/TextArea.js';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '@/shared/api/problem';
import { today } from '@/shared/format/dates';
import { Question } from '@/shared/patterns/confirm/Question';
import { useActing } from '@/shared/session/session';
import { Trouble } from '@/shared/ui/Trouble';
import { DRAFT } from '@/features/models/version';

interface PublishModelProps {
  model: string;
  /** The version before it; undefined for the first. */
  former: number | undefined;
  onPublish: (given: { note: string; takesEffectOn: string }) => Promise<void>;
  onClose: () => void;
}

/** Asks before a draft becomes what agreements are made from. */
export function PublishModel({ model, former, onPublish, onClose }: PublishModelProps) {
  const { t } = useTranslation();
  const { tenant } = useActing();
  const [note, setNote] = useState('');
  const [takesEffectOn, setTakesEffectOn] = useState(today());
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Error>();

  async function send() {
    setBusy(true);
    try {
      await onPublish({ note, takesEffectOn });
    } catch (failure) {
      setProblem(failure instanceof Error ? failure : new Error(String(failure)));
      setBusy(false);
    }
  }

  return (
    <Question
      title={t('models.publishTitle', { number: (former ?? 0) + 1 })}
      onClose={onClose}
      actions={
        <>
          <button type="button" className="button" onClick={onClose}>
            {t('change.cancel')}
          </button>
          <button type="button" className="button primary" aria-disabled={busy} onClick={() => { if (!busy) { void send(); } }}>
            {t('models.publish')}
          </button>
        </>
      }
    >
      {problem === undefined ? null : <Trouble problem={problem} what={t('models.publishFailed')} />}
      {problem instanceof ApiProblem && problem.errors.length > 0 ? (
        <ul>
          {problem.errors.map(({ pointer, code, detail }) => (
            <li key={`${pointer} ${code}`}>{detail}</li>
          ))}
        </ul>
      ) : null}
      <p>{t('models.publishEffect')}</p>
      {former === undefined ? null : (
        <p>
          <Link to="/$tenant/modelcontracten/$model/verschil" params={{ tenant: tenant.slug, model }} search={{ before: String(former), after: DRAFT }} onClick={onClose}>
            {t('models.lookAtDifference', { number: former })}
          </Link>
        </p>
      )}
      <div className="labelled">
        <label htmlFor="model-from">{t('models.takesEffectOn')}</label>
        <input id="model-from" type="date" className="input" min={today()} value={takesEffectOn} onChange={(event) => { setTakesEffectOn(event.target.value); }} />
      </div>
      <TextArea label={t('models.note')} helperText={t('models.noteHint')} maxlength={1000} value={note} onValueChanged={(event) => { setNote(event.detail.value); }} />
    </Question>
  );
}
