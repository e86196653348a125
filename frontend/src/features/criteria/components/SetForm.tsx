import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '@/shared/api/problem';
import type { CareLaw } from '@/shared/api/types';
import { Question } from '@/shared/patterns/confirm/Question';
import { Trouble } from '@/shared/ui/Trouble';
import { laws } from '@/features/criteria/criterion';
import '@/shared/patterns/form/form.css';

export interface SetFacts {
  name: string;
  laws: CareLaw[];
  /** Whether a new set begins with the national list; undefined for one that is there. */
  fromNational?: boolean;
}

interface SetFormProps {
  title: string;
  save: string;
  given: SetFacts;
  onSave: (facts: SetFacts) => Promise<void>;
  onClose: () => void;
}

/** Name and laws of a set. */
export function SetForm({ title, save, given, onSave, onClose }: SetFormProps) {
  const { t } = useTranslation();
  const [facts, setFacts] = useState(given);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Error>();
  const refused = problem instanceof ApiProblem ? problem.errors : [];
  const errorOf = (field: string) => refused.find(({ pointer }) => pointer === field)?.detail;

  async function send() {
    setBusy(true);
    try {
      await onSave(facts);
    } catch (failure) {
      setProblem(failure instanceof Error ? failure : new Error(String(failure)));
      setBusy(false);
    }
  }

  return (
    <Question
      title={title}
      onClose={onClose}
      actions={
        <>
          <button type="button" className="button" onClick={onClose}>
            {t('change.cancel')}
          </button>
          <button type="submit" form="criteria-set" className="button primary" aria-disabled={busy}>
            {save}
          </button>
        </>
      }
    >
      <form
        id="criteria-set"
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) {
            void send();
          }
        }}
      >
        {problem === undefined || refused.length > 0 ? null : <Trouble problem={problem} what={t('criteria.setFailed')} />}
        <div className="labelled">
          <label htmlFor="set-name">{t('criteria.name')}</label>
          <input id="set-name" className="input" value={facts.name} maxLength={120} autoComplete="off" aria-invalid={errorOf('/name') !== undefined} aria-describedby="set-name-error" onChange={(event) => { setFacts({ ...facts, name: event.target.value }); }} />
          <p id="set-name-error" className="field-error" role="alert">
            {errorOf('/name')}
          </p>
        </div>
        <fieldset aria-describedby="set-laws-error">
          <legend>{t('criteria.laws')}</legend>
          {laws.map((law) => (
            <label key={law} className="choice">
              <input type="checkbox" checked={facts.laws.includes(law)} onChange={(event) => { setFacts({ ...facts, laws: laws.filter((one) => (one === law ? event.target.checked : facts.laws.includes(one))) }); }} />
              <span>{t(`criteria.law.${law}`)}</span>
            </label>
          ))}
          <p id="set-laws-error" className="field-error" role="alert">
            {errorOf('/laws')}
          </p>
        </fieldset>
        {facts.fromNational === undefined ? null : (
          <label className="choice">
            <input type="checkbox" checked={facts.fromNational} onChange={(event) => { setFacts({ ...facts, fromNational: event.target.checked }); }} />
            <span>
              {t('criteria.fromNational')}
              <span className="hint">{t('criteria.fromNationalHint')}</span>
            </span>
          </label>
        )}
      </form>
    </Question>
  );
}
