import { TextArea } from '@vaadin/react-components/TextArea.js';
import { useTranslation } from 'react-i18next';
import type { CriterionAnswer } from '@/shared/api/types';
import { wordsOf } from '@/shared/criteria/criterion';
import { bound } from '@/shared/patterns/form/bound';
import { Icon } from '@/shared/ui/Icon';
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
  onChange: (items: AskedItem[]) => void;
}

export function saysWhatIsMissing({ missing }: AskedItem): boolean {
  return missing.trim() !== '' && missing.length <= LONGEST;
}

/** What is missing, criterion by criterion, in the words the provider will read. */
export function AdditionItems({ answers, items, lacking, onChange }: AdditionItemsProps) {
  const { t, i18n } = useTranslation();
  const titleOf = ({ criterion }: CriterionAnswer) => wordsOf(criterion, i18n.language).title;
  const others = answers.filter(({ criterion }) => isAsked({ criterion }) && items.every(({ code }) => code !== criterion.code));
  return (
    <>
      <ul className="addition-items">
        {answers
          .filter(({ criterion }) => items.some(({ code }) => code === criterion.code))
          .map((answer) => {
            const { code } = answer.criterion;
            return (
              <li key={code}>
                <div className="file-head">
                  <h2>{titleOf(answer)}</h2>
                  <button type="button" className="button plain icon-only" aria-label={t('assessment.leaveOutOf', { title: titleOf(answer) })} title={t('assessment.leaveOut')} onClick={() => { onChange(items.filter((one) => one.code !== code)); }}>
                    <Icon name="close" size={18} />
                  </button>
                </div>
                <TextArea
                  id={`missing-${code}`}
                  label={t('assessment.whatIsMissing')}
                  maxlength={LONGEST}
                  {...bound({ value: items.find((one) => one.code === code)?.missing ?? '', onChange: (missing) => { onChange(items.map((one) => (one.code === code ? { ...one, missing } : one))); }, onBlur: () => undefined }, lacking.includes(code) ? t((items.find((one) => one.code === code)?.missing.length ?? 0) > LONGEST ? 'assessment.missingTooLong' : 'assessment.sayWhatIsMissing', { longest: LONGEST }) : '')}
                />
              </li>
            );
          })}
      </ul>
      {others.length === 0 ? null : (
        <p>
          <label className="stack-s">
            <span>{t('assessment.alsoAsk')}</span>
            <select className="select" value="" onChange={(event) => { onChange([...items, { code: event.target.value, missing: '' }]); }}>
              <option value="">{t('assessment.chooseCriterion')}</option>
              {others.map((answer) => (
                <option key={answer.criterion.code} value={answer.criterion.code}>
                  {titleOf(answer)}
                </option>
              ))}
            </select>
          </label>
        </p>
      )}
    </>
  );
}
