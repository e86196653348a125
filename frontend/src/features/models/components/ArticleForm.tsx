import { TextArea } from '@vaadin/react-components/TextArea.js';
import { TextField } from '@vaadin/react-components/TextField.js';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldProblem } from '@/shared/api/problem';
import type { Article } from '@/shared/api/types';
import { DraftBar } from '@/shared/draft/DraftBar';
import { useDraft } from '@/shared/draft/useDraft';
import { bound } from '@/shared/patterns/form/bound';
import { ChoiceGroup } from '@/shared/patterns/form/ChoiceGroup';
import { ErrorSummary } from '@/shared/patterns/form/ErrorSummary';
import { useActing } from '@/shared/session/session';
import { checkQuery } from '@/features/models/api/models';
import { SlotFields } from '@/features/models/components/SlotFields';
import { articleOf, EMPTY_ARTICLE, EMPTY_SLOT, freeCode, inputOf, type ArticleInput } from '@/features/models/articleInput';
import { parts, states } from '@/features/models/kinds';

interface ArticleFormProps {
  model: string;
  /** As it is now; undefined for a new one. */
  saved: Article | undefined;
  /** Codes of the other articles. */
  taken: readonly string[];
  busy: boolean;
  refused: readonly FieldProblem[];
  /** Counts the attempts to save. */
  attempt: number;
  /** `sent` is to be called when the server has taken it: what was typed is forgotten. */
  onSave: (article: Article, sent: () => Promise<void>) => void;
}

/** The id of the field that the server speaks of. */
function fieldOf(pointer: string): string {
  return pointer.slice(1).replaceAll('/', '-');
}

