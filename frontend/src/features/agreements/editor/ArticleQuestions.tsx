import { useTranslation } from 'react-i18next';
import type { Article } from '@/shared/api/types';
import { ChoiceGroup } from '@/shared/patterns/form/ChoiceGroup';
import type { Hands } from '@/features/agreements/editor/hands';
import { fieldOf } from '@/features/agreements/editor/problems';
import { slotsAsked } from '@/features/agreements/editor/questions';
import { SlotField } from '@/features/agreements/editor/SlotField';

interface ArticleQuestionsProps extends Hands {
  article: Article;
  /** As in the text: 1.5. */
  number: string;
  /** Says that one works on this article, so that its text comes in sight. */
  onWork: (code: string) => void;
}

/** What there is to decide about one article: whether it holds, which text, and what is filled in. */
export function ArticleQuestions({ article, number, onWork, typed, change, errorOf }: ArticleQuestionsProps) {
  const { t } = useTranslation();
  const { code } = article;
  const out = typed.leftOut.includes(code);
  const deviates = typed.deviations.some(({ articleCode }) => articleCode === code);
  const name = `${number} ${article.heading ?? ''}`;
  return (
    <div role="group" className="article-questions" aria-label={name} onFocus={() => { onWork(code); }}>
      <h3 lang="nl">{name}</h3>
      {(article.explanation ?? '') === '' ? null : (
        <p className="hint" lang="nl">
          {article.explanation}
        </p>
      )}
      {article.optional ? (
        <label className="choice">
          <input id={fieldOf(`/filling/leftOut/${code}`)} type="checkbox" checked={!out} onChange={(event) => { change({ leftOut: event.target.checked ? typed.leftOut.filter((one) => one !== code) : [...typed.leftOut, code] }); }} />
          <span>
            {t('agreementDraft.holds')}
            <span className="hint">{t('agreementDraft.holdsHint', { number })}</span>
          </span>
        </label>
      ) : null}
      {errorOf(`/filling/leftOut/${code}`) === '' ? null : <p className="field-error">{errorOf(`/filling/leftOut/${code}`)}</p>}
      {article.state === 'CHOOSE' && !out && !deviates ? (
        <ChoiceGroup
          id={fieldOf(`/filling/choices/${code}`)}
          legend={t('agreementDraft.whichText')}
          choices={(article.options ?? []).map((option) => ({ value: option.code, label: option.label ?? option.code }))}
          value={typed.choices[code] ?? ''}
          onChoose={(choice) => { change({ choices: { ...typed.choices, [code]: choice } }); }}
          error={errorOf(`/filling/choices/${code}`)}
        />
      ) : null}
      {slotsAsked(article, typed).map((slot) => (
        <SlotField key={slot.key} slot={slot} value={typed.values[slot.key] ?? ''} error={errorOf(`/filling/values/${slot.key}`)} onChange={(value) => { change({ values: { ...typed.values, [slot.key]: value } }); }} />
      ))}
      {(article.source ?? '') === '' ? null : <p className="quiet small" lang="nl">{t('agreementDraft.source', { source: article.source })}</p>}
    </div>
  );
}
