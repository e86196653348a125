import { TextArea } from '@vaadin/react-components/TextArea.js';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CriterionAnswer } from '@/shared/api/types';
import { wordsOf } from '@/shared/criteria/criterion';
import { undoable } from '@/shared/patterns/confirm/undoable';
import { bound } from '@/shared/patterns/form/bound';
import { Icon } from '@/shared/ui/Icon';
import { useFocusNext } from '@/shared/ui/useFocusNext';
import { isAsked } from '@/features/application/state';

/** Characters of what is missing; two assessors who both said it can have written more. */
const LONGEST = 2000;

export interface AskedItem {
  code: string;
  missing: string;
}

interface AdditionItemsProps {
  answers: readonly CriterionAnswer[];
  items: readonly AskedItem[];
  /** Codes of those that say nothing yet, or too much. */
  lacking: readonly string[];
  onChange: (make: (items: AskedItem[]) => AskedItem[]) => void;
}

export function saysWhatIsMissing({ missing }: AskedItem): boolean {
  return missing.trim() !== '' && missing.length <= LONGEST;
}

/** What is missing, criterion by criterion, in the words the provider will read. */
export function AdditionItems({ answers, items, lacking, onChange }: AdditionItemsProps) {
  const { t, i18n } = useTranslation();
  const titleOf = ({ criterion }: CriterionAnswer) => wordsOf(criterion, i18n.language).title;
  const others = answers.filter(({ criterion }) => isAsked({ criterion }) && items.every(({ code }) => code !== criterion.code));
  const [chosen, setChosen] = useState('');
  const focusNext = useFocusNext();
  const add = () => {
    if (chosen !== '') {
      onChange((now) => [...now, { code: chosen, missing: '' }]);
      focusNext(`missing-${chosen}`);
      setChosen('');
    }
  };
  const remove = (item: AskedItem, title: string) => {
    onChange((now) => now.filter(({ code }) => code !== item.code));
    focusNext('also-ask');
    undoable(t, t('assessment.leftOut', { title }), t('undo.button'), () => {
      onChange((now) => (now.some(({ code }) => code === item.code) ? now : [...now, item]));
      return Promise.resolve();
    });
  };
  return (
    <>
      <ul className="addition-items">
        {answers
          .filter(({ criterion }) => items.some(({ code }) => code === criterion.code))
          .map((answer) => {
            const { code } = answer.criterion;
            const item = items.find((one) => one.code === code) ?? { code, missing: '' };
            return (
              <li key={code}>
                <div className="file-head">
                  <h2>{titleOf(answer)}</h2>
                  <button type="button" className="button plain icon-only" aria-label={t('assessment.leaveOutOf', { title: titleOf(answer) })} title={t('assessment.leaveOut')} onClick={() => { remove(item, titleOf(answer)); }}>
                    <Icon name="close" size={18} />
                  </button>
                </div>
                <TextArea
                  id={`missing-${code}`}
                  label={t('assessment.whatIsMissing')}
                  maxlength={LONGEST}
                  {...bound({ value: item.missing, onChange: (missing) => { onChange((now) => now.map((one) => (one.code === code ? { ...one, missing } : one))); }, onBlur: () => undefined }, lacking.includes(code) ? t(item.missing.length > LONGEST ? 'assessment.missingTooLong' : 'assessment.sayWhatIsMissing', { longest: LONGEST }) : '')}
                />
              </li>
            );
          })}
      </ul>
      {others.length === 0 ? null : (
        <div className="stack-s">
          <label htmlFor="also-ask">{t('assessment.alsoAsk')}</label>
          <div className="row">
            <select id="also-ask" className="select" value={others.some(({ criterion }) => criterion.code === chosen) ? chosen : ''} onChange={(event) => { setChosen(event.target.value); }}>
              <option value="">{t('assessment.chooseCriterion')}</option>
              {others.map((answer) => (
                <option key={answer.criterion.code} value={answer.criterion.code}>
                  {titleOf(answer)}
                </option>
              ))}
            </select>
            <button type="button" className="button" aria-disabled={chosen === ''} onClick={add}>
              {t('assessment.add')}
            </button>
          </div>
        </div>
      )}
    </>
  );
}