/** One article: its texts, what is filled in, and what keeps it from being published, while one writes. What is typed is kept by itself. */
export function ArticleForm({ model, saved, taken, busy, refused, attempt, onSave }: ArticleFormProps) {
  const { t } = useTranslation();
  const acting = useActing();
  const given = saved === undefined ? EMPTY_ARTICLE : inputOf(saved);
  const [typed, setTyped] = useState<ArticleInput>(given);
  const set = (change: Partial<ArticleInput>) => { setTyped((now) => ({ ...now, ...change })); };
  const article = articleOf({ ...typed, code: saved?.code ?? (typed.code === '' ? freeCode(typed.heading, taken) : typed.code) });
  const draft = useDraft({
    form: 'contract-article',
    version: '1',
    subject: `${model}.${saved?.code ?? 'new'}`,
    value: { article: JSON.stringify(typed) },
    empty: { article: JSON.stringify(given) },
    restore: ({ article: former }) => { setTyped(former === undefined ? given : { ...given, ...(JSON.parse(former) as Partial<ArticleInput>) }); },
  });
  const check = useQuery(checkQuery(acting, model, useDeferredValue(article), typed.heading !== '' || typed.options.some(({ text }) => text !== '')));
  const errors = refused.map(({ pointer, detail }) => ({ field: fieldOf(pointer), text: detail }));
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.text ?? '';
  const choosing = typed.state === 'CHOOSE';
  const options = choosing ? typed.options : typed.options.slice(0, 1);
  const setOption = (place: number, change: Partial<ArticleInput['options'][number]>) => { set({ options: typed.options.map((one, at) => (at === place ? { ...one, ...change } : one)) }); };

  return (
    <form
      className="form article-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) {
          onSave(article, draft.finish);
        }
      }}
    >
      <ErrorSummary title={t('form.faults', { count: errors.length })} errors={errors} attempt={attempt} />
      <DraftBar draft={draft} what={t('models.formDraft')} />
      {text('article-heading', t('models.heading'), typed.heading, (heading) => { set({ heading }); }, true)}
      {saved === undefined ? text('article-code', t('models.code'), typed.code, (code) => { set({ code }); }, false, t('models.codeHint', { code: article.code })) : null}
      <ChoiceGroup id="article-part" legend={t('models.partQuestion')} choices={parts.map((one) => ({ value: one, label: t(`models.part.${one}`), hint: t(`models.partHint.${one}`) }))} value={typed.part} onChoose={(part) => { set(part === 'FIXED' ? { part, state: 'LOCKED' } : { part }); }} />
      {typed.part === 'FIXED' ? null : (
        <ChoiceGroup
          id="article-state"
          legend={t('models.stateQuestion')}
          choices={states.map((one) => ({ value: one, label: t(`models.state.${one}`), hint: t(`models.stateText.${one}`) }))}
          value={typed.state}
          onChoose={(state) => { set({ state, ...(state === 'CHOOSE' && typed.options.length < 2 ? { options: [...typed.options, { code: freeCode('tekst', typed.options.map(({ code }) => code)), label: '', text: '' }] } : {}) }); }}
        />
      )}
      <label className="choice">
        <input type="checkbox" checked={typed.optional} onChange={(event) => { set({ optional: event.target.checked }); }} />
        <span>
          {t('models.optionalQuestion')}
          <span className="hint">{t('models.optionalHint')}</span>
        </span>
      </label>
      {options.map((option, place) => (
        <fieldset key={option.code}>
          <legend>{choosing ? t('models.option', { letter: String.fromCharCode(65 + place) }) : t('models.text')}</legend>
          {choosing ? text(`article-options-${place}-label`, t('models.optionLabel'), option.label, (label) => { setOption(place, { label }); }, true) : null}
          {area(`article-options-${place}-text`, choosing ? t('models.optionText') : t('models.text'), option.text, (value) => { setOption(place, { text: value }); }, t('models.textHint'))}
          {choosing && options.length > 2 ? (
            <button type="button" className="button plain" onClick={() => { set({ options: typed.options.filter((_, at) => at !== place) }); }}>
              {t('models.removeOption', { letter: String.fromCharCode(65 + place) })}
            </button>
          ) : null}
        </fieldset>
      ))}
      {choosing && options.length < 10 ? (
        <button type="button" className="button" onClick={() => { set({ options: [...typed.options, { code: freeCode('tekst', typed.options.map(({ code }) => code)), label: '', text: '' }] }); }}>
          {t('models.addOption')}
        </button>
      ) : null}
      {typed.state === 'LOCKED' ? null : (
        <>
          {typed.slots.map((slot, place) => (
            <SlotFields key={place} at={`article-slots-${place}`} slot={slot} errorOf={errorOf} onChange={(changed) => { set({ slots: typed.slots.map((one, at) => (at === place ? changed : one)) }); }} onRemove={() => { set({ slots: typed.slots.filter((_, at) => at !== place) }); }} />
          ))}
          <button type="button" className="button" onClick={() => { set({ slots: [...typed.slots, EMPTY_SLOT] }); }}>
            {t('models.addSlot')}
          </button>
        </>
      )}
      {area('article-explanation', t('models.explanation'), typed.explanation, (explanation) => { set({ explanation }); }, t('models.explanationHint'))}
      {text('article-source', t('models.source'), typed.source, (source) => { set({ source }); })}
      <div role="status" className="stack">
        {check.data === undefined || check.data.length === 0 ? null : (
          <div className="notice waiting">
            <p>{t('models.problemsWhileTyping', { count: check.data.length })}</p>
            <ul>
              {check.data.map(({ pointer, code, message }) => (
                <li key={`${pointer} ${code}`}>{message}</li>
              ))}
            </ul>
          </div>
        )}
      </div>
      <button type="submit" className="button primary" aria-disabled={busy}>
        {t('models.saveArticle')}
      </button>
    </form>
  );

  function text(id: string, label: string, value: string, onChange: (value: string) => void, required = false, hint?: string) {
    return <TextField id={id} label={label} required={required} autocomplete="off" {...(hint === undefined ? {} : { helperText: hint })} {...bound({ value, onChange, onBlur: () => undefined }, errorOf(id))} />;
  }

  function area(id: string, label: string, value: string, onChange: (value: string) => void, hint: string) {
    return <TextArea id={id} label={label} helperText={hint} {...bound({ value, onChange, onBlur: () => undefined }, errorOf(id))} />;
  }
}
