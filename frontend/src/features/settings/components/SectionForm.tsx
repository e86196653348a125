import { useState, type ReactNode } from 'react';
import { useWatch, type Path, type PathValue, type UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '@/shared/api/problem';
import { dateTime } from '@/shared/format/dates';
import { DraftBar } from '@/shared/draft/DraftBar';
import { useDraft } from '@/shared/draft/useDraft';
import { Earlier, type TwoVersions } from '@/shared/patterns/form/Earlier';
import { ErrorSummary } from '@/shared/patterns/form/ErrorSummary';
import { useFaults } from '@/shared/patterns/form/useFaults';
import { Trouble } from '@/shared/ui/Trouble';

type Fault = 'nameMissing' | 'tooLong' | 'daysWrong' | 'staleWrong' | 'referralWrong' | 'contactWrong' | 'dayMissing' | 'dayNameMissing' | 'firstDayMissing' | 'endBeforeStart' | 'emailWrong' | 'websiteWrong';

interface SectionFormProps<T extends Record<string, unknown>, S> {
  form: UseFormReturn<T>;
  /** Kebab-case name, for its draft; what it is about; and that in words, as in "Begin opnieuw met het loket". */
  draftOf: { form: string; subject: string; what: string };
  names: readonly (Path<T> & keyof T)[];
  /** What the ids of the fields begin with. */
  prefix: string;
  nameOf?: (pointer: string) => Path<T> | undefined;
  /** What the server has, with its version. */
  now: S;
  fieldsOf: (now: S) => T;
  /** What a field is called, and its value in words, where two versions stand side by side. */
  labelOf: (name: keyof T) => string;
  wordsOf?: (name: keyof T, value: unknown) => string;
  /** Saves over that version. */
  onSave: (value: T, over: S) => Promise<void>;
  /** Brings what the server has then. */
  onLatest: () => Promise<unknown>;
  children: (errorOf: (name: Path<T>) => string) => ReactNode;
}

/** One part of the settings: what is typed is kept as a draft, and who was overtaken by a colleague sees both versions. */
export function SectionForm<T extends Record<string, unknown>, S>({ form, draftOf, names, prefix, nameOf, now, fieldsOf, labelOf, wordsOf = words, onSave, onLatest, children }: SectionFormProps<T, S>) {
  const { t, i18n } = useTranslation();
  const saved = fieldsOf(now);
  const value = { ...saved, ...(useWatch({ control: form.control }) as Partial<T>) };
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<ApiProblem>();
  const [theirs, setTheirs] = useState<S>();
  const faults = useFaults({ form, names, prefix, sentence: (fault) => t(`settings.errors.${fault as Fault}`), ...(nameOf === undefined ? {} : { nameOf }) });
  const draft = useDraft({
    form: draftOf.form,
    version: '2',
    subject: draftOf.subject,
    value,
    empty: saved,
    restore: (typed) => {
      form.reset({ ...form.getValues(), ...typed }, { keepDefaultValues: true });
      // What was not right yet when it was left is pointed out again.
      void form.trigger();
    },
  });

  async function attempt(typed: T, over: S, again = true): Promise<void> {
    try {
      await onSave(typed, over);
      await draft.finish();
      await onLatest();
    } catch (failure) {
      const problem = failure instanceof ApiProblem ? failure : new ApiProblem(500);
      const latest = problem.status === 412 ? (problem.current as S | undefined) : undefined;
      if (latest === undefined) {
        setTrouble(faults.refuse(problem.errors) ? undefined : problem);
      } else if (again && same(fieldsOf(latest), saved)) {
        // What the colleague changed is of another part: nothing of it is overwritten.
        await attempt(typed, latest, false);
      } else {
        setTheirs(latest);
      }
    }
  }

  async function save(typed: T, over: S) {
    setBusy(true);
    setTrouble(undefined);
    setTheirs(undefined);
    await attempt(typed, over).finally(() => {
      setBusy(false);
    });
  }

  return (
    <form
      className="form"
      noValidate
      onSubmit={(event) => {
        void form.handleSubmit(async (typed) => {
          if (!busy) {
            await save(typed, now);
          }
        }, faults.count)(event);
      }}
    >
      <ErrorSummary title={t('form.faults', { count: faults.errors.length })} errors={faults.errors} attempt={faults.attempt} />
      {draft.restored && faults.attempt === 0 ? (
        <div className="notice waiting" role="status">
          <p>
            <strong>{draft.foundFrom === undefined ? t('draft.foundHere') : t('draft.found', { when: dateTime(draft.foundFrom, i18n.language) })}</strong> {t('draft.foundText')} {faults.errors.length === 0 ? null : t('draft.faults', { count: faults.errors.length })}
          </p>
        </div>
      ) : null}
      {trouble === undefined ? null : <Trouble problem={trouble} what={t('settings.notSaved')} />}
      {theirs === undefined ? null : (
        <Earlier
          versions={versions(fieldsOf(theirs))}
          actions={
            <>
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
              <button type="button" className="button" onClick={() => void save(merged(fieldsOf(theirs)), theirs)}>
                {t('settings.saveMine')}
              </button>
            </>
          }
        >
          {t('settings.conflictText')}
        </Earlier>
      )}
      {children(faults.errorOf)}
      <div className="save-line">
        <button type="submit" className="button primary" aria-disabled={busy}>
          {busy ? t('settings.saving') : t('settings.save')}
        </button>
        <DraftBar draft={draft} what={draftOf.what} />
      </div>
    </form>
  );

  function versions(latest: T): TwoVersions[] {
    return names
      .filter((name) => !same(value[name], latest[name]))
      .map((name) => ({ id: name, label: labelOf(name), mine: wordsOf(name, value[name]), changedHere: !same(value[name], saved[name]), theirs: wordsOf(name, latest[name]) }));
  }

  /** What was changed here over their version of the rest. */
  function merged(latest: T): T {
    for (const name of names.filter((one) => same(value[one], saved[one]))) {
      form.setValue(name, latest[name] as PathValue<T, Path<T>>);
    }
    return { ...latest, ...Object.fromEntries(names.filter((name) => !same(value[name], saved[name])).map((name) => [name, value[name]])) };
  }
}

function words(_: unknown, value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
