import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SavedView } from '@/shared/api/types';
import { useKeyOf } from '@/shared/api/useKeyOf';
import { sameName } from '@/shared/patterns/list/savedViews';
import { Question } from '@/shared/patterns/confirm/Question';
import { Trouble } from '@/shared/ui/Trouble';
import '@/shared/patterns/list/list.css';

interface NameViewProps {
  own: SavedView[];
  busy: boolean;
  /** Fails when the server did not take it; what was typed stays. */
  onName: (name: string, shared: boolean, key: string) => Promise<void>;
  onClose: () => void;
}

const LONGEST_NAME = 80;

/** Asks for the name of a view, and whether colleagues see it. */
export function NameView({ own, busy, onName, onClose }: NameViewProps) {
  const { t } = useTranslation();
  const id = useId();
  const keyOf = useKeyOf();
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState<boolean>();
  const [tried, setTried] = useState(false);
  const [problem, setProblem] = useState<Error>();
  const typed = name.trim();
  const replaced = own.find((view) => sameName(view.name, typed));
  const shared = chosen ?? replaced?.shared ?? false;
  return (
    <Question
      title={t('views.save')}
      onClose={onClose}
      actions={
        <>
          <button type="button" className="button" onClick={onClose}>
            {t('change.cancel')}
          </button>
          <button type="submit" form={id} className="button primary" aria-disabled={busy}>
            {t('views.submit')}
          </button>
        </>
      }
    >
      <form
        id={id}
        className="name-view"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          setProblem(undefined);
          if (typed === '') {
            event.currentTarget.querySelector('input')?.focus();
          } else if (!busy) {
            onName(typed, shared, keyOf([typed, shared])).catch((failure: unknown) => { setProblem(failure instanceof Error ? failure : new Error(String(failure))); });
          }
        }}
      >
        {problem === undefined ? null : <Trouble problem={problem} what={t('views.saveFailed')} />}
        <label htmlFor={`${id}-name`}>{t('views.name')}</label>
        <input
          id={`${id}-name`}
          className="input"
          autoFocus
          maxLength={LONGEST_NAME}
          value={name}
          aria-invalid={tried && typed === ''}
          aria-describedby={`${id}-about`}
          onChange={(event) => { setName(event.target.value); }}
        />
        <p id={`${id}-about`} className={tried && typed === '' ? 'field-error' : 'small quiet'}>
          {tried && typed === '' ? t('views.nameMissing') : replaced === undefined ? t('views.about') : t('views.replaces', { name: replaced.name })}
        </p>
        <label className="check">
          <input type="checkbox" checked={shared} onChange={(event) => { setChosen(event.target.checked); }} />
          {t('views.withColleagues')}
        </label>
      </form>
    </Question>
  );
}
