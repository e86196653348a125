import { useTranslation } from 'react-i18next';
import { FigureField } from '@/features/agreements/editor/FigureField';
import { writtenDecimal } from '@/features/agreements/editor/figures';
import type { Hands } from '@/features/agreements/editor/hands';
import { fieldOf } from '@/features/agreements/editor/problems';
import { goals } from '@/features/agreements/editor/typed';

/** What is kept apart for a purpose, and in an agreement with a head contractor the least that it keeps apart further on. */
export function EarmarksSection({ typed, change, errorOf, agreement, framework }: Hands) {
  const { t, i18n } = useTranslation();
  const error = errorOf('/terms/earmarks');
  const id = fieldOf('/terms/earmarks');
  return (
    <div className="form">
      {framework?.earmarkMinimum == null ? null : <p className="hint">{t('agreementDraft.earmarkLeast', { least: writtenDecimal(framework.earmarkMinimum, i18n.language) })}</p>}
      <fieldset id={id} tabIndex={-1} aria-describedby={error === '' ? undefined : `${id}-error`}>
        <legend>{t('agreementDraft.earmarks')}</legend>
        <div className="three-columns">
          {goals.map((goal) => (
            <FigureField key={goal} pointer={`/terms/earmarks/${goal}`} kind="percent" label={t(`agreementDraft.goals.${goal}`)} value={typed.earmarks[goal]} error="" onChange={(percent) => { change({ earmarks: { ...typed.earmarks, [goal]: percent } }); }} />
          ))}
        </div>
        {error === '' ? null : (
          <p id={`${id}-error`} className="field-error">
            {error}
          </p>
        )}
      </fieldset>
      {agreement.kind === 'REGION_HEAD' ? <FigureField pointer="/terms/earmarkMinimum" kind="percent" label={t('agreementDraft.earmarkMinimum')} hint={t('agreementDraft.earmarkMinimumHint')} value={typed.earmarkMinimum} error={errorOf('/terms/earmarkMinimum')} onChange={(earmarkMinimum) => { change({ earmarkMinimum }); }} /> : null}
    </div>
  );
}
