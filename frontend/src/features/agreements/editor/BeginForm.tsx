import { zodResolver } from '@hookform/resolvers/zod';
import { ComboBox } from '@vaadin/react-components/ComboBox.js';
import { DatePicker } from '@vaadin/react-components/DatePicker.js';
import { TextField } from '@vaadin/react-components/TextField.js';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import { Controller, useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import type { FieldProblem } from '@/shared/api/problem';
import type { BegunAgreement, ListedAgreement, OtherParty } from '@/shared/api/types';
import { DraftBar } from '@/shared/draft/DraftBar';
import { useDraft } from '@/shared/draft/useDraft';
import { longDate, today } from '@/shared/format/dates';
import { bound } from '@/shared/patterns/form/bound';
import { ChoiceGroup } from '@/shared/patterns/form/ChoiceGroup';
import { ErrorSummary } from '@/shared/patterns/form/ErrorSummary';
import { useFaults } from '@/shared/patterns/form/useFaults';
import { useActing } from '@/shared/session/session';
import { useDatePickerTexts } from '@/shared/ui/useDatePickerTexts';
import { agreementsOfKindQuery, modelVersionsQuery, partiesQuery, usableModelsQuery } from '@/features/agreements/api/draft';
import type { BeginSearch } from '@/features/agreements/editor/side';

const schema = z
  .object({
    kind: z.enum(['HEAD_SUB', 'REGION_HEAD', 'REGION_SUB']),
    model: z.string().check(z.minLength(1, 'modelMissing')),
    framework: z.string(),
    other: z.nullable(z.object({ id: z.string(), name: z.string(), laws: z.array(z.string()) })),
    withRegion: z.boolean(),
    like: z.string(),
    title: z.string().check(z.trim(), z.minLength(1, 'titleMissing')),
    startsOn: z.string(),
    endsOn: z.string(),
  })
  .check(
    z.refine(({ kind, framework }) => kind !== 'HEAD_SUB' || framework !== '', { path: ['framework'], error: 'frameworkMissing' }),
    z.refine(({ withRegion, other }) => withRegion || other !== null, { path: ['other'], error: 'otherMissing' }),
    z.refine(({ kind, withRegion, other }) => kind === 'REGION_HEAD' || withRegion || other === null || other.laws.length > 0, { path: ['other'], error: 'notAdmitted' }),
    z.refine(({ startsOn, endsOn }) => startsOn === '' || endsOn === '' || endsOn >= startsOn, { path: ['endsOn'], error: 'endBeforeStart' }),
  );

type Fields = z.infer<typeof schema>;
type Kind = Fields['kind'];
type Fault = 'modelMissing' | 'titleMissing' | 'frameworkMissing' | 'otherMissing' | 'notAdmitted' | 'endBeforeStart';

/** To be raised when the fields change: a draft says in which form it was typed. */
const FORM_VERSION = '1';
const names = ['kind', 'model', 'framework', 'other', 'like', 'title', 'startsOn', 'endsOn'] as const;
const pointers: Record<string, (typeof names)[number]> = { modelVersionId: 'model', frameworkId: 'framework', otherId: 'other', likeId: 'like', title: 'title', startsOn: 'startsOn', endsOn: 'endsOn' };
const RUNNING: ListedAgreement['state'][] = ['IN_FORCE', 'AMENDED', 'EXTENDED'];

interface BeginFormProps {
  search: BeginSearch;
  busy: boolean;
  /** What the server refused the last time; shown beside the field it is about. */
  refused: FieldProblem[];
  /** `sent` is to be called when the server has taken it: the draft is erased. */
  onSubmit: (body: BegunAgreement, sent: () => Promise<void>) => void;
}

/** What has to be known before one writes: which kind, with whom, under what, from which model. */
export function BeginForm({ search, busy, refused, onSubmit }: BeginFormProps) {
  const { t, i18n } = useTranslation();
  const acting = useActing();
  const texts = useDatePickerTexts();
  const region = acting.party.kind === 'TENANT';
  const kinds: readonly Kind[] = region ? ['REGION_HEAD', 'REGION_SUB'] : ['HEAD_SUB', 'REGION_HEAD'];
  const kind = kinds.find((one) => one === search.soort) ?? kinds[0] ?? 'HEAD_SUB';
  const empty: Fields = { kind, model: '', framework: search.onder ?? '', other: null, withRegion: !region && kind === 'REGION_HEAD', like: search.als ?? '', title: '', startsOn: '', endsOn: '' };
  const form = useForm<Fields>({ resolver: zodResolver(schema), defaultValues: empty, shouldFocusError: false });
  const { control, handleSubmit, reset, setValue, getValues } = form;
  const typed = useWatch({ control }) as Fields;
  const [words, setWords] = useState('');
  const found = useQuery(partiesQuery(acting, typed.kind, words.trim()));
  const models = useQuery(usableModelsQuery(acting));
  const usable = (models.data ?? []).filter((one) => one.kind === typed.kind && !one.archived && one.publishedNumber != null);
  const versions = useQuery(modelVersionsQuery(acting, typed.model === '' ? undefined : typed.model));
  const frameworks = useQuery(agreementsOfKindQuery(acting, 'REGION_HEAD', '', typed.kind === 'HEAD_SUB'));
  const running = (frameworks.data ?? []).filter(({ state }) => RUNNING.includes(state));
  const earlier = useQuery(agreementsOfKindQuery(acting, typed.kind, typed.other?.name ?? '', typed.other !== null || typed.like !== ''));
  const alike = (earlier.data ?? []).filter(({ id, headName, subName }) => id === typed.like || [headName, subName].includes(typed.other?.name));
  const version = versions.data?.versions.filter(({ number, takesEffectOn }) => number != null && (takesEffectOn ?? '') <= today()).sort((one, other) => (other.number ?? 0) - (one.number ?? 0))[0];
  const { errors, errorOf, attempt, count, refuse } = useFaults({ form, names, prefix: 'begin', sentence: (fault) => t(`agreementDraft.fault.${fault as Fault}`, { tenant: acting.tenant.name }), nameOf: (pointer) => pointers[pointer] });
  const draft = useDraft({ form: 'agreement', version: FORM_VERSION, subject: 'new', value: { ...typed }, empty: { ...empty }, restore: (former) => { reset({ ...empty, ...former }); } });
  const show = useEffectEvent((problems: FieldProblem[]) => {
    refuse(problems);
  });
  useEffect(() => {
    if (refused.length > 0) {
      show(refused);
    }
  }, [refused]);
  const only = usable.length === 1 ? usable[0]?.id : undefined;
  const onlyFramework = typed.kind === 'HEAD_SUB' && running.length === 1 ? running[0]?.id : undefined;
  const fill = useEffectEvent(() => {
    if (only !== undefined && getValues('model') === '') {
      setValue('model', only);
    }
    if (onlyFramework !== undefined && getValues('framework') === '') {
      setValue('framework', onlyFramework);
    }
  });
  // Where there is one possibility there is nothing to choose.
  useEffect(() => {
    fill();
  }, [only, onlyFramework]);
  const named = (one: ListedAgreement) => (one.startsOn == null ? one.title : t('agreementDraft.agreementSince', { title: one.title, date: longDate(one.startsOn, i18n.language) }));
  return (
    <form
      className="form"
      noValidate
      onSubmit={(event) => {
        void handleSubmit((value) => {
          if (!busy && version !== undefined) {
            onSubmit(bodyOf(value, version.id), draft.finish);
          }
        }, count)(event);
      }}
    >
      <ErrorSummary title={t('form.faults', { count: errors.length })} errors={errors} attempt={attempt} />
      <DraftBar draft={draft} what={t('agreementDraft.thisForm')} />
      <Controller
        control={control}
        name="kind"
        render={({ field }) => (
          <ChoiceGroup
            id="begin-kind"
            legend={t('agreementDraft.kind')}
            choices={kinds.map((value) => ({ value, label: t(`agreementDraft.kinds.${value}`), hint: t(`agreementDraft.kindHints.${value}`) }))}
            value={field.value}
            onChoose={(next) => {
              reset({ ...getValues(), kind: next, model: '', other: null, like: '', framework: '', withRegion: !region && next === 'REGION_HEAD' });
            }}
          />
        )}
      />
      {typed.kind === 'HEAD_SUB' ? (
        <div className="labelled">
          <label htmlFor="begin-framework">{t('agreementDraft.framework')}</label>
          {frameworks.data !== undefined && running.length === 0 ? (
            <p className="notice waiting">{t('agreementDraft.noRunning', { tenant: acting.tenant.name })}</p>
          ) : null}
          <Controller
            control={control}
            name="framework"
            render={({ field }) => (
              <select id="begin-framework" className="select" value={field.value} aria-describedby={errorOf('framework') === '' ? undefined : 'begin-framework-error'} onChange={field.onChange}>
                <option value="">{t('agreementDraft.choose')}</option>
                {running.map((one) => (
                  <option key={one.id} value={one.id}>
                    {named(one)}
                  </option>
                ))}
              </select>
            )}
          />
          {problemOf('framework')}
        </div>
      ) : null}
      {typed.withRegion ? (
        <p className="quiet">{t('agreementDraft.withRegion', { tenant: acting.tenant.name })}</p>
      ) : (
        <Controller
          control={control}
          name="other"
          render={({ field }) => (
            <ComboBox<OtherParty>
              id="begin-other"
              label={t(`agreementDraft.other.${typed.kind}`)}
              helperText={field.value === null || typed.kind === 'REGION_HEAD' ? t('agreementDraft.otherHint') : field.value.laws.length === 0 ? '' : t('agreementDraft.admittedFor', { laws: field.value.laws.map((law) => t(`agreementDraft.laws.${law === 'WMO' ? 'WMO' : 'JEUGDWET'}`)).join(', ') })}
              required
              manualValidation
              filteredItems={shownOf(found.data, field.value)}
              itemLabelPath="name"
              itemIdPath="id"
              itemValuePath="id"
              selectedItem={field.value === null ? null : { ...field.value, kvkNumber: null }}
              onFilterChanged={(event) => { setWords(event.detail.value); }}
              onSelectedItemChanged={(event) => {
                const next = event.detail.value ?? undefined;
                if (next?.id !== field.value?.id) {
                  field.onChange(next === undefined ? null : { id: next.id, name: next.name, laws: next.laws });
                  setValue('like', '');
                  if (next !== undefined && getValues('title') === '') {
                    setValue('title', t('agreementDraft.titleWith', { name: next.name }));
                  }
                }
              }}
              invalid={errorOf('other') !== '' || isBarred()}
              errorMessage={errorOf('other') === '' && isBarred() ? t('agreementDraft.fault.notAdmitted', { tenant: acting.tenant.name }) : errorOf('other')}
            />
          )}
        />
      )}
      <div className="labelled">
        <label htmlFor="begin-model">{t('agreementDraft.model')}</label>
        {models.data !== undefined && usable.length === 0 ? <p className="notice waiting">{t('agreementDraft.noModel', { tenant: acting.tenant.name })}</p> : null}
        <Controller
          control={control}
          name="model"
          render={({ field }) => (
            <select id="begin-model" className="select" value={field.value} aria-describedby={errorOf('model') === '' ? undefined : 'begin-model-error'} onChange={field.onChange}>
              <option value="">{t('agreementDraft.choose')}</option>
              {usable.map((one) => (
                <option key={one.id} value={one.id}>
                  {t('agreementDraft.modelNamed', { name: one.name, variant: t(`models.variant.${one.variant}`) })}
                </option>
              ))}
            </select>
          )}
        />
        {version === undefined ? null : <p className="hint">{t('agreementDraft.modelVersion', { number: version.number ?? 1, date: version.takesEffectOn == null ? '' : longDate(version.takesEffectOn, i18n.language) })}</p>}
        {problemOf('model')}
      </div>
      {alike.length === 0 ? null : (
        <div className="labelled">
          <label htmlFor="begin-like">{t('agreementDraft.like')}</label>
          <Controller
            control={control}
            name="like"
            render={({ field }) => (
              <select id="begin-like" className="select" value={field.value} onChange={field.onChange}>
                <option value="">{t('agreementDraft.likeNothing')}</option>
                {alike.map((one) => (
                  <option key={one.id} value={one.id}>
                    {named(one)}
                  </option>
                ))}
              </select>
            )}
          />
          <p className="hint">{t('agreementDraft.likeHint')}</p>
          {problemOf('like')}
        </div>
      )}
      <Controller control={control} name="title" render={({ field }) => <TextField id="begin-title" label={t('agreementDraft.titleField')} helperText={t('agreementDraft.titleHint')} required maxlength={160} autocomplete="off" {...bound(field, errorOf('title'))} />} />
      <div className="two-columns">
        <Controller control={control} name="startsOn" render={({ field }) => <DatePicker autoOpenDisabled id="begin-startsOn" label={t('agreementDraft.startsOn')} i18n={texts} {...bound(field, errorOf('startsOn'))} />} />
        <Controller control={control} name="endsOn" render={({ field }) => <DatePicker autoOpenDisabled id="begin-endsOn" label={t('agreementDraft.endsOn')} i18n={texts} {...bound(field, errorOf('endsOn'))} />} />
      </div>
      <button type="submit" className="button primary" aria-disabled={busy}>
        {busy ? t('agreementDraft.beginning') : t('agreementDraft.beginNow')}
      </button>
    </form>
  );

  function isBarred(): boolean {
    return typed.kind !== 'REGION_HEAD' && typed.other?.laws.length === 0;
  }

  function problemOf(name: (typeof names)[number]) {
    return errorOf(name) === '' ? null : (
      <p id={`begin-${name}-error`} className="field-error">
        {errorOf(name)}
      </p>
    );
  }
}

/** What was found, with what is chosen, which the field needs to show it. */
function shownOf(found: OtherParty[] | undefined, chosen: Fields['other']): OtherParty[] {
  const all = found ?? [];
  return chosen === null || all.some(({ id }) => id === chosen.id) ? all : [{ ...chosen, kvkNumber: null }, ...all];
}

function bodyOf({ kind, framework, other, withRegion, like, title, startsOn, endsOn }: Fields, modelVersionId: string): BegunAgreement {
  return {
    kind,
    modelVersionId,
    title: title.trim(),
    ...(withRegion || other === null ? {} : { otherId: other.id }),
    ...(kind === 'HEAD_SUB' ? { frameworkId: framework } : {}),
    ...(like === '' ? {} : { likeId: like }),
    ...(startsOn === '' ? {} : { startsOn }),
    ...(endsOn === '' ? {} : { endsOn }),
  };
}
