import { zodResolver } from '@hookform/resolvers/zod';
import { ComboBox } from '@vaadin/react-components/ComboBox.js';
import { DatePicker } from '@vaadin/react-components/DatePicker.js';
import { MultiSelectComboBox } from '@vaadin/react-components/MultiSelectComboBox.js';
import { TextArea } from '@vaadin/react-components/TextArea.js';
import { TextField } from '@vaadin/react-components/TextField.js';
import { useQueries, useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import { Controller, useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import type { FieldProblem } from '@/shared/api/problem';
import type { NewSubcontracting, SubcontractorCandidate } from '@/shared/api/types';
import { DraftBar } from '@/shared/draft/DraftBar';
import { useDraft } from '@/shared/draft/useDraft';
import { today } from '@/shared/format/dates';
import { bound } from '@/shared/patterns/form/bound';
import { ChoiceGroup } from '@/shared/patterns/form/ChoiceGroup';
import { ErrorSummary } from '@/shared/patterns/form/ErrorSummary';
import { useFaults } from '@/shared/patterns/form/useFaults';
import { codesQuery, municipalitiesQuery } from '@/shared/session/reference';
import { useActing } from '@/shared/session/session';
import { useDatePickerTexts } from '@/shared/ui/useDatePickerTexts';
import { candidatesQuery } from '@/features/consent/api/subcontractings';

const schema = z
  .object({
    source: z.enum(['list', 'else']),
    provider: z.nullable(z.object({ id: z.string(), name: z.string(), kvk: z.string(), admitted: z.boolean() })),
    name: z.string(),
    kvkNumber: z.string(),
    kind: z.enum(['organisation', 'alone']),
    categories: z.array(z.string()).check(z.minLength(1, 'categoriesMissing')),
    municipalities: z.array(z.string()).check(z.minLength(1, 'municipalitiesMissing')),
    task: z.string().check(z.trim(), z.minLength(1, 'taskMissing')),
    startsOn: z.string().check(z.minLength(1, 'startMissing'), z.refine((day) => day === '' || day >= today(), 'startPast')),
    endsOn: z.string(),
  })
  .check(
    z.refine(({ source, provider }) => source === 'else' || provider !== null, { path: ['provider'], error: 'providerMissing' }),
    z.refine(({ source, name }) => source === 'list' || name.trim() !== '', { path: ['name'], error: 'nameMissing' }),
    z.refine(({ source, provider, kvkNumber }) => (source === 'list' && provider?.kvk !== '') || /^[0-9]{8}$/.test(kvkNumber.replaceAll(' ', '')), { path: ['kvkNumber'], error: 'kvkWrong' }),
    z.refine(({ startsOn, endsOn }) => endsOn === '' || endsOn >= startsOn, { path: ['endsOn'], error: 'endBeforeStart' }),
  );

type Fields = z.infer<typeof schema>;
type Fault = 'providerMissing' | 'nameMissing' | 'kvkWrong' | 'categoriesMissing' | 'municipalitiesMissing' | 'taskMissing' | 'startMissing' | 'startPast' | 'endBeforeStart';
interface Option {
  value: string;
  label: string;
}

/** To be raised when the fields change: a draft says in which form it was typed. */
const FORM_VERSION = '1';
const EMPTY: Fields = { source: 'list', provider: null, name: '', kvkNumber: '', kind: 'organisation', categories: [], municipalities: [], task: '', startsOn: '', endsOn: '' };
const names = ['provider', 'name', 'kvkNumber', 'categories', 'municipalities', 'task', 'startsOn', 'endsOn'] as const;

interface ReportFormProps {
  busy: boolean;
  /** What the server refused the last time; shown beside the field it is about. */
  refused: FieldProblem[];
  /** `sent` is to be called when the server has taken it: the draft is erased. */
  onSubmit: (body: NewSubcontracting, sent: () => Promise<void>) => void;
}

/** Whom one will work with, for which help, where and from when. */
export function ReportForm({ busy, refused, onSubmit }: ReportFormProps) {
  const { t, i18n } = useTranslation();
  const acting = useActing();
  const texts = useDatePickerTexts();
  const [search, setSearch] = useState('');
  const found = useQuery(candidatesQuery(acting, search.trim()));
  const form = useForm<Fields>({ resolver: zodResolver(schema), defaultValues: EMPTY, shouldFocusError: false });
  const { control, handleSubmit, reset } = form;
  const typed = useWatch({ control }) as Fields;
  const { errors, errorOf, attempt, count, refuse } = useFaults({
    form,
    names,
    prefix: 'report',
    sentence: (fault) => t(`consent.fault.${fault as Fault}`),
    nameOf: (pointer) => names.find((one) => one === pointer),
  });
  const draft = useDraft({ form: 'subcontracting', version: FORM_VERSION, subject: 'new', value: { ...typed }, empty: { ...EMPTY }, restore: (former) => { reset({ ...EMPTY, ...former }); } });
  const show = useEffectEvent((problems: FieldProblem[]) => {
    refuse(problems);
  });
  useEffect(() => {
    if (refused.length > 0) {
      show(refused);
    }
  }, [refused]);
  const [youth, adults] = useQueries({ queries: [codesQuery(acting, 'jz020', i18n.language), codesQuery(acting, 'wmo020', i18n.language)] });
  const categories = useMemo<Option[]>(() => [...(youth.data ?? []), ...(adults.data ?? [])].map(({ value, label }) => ({ value, label: `${value} ${label}` })), [youth.data, adults.data]);
  const { data: places } = useQuery(municipalitiesQuery(acting));
  const municipalities = useMemo<Option[]>(() => (places ?? []).map(({ code, name }) => ({ value: code, label: name })), [places]);
  const byList = typed.source === 'list';
  const known = typed.provider?.kvk ?? '';
  return (
    <form
      className="form"
      noValidate
      onSubmit={(event) => {
        void handleSubmit((value) => {
          if (!busy) {
            onSubmit(bodyOf(value), draft.finish);
          }
        }, count)(event);
      }}
    >
      <ErrorSummary title={t('form.faults', { count: errors.length })} errors={errors} attempt={attempt} />
      <DraftBar draft={draft} what={t('consent.draft')} />
      <Controller
        control={control}
        name="source"
        render={({ field }) => (
          <ChoiceGroup
            id="report-source"
            legend={t('consent.who')}
            choices={[
              { value: 'list' as const, label: t('consent.onList', { tenant: acting.tenant.name }) },
              { value: 'else' as const, label: t('consent.notOnList') },
            ]}
            value={field.value}
            onChoose={field.onChange}
          />
        )}
      />
      {byList ? (
        <Controller
          control={control}
          name="provider"
          render={({ field }) => (
            <ComboBox<SubcontractorCandidate>
              id="report-provider"
              label={t('consent.provider')}
              helperText={t('consent.providerHint')}
              required
              manualValidation
              filteredItems={candidatesShown(found.data, field.value)}
              itemLabelPath="name"
              itemIdPath="id"
              itemValuePath="id"
              selectedItem={field.value === null ? null : { id: field.value.id, name: field.value.name, admitted: field.value.admitted, kvkNumber: field.value.kvk === '' ? null : field.value.kvk }}
              onFilterChanged={(event) => { setSearch(event.detail.value); }}
              onSelectedItemChanged={(event) => {
                const next = event.detail.value ?? undefined;
                if (next?.id !== field.value?.id) {
                  field.onChange(next === undefined ? null : { id: next.id, name: next.name, kvk: next.kvkNumber ?? '', admitted: next.admitted });
                }
              }}
              invalid={errorOf('provider') !== ''}
              errorMessage={errorOf('provider')}
            />
          )}
        />
      ) : (
        <Controller control={control} name="name" render={({ field }) => <TextField id="report-name" label={t('consent.name')} required maxlength={300} {...bound(field, errorOf('name'))} />} />
      )}
      {typed.provider !== null && byList && !typed.provider.admitted ? <p className="notice waiting">{t('consent.notAdmitted', { name: typed.provider.name, tenant: acting.tenant.name })}</p> : null}
      {byList ? null : <p className="notice waiting">{t('consent.notAdmittedElse', { tenant: acting.tenant.name })}</p>}
      {byList && (typed.provider === null || known !== '') ? (
        known === '' ? null : <p className="quiet">{t('consent.kvk', { number: known })}</p>
      ) : (
        <Controller control={control} name="kvkNumber" render={({ field }) => <TextField id="report-kvkNumber" label={t('consent.kvkNumber')} helperText={t('consent.kvkHint')} required {...bound(field, errorOf('kvkNumber'))} />} />
      )}
      <Controller
        control={control}
        name="kind"
        render={({ field }) => (
          <ChoiceGroup
            id="report-kind"
            legend={t('consent.kind')}
            choices={[
              { value: 'organisation' as const, label: t('consent.organisation'), hint: t('consent.organisationHint') },
              { value: 'alone' as const, label: t('consent.alone'), hint: t('consent.aloneHint') },
            ]}
            value={field.value}
            onChoose={field.onChange}
          />
        )}
      />
      <Several form={form} name="categories" label={t('consent.categories')} items={categories} error={errorOf('categories')} />
      <Several form={form} name="municipalities" label={t('consent.municipalities')} items={municipalities} error={errorOf('municipalities')} />
      <Controller control={control} name="task" render={({ field }) => <TextArea id="report-task" label={t('consent.task')} helperText={t('consent.taskHint')} required maxlength={2000} {...bound(field, errorOf('task'))} />} />
      <Controller control={control} name="startsOn" render={({ field }) => <DatePicker autoOpenDisabled id="report-startsOn" label={t('consent.startsOn')} helperText={t('consent.startsOnHint')} required i18n={texts} min={today()} {...bound(field, errorOf('startsOn'))} />} />
      <Controller control={control} name="endsOn" render={({ field }) => <DatePicker autoOpenDisabled id="report-endsOn" label={t('consent.endsOn')} helperText={t('consent.endsOnHint')} i18n={texts} {...bound(field, errorOf('endsOn'))} />} />
      <button type="submit" className="button primary" aria-disabled={busy}>
        {busy ? t('consent.busy') : t(typed.kind === 'alone' ? 'consent.submitAlone' : 'consent.submit')}
      </button>
    </form>
  );
}

interface SeveralProps {
  form: ReturnType<typeof useForm<Fields>>;
  name: 'categories' | 'municipalities';
  label: string;
  items: Option[];
  error: string;
}

/** Some of a list, chosen by their codes. */
function Several({ form, name, label, items, error }: SeveralProps) {
  const chosen = useWatch({ control: form.control, name });
  const selected = useMemo(() => items.filter(({ value }) => chosen.includes(value)), [items, chosen]);
  return (
    <MultiSelectComboBox
      id={`report-${name}`}
      label={label}
      required
      manualValidation
      items={items}
      itemLabelPath="label"
      itemValuePath="value"
      itemIdPath="value"
      selectedItems={selected}
      onSelectedItemsChanged={(event) => {
        const next = event.detail.value.map(({ value }) => value).sort();
        if (items.length > 0 && next.join() !== [...chosen].sort().join()) {
          form.setValue(name, next, { shouldValidate: form.formState.isSubmitted });
        }
      }}
      invalid={error !== ''}
      errorMessage={error}
    />
  );
}

/** What was found, with what is chosen, which the field needs to show it. */
function candidatesShown(found: SubcontractorCandidate[] | undefined, chosen: Fields['provider']): SubcontractorCandidate[] {
  const all = found ?? [];
  return chosen === null || all.some(({ id }) => id === chosen.id) ? all : [{ id: chosen.id, name: chosen.name, admitted: chosen.admitted, kvkNumber: chosen.kvk === '' ? null : chosen.kvk }, ...all];
}

function bodyOf({ source, provider, name, kvkNumber, kind, categories, municipalities, task, startsOn, endsOn }: Fields): NewSubcontracting {
  const number = kvkNumber.replaceAll(' ', '');
  return {
    ...(source === 'list' && provider !== null ? { providerId: provider.id } : { name: name.trim() }),
    ...(source === 'list' && provider?.kvk !== '' ? {} : { kvkNumber: number }),
    selfEmployed: kind === 'alone',
    categories,
    municipalities,
    task: task.trim(),
    startsOn,
    ...(endsOn === '' ? {} : { endsOn }),
  };
}
