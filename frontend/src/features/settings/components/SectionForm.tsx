import { useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '@/shared/api/problem';
import { DraftBar } from '@/shared/draft/DraftBar';
import { useDraft } from '@/shared/draft/useDraft';
import { Trouble } from '@/shared/ui/Trouble';

export interface Entered<T> {
  value: T;
  set: (change: Partial<T>) => void;
  /** What the server refused about a field, by the pointer to it; empty when nothing. */
  errorOf: (pointer: string) => string;
}

interface SectionFormProps<T extends Record<string, unknown>> {
  /** Kebab-case name of the form, for its draft. */
  form: string;
  subject: string;
  /** What it is about, as in "Begin opnieuw met het loket". */
  what: string;
  /** As it is now on the server. */
  saved: T;
  /** Ids of fields by the pointer under which the server speaks of them. */
  fieldIds: Record<string, string>;
  onSave: (value: T) => Promise<void>;
  /** Brings the version that someone else saved. */
  onLatest: () => Promise<void>;
  children: (entered: Entered<T>) => ReactNode;
}

/** One part of the settings: what is typed is kept as a draft; what the server refuses stands beside the field and is summed up on top. */
export function SectionForm<T extends Record<string, unknown>>({ form, subject, what, saved, fieldIds, onSave, onLatest, children }: SectionFormProps<T>) {
  const { t } = useTranslation();
  const summary = useRef<HTMLDivElement>(null);
  const [value, setValue] = useState(saved);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<ApiProblem>();
  const draft = useDraft({ form, version: '1', subject, value, empty: saved, restore: (typed) => { setValue((now) => ({ ...now, ...typed })); } });
  const errors = refused?.errors ?? [];

  async function save() {
    setBusy(true);
    setRefused(undefined);
    try {
      await onSave(value);
      await draft.finish();
    } catch (problem) {
      setRefused(problem instanceof ApiProblem ? problem : new ApiProblem(500));
      requestAnimationFrame(() => summary.current?.focus());
    } finally {
      setBusy(false);
    }
  }

  return (
    <form
      className="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) {
          void save();
        }
      }}
    >
      {errors.length === 0 ? null : (
        <div ref={summary} className="notice refused" role="alert" tabIndex={-1}>
          <strong>{t('settings.faults', { count: errors.length })}</strong>
          <ul>
            {errors.map(({ pointer, detail }) => (
              <li key={pointer + detail}>
                <a
                  href={`#${fieldIds[pointer] ?? ''}`}
                  onClick={(event) => {
                    event.preventDefault();
                    document.getElementById(fieldIds[pointer] ?? '')?.focus();
                  }}
                >
                  {detail}
                </a>
              </li>
            ))}
          </ul>
        </div>
      )}
      {refused?.conflict === true && errors.length === 0 ? (
        <div ref={summary} className="notice waiting" role="alert" tabIndex={-1}>
          <p>
            <strong>{t('settings.conflict')}</strong> {t('settings.conflictText')}
          </p>
          <div className="row">
            <button
              type="button"
              className="button"
              onClick={() => {
                draft.startAgain();
                void onLatest();
              }}
            >
              {t('settings.takeTheirs')}
            </button>
            <button
              type="button"
              className="button"
              onClick={() => {
                void onLatest();
              }}
            >
              {t('settings.keepMine')}
            </button>
          </div>
        </div>
      ) : null}
      {refused !== undefined && !refused.conflict && errors.length === 0 ? <Trouble problem={refused} what={t('settings.notSaved')} /> : null}
      {children({
        value,
        set: (change) => {
          setValue((now) => ({ ...now, ...change }));
        },
        errorOf: (pointer) => errors.find((one) => one.pointer === pointer)?.detail ?? '',
      })}
      <div className="save-line">
        <button type="submit" className="button primary" aria-disabled={busy}>
          {busy ? t('settings.saving') : t('settings.save')}
        </button>
        <DraftBar draft={draft} what={what} />
      </div>
    </form>
  );
}
