import { zodResolver } from '@hookform/resolvers/zod';
import { IntegerField } from '@vaadin/react-components/IntegerField.js';
import { TextArea } from '@vaadin/react-components/TextArea.js';
import { TextField } from '@vaadin/react-components/TextField.js';
import { useEffect, useEffectEvent } from 'react';
import { Controller, useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import type { FieldProblem } from '@/shared/api/problem';
import type { Criterion } from '@/shared/api/types';
import { classes } from '@/shared/criteria/criterion';
import { DraftBar } from '@/shared/draft/DraftBar';
import { useDraft } from '@/shared/draft/useDraft';
import { bound } from '@/shared/patterns/form/bound';
import { ChoiceGroup } from '@/shared/patterns/form/ChoiceGroup';
import { ErrorSummary } from '@/shared/patterns/form/ErrorSummary';
import { useFaults } from '@/shared/patterns/form/useFaults';
import { criterionOf, EMPTY_CRITERION, inputOf, type CriterionInput } from '@/features/criteria/criterionInput';
import { evidenceKinds, laws, recheckKinds, registers } from '@/features/criteria/criterion';

const months = z.string().check(z.regex(/^$|^([1-9]|[1-9]\d|1[01]\d|120)$/, 'monthsWrong'));
const schema = z.object({
  code: z.string().check(z.regex(/^[A-Z0-9][A-Z0-9-]{0,23}$/, 'codeWrong')),
  class: z.enum(classes),
  dutchTitle: z.string().check(z.trim(), z.minLength(1, 'titleMissing'), z.maxLength(160, 'titleLong')),
  dutchAsked: z.string().check(z.maxLength(1000, 'textLong')),
  englishTitle: z.string().check(z.maxLength(160, 'titleLong')),
  englishAsked: z.string().check(z.maxLength(1000, 'textLong')),
  evidence: z.enum(evidenceKinds),
  number: z.enum(['', ...registers]),
  notOlderThanMonths: months,
  validMonths: months,
  recheck: z.enum(recheckKinds),
  recheckMonths: months,
  legalSource: z.string().check(z.maxLength(300, 'sourceLong')),
  laws: z.array(z.enum(laws)).check(z.minLength(1, 'lawMissing')),
  proportionality: z.string().check(z.maxLength(1000, 'textLong')),
  shareable: z.boolean(),
});
const names = ['code', 'class', 'dutchTitle', 'dutchAsked', 'englishTitle', 'englishAsked', 'evidence', 'number', 'notOlderThanMonths', 'validMonths', 'recheck', 'recheckMonths', 'legalSource', 'laws', 'proportionality', 'shareable'] as const satisfies readonly (keyof CriterionInput)[];
type Fault = 'codeWrong' | 'titleMissing' | 'titleLong' | 'textLong' | 'monthsWrong' | 'sourceLong' | 'lawMissing';
/** The field that the server speaks of, by the end of its pointer. */
const POINTERS: Record<string, keyof CriterionInput> = { 'dutch/title': 'dutchTitle', 'dutch/asked': 'dutchAsked', 'english/title': 'englishTitle', 'english/asked': 'englishAsked', 'evidence/notOlderThanMonths': 'notOlderThanMonths', 'evidence/validMonths': 'validMonths', 'recheck/months': 'recheckMonths' };

interface CriterionFormProps {
  set: string;
  /** As it is now; undefined for a new one. */
  saved: Criterion | undefined;
  busy: boolean;
  refused: readonly FieldProblem[];
  /** `sent` is to be called when the server has taken it: what was typed is forgotten. */
  onSave: (criterion: Criterion, sent: () => Promise<void>) => void;
}

/** One criterion, in both languages. What is typed is kept by itself. */
export function CriterionForm({ set, saved, busy, refused, onSave }: CriterionFormProps) {
  const { t } = useTranslation();
  const given = saved === undefined ? EMPTY_CRITERION : inputOf(saved);
  const form = useForm<CriterionInput>({ resolver: zodResolver(schema), defaultValues: given, mode: 'onTouched', shouldFocusError: false });
  const { control, reset } = form;
  const typed = { ...given, ...useWatch({ control }) };
  const faults = useFaults({
    form,
    names,
    prefix: 'criterion',
    sentence: (fault) => t(`criteria.fault.${fault as Fault}`),
    nameOf: (pointer) => POINTERS[pointer.replace('criterion/', '')] ?? names.find((name) => `criterion/${name}` === pointer),
  });
  const { errorOf } = faults;
  const draft = useDraft({ form: 'criterion', version: '1', subject: `${set}.${saved?.code ?? 'new'}`, value: { ...typed }, empty: { ...given }, restore: (former) => { reset({ ...given, ...former }); } });
  const show = useEffectEvent((problems: readonly FieldProblem[]) => { faults.refuse(problems); });
  useEffect(() => {
    if (refused.length > 0) {
      show(refused);
    }
  }, [refused]);

  return (
    <form
      className="form"
      noValidate
      onSubmit={(event) => {
        void form.handleSubmit((input) => {
          if (!busy) {
            onSave(criterionOf(input, saved), draft.finish);
          }
        }, faults.count)(event);
      }}
    >
      <ErrorSummary title={t('form.faults', { count: faults.errors.length })} errors={faults.errors} attempt={faults.attempt} />
      <DraftBar draft={draft} what={t('criteria.formDraft')} />
      {saved === undefined ? <Controller control={control} name="code" render={({ field }) => <TextField id="criterion-code" label={t('criteria.code')} helperText={t('criteria.codeHint')} required autocomplete="off" {...bound(field, errorOf('code'))} />} /> : null}
      <Controller control={control} name="class" render={({ field }) => <ChoiceGroup id="criterion-class" legend={t('criteria.kind')} choices={classes.map((one) => ({ value: one, label: t(`criteria.classOne.${one}`), hint: t(`criteria.classHint.${one}`) }))} value={field.value} onChoose={field.onChange} />} />
      {text('dutchTitle', true)}
      {area('dutchAsked')}
      {text('englishTitle')}
      {area('englishAsked')}
      <Controller control={control} name="evidence" render={({ field }) => <ChoiceGroup id="criterion-evidence" legend={t('criteria.evidenceQuestion')} choices={evidenceKinds.map((one) => ({ value: one, label: t(`criteria.evidence.${one}`), hint: t(`criteria.evidenceHint.${one}`) }))} value={field.value} onChoose={field.onChange} />} />
      {typed.evidence === 'REGISTER_NUMBER' ? <Controller control={control} name="number" render={({ field }) => <ChoiceGroup id="criterion-number" legend={t('criteria.registerQuestion')} choices={registers.map((one) => ({ value: one, label: t(`criteria.register.${one}`) }))} value={field.value === '' ? 'KVK' : field.value} onChoose={field.onChange} error={errorOf('number')} />} /> : null}
      {typed.evidence === 'DOCUMENT' ? number('notOlderThanMonths') : null}
      {typed.evidence === 'OWN_CHECK' ? null : number('validMonths')}
      <Controller control={control} name="recheck" render={({ field }) => <ChoiceGroup id="criterion-recheck" legend={t('criteria.recheckQuestion')} choices={recheckKinds.map((one) => ({ value: one, label: t(`criteria.recheck.${one}`) }))} value={field.value} onChoose={field.onChange} />} />
      {typed.recheck === 'PERIOD' ? number('recheckMonths') : null}
      {text('legalSource')}
      <Controller
        control={control}
        name="laws"
        render={({ field }) => (
          <fieldset>
            <legend>{t('criteria.laws')}</legend>
            {laws.map((law, index) => (
              <label key={law} className="choice">
                <input id={index === 0 ? 'criterion-laws' : undefined} type="checkbox" checked={field.value.includes(law)} onChange={(event) => { field.onChange(laws.filter((one) => (one === law ? event.target.checked : field.value.includes(one)))); }} />
                <span>{t(`criteria.law.${law}`)}</span>
              </label>
            ))}
            {errorOf('laws') === '' ? null : <p className="field-error">{errorOf('laws')}</p>}
          </fieldset>
        )}
      />
      {saved?.origin === 'NATIONAL' ? null : area('proportionality')}
      <Controller
        control={control}
        name="shareable"
        render={({ field }) => (
          <label className="choice">
            <input id="criterion-shareable" type="checkbox" checked={field.value} onChange={(event) => { field.onChange(event.target.checked); }} />
            <span>
              {t('criteria.shareable')}
              <span className="hint">{t('criteria.shareableHint')}</span>
            </span>
          </label>
        )}
      />
      <button type="submit" className="button primary" aria-disabled={busy}>
        {t('criteria.saveCriterion')}
      </button>
    </form>
  );

  function text(name: 'dutchTitle' | 'englishTitle' | 'legalSource', required = false) {
    return <Controller control={control} name={name} render={({ field }) => <TextField id={`criterion-${name}`} label={t(`criteria.${name}`)} required={required} autocomplete="off" {...bound(field, errorOf(name))} />} />;
  }

  function area(name: 'dutchAsked' | 'englishAsked' | 'proportionality') {
    return <Controller control={control} name={name} render={({ field }) => <TextArea id={`criterion-${name}`} label={t(`criteria.${name}`)} helperText={t(`criteria.${name}Hint`)} {...bound(field, errorOf(name))} />} />;
  }

  function number(name: 'notOlderThanMonths' | 'validMonths' | 'recheckMonths') {
    return <Controller control={control} name={name} render={({ field }) => <IntegerField id={`criterion-${name}`} label={t(`criteria.${name}`)} {...(name === 'recheckMonths' ? {} : { helperText: t(`criteria.${name}Hint`) })} min={1} max={120} stepButtonsVisible {...bound(field, errorOf(name))} />} />;
  }
}
