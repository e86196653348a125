import { TextArea } from '@vaadin/react-components/TextArea.js';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftArticle } from '@/shared/api/types';
import { bound } from '@/shared/patterns/form/bound';
import type { Hands } from '@/features/agreements/editor/hands';
import { fieldOf } from '@/features/agreements/editor/problems';
import { standardOf } from '@/features/agreements/editor/questions';
import type { TypedDeviation } from '@/features/agreements/editor/typed';

interface DeviationsSectionProps extends Hands {
  /** How it reads now, for the numbers. */
  text: readonly DraftArticle[];
  onWork: (code: string) => void;
}

/** Departures from the model: an own text beside that of the model, and why. What the model says stays as it is. */
export function DeviationsSection({ typed, change, errorOf, articles, text, onWork }: DeviationsSectionProps) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState('');
  const numbers = new Map(text.map(({ code, number }) => [code, number]));
  const nameOf = (code: string) => `${numbers.get(code) ?? ''} ${articles.find((one) => one.code === code)?.heading ?? code}`.trim();
  const possible = text.filter(({ code, part }) => part !== 'FIXED' && !typed.leftOut.includes(code) && !typed.deviations.some(({ articleCode }) => articleCode === code));
  const set = (code: string, part: Partial<TypedDeviation>) => { change({ deviations: typed.deviations.map((one) => (one.articleCode === code ? { ...one, ...part } : one)) }); };
  return (
    <div className="form">
      <p className="hint">{t('agreementDraft.deviationsHint')}</p>
      {typed.deviations.map((deviation, place) => {
        const code = deviation.articleCode;
        const article = articles.find((one) => one.code === code);
        if (article === undefined) {
          return null;
        }
        const at = `/filling/deviations/${place}`;
        return (
          <div key={code} role="group" className="deviation-form" aria-label={t('agreementDraft.deviationOf', { article: nameOf(code) })} onFocus={() => { onWork(code); }}>
            <h3 lang="nl">{nameOf(code)}</h3>
            <div className="standard-text" lang="nl">
              <p className="quiet small" lang={undefined}>{t('agreementDraft.standardText')}</p>
              <p>{standardOf(article, typed.choices) ?? (article.options ?? []).map((option) => option.label).join('; ')}</p>
            </div>
            <TextArea id={fieldOf(`${at}/text`)} lang="nl" label={t('agreementDraft.ownText')} helperText={t('agreementDraft.ownTextHint')} maxlength={20_000} {...bound({ value: deviation.text, onChange: (value) => { set(code, { text: value }); }, onBlur: () => undefined }, errorOf(`${at}/text`) || errorOf(at))} />
            <TextArea id={fieldOf(`${at}/reason`)} label={t('agreementDraft.reason')} helperText={t('agreementDraft.reasonHint')} required maxlength={2_000} {...bound({ value: deviation.reason, onChange: (reason) => { set(code, { reason }); }, onBlur: () => undefined }, errorOf(`${at}/reason`))} />
            <button type="button" className="button" onClick={() => { change({ deviations: typed.deviations.filter(({ articleCode }) => articleCode !== code) }); }}>
              {t('agreementDraft.dropDeviation')}
            </button>
          </div>
        );
      })}
      <div className="labelled">
        <label htmlFor="f-deviate">{t('agreementDraft.deviateFrom')}</label>
        <div className="one-line">
          <select id="f-deviate" className="select" value={possible.some(({ code }) => code === chosen) ? chosen : ''} onChange={(event) => { setChosen(event.target.value); }}>
            <option value="">{t('agreementDraft.choose')}</option>
            {possible.map(({ code }) => (
              <option key={code} value={code}>
                {nameOf(code)}
              </option>
            ))}
          </select>
          <button
            type="button"
            className="button plain-height"
            aria-disabled={chosen === ''}
            onClick={() => {
              const article = articles.find(({ code }) => code === chosen);
              if (article !== undefined) {
                const place = typed.deviations.length;
                change({ deviations: [...typed.deviations, { articleCode: chosen, text: standardOf(article, typed.choices) ?? '', reason: '' }] });
                setChosen('');
                requestAnimationFrame(() => { requestAnimationFrame(() => document.getElementById(fieldOf(`/filling/deviations/${place}/text`))?.focus()); });
              }
            }}
          >
            {t('agreementDraft.deviate')}
          </button>
        </div>
      </div>
    </div>
  );
}
