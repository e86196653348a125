import { TextField } from '@vaadin/react-components/TextField.js';
import { useTranslation } from 'react-i18next';
import type { ApplicationFacts } from '@/shared/api/types';
import { undoable } from '@/shared/patterns/confirm/undoable';
import { bound } from '@/shared/patterns/form/bound';
import { useFocusNext } from '@/shared/ui/useFocusNext';
import type { DecisionFault, PartFields } from '@/features/application/decision';
import { useCategories } from '@/features/application/useCategories';

interface DecisionPartsProps {
  facts: ApplicationFacts;
  parts: readonly PartFields[];
  /** What is wrong, as a sentence; empty when nothing is. */
  errorOf: (fault: DecisionFault) => string;
  onChange: (make: (parts: readonly PartFields[]) => PartFields[]) => void;
}

/** Where an approval is different: a care category, an establishment, or one at the other. */
export function DecisionParts({ facts, parts, errorOf, onChange }: DecisionPartsProps) {
  const { t } = useTranslation();
  const categories = useCategories();
  const change = (index: number, part: Partial<PartFields>) => {
    onChange((now) => now.map((one, place) => (place === index ? { ...one, ...part } : one)));
  };
  const focusNext = useFocusNext();
  const add = () => {
    onChange((now) => [...now, { category: facts.categories.length > 1 ? (facts.categories[0] ?? '') : '', establishment: '', outcome: 'REFUSED', reason: '' }]);
    focusNext(`part-${parts.length}`);
  };
  const remove = (part: PartFields, index: number) => {
    onChange((now) => now.toSpliced(index, 1));
    focusNext('add-part');
    undoable(t, t('decision.partRemoved', { number: index + 1 }), t('undo.button'), () => {
      onChange((now) => now.toSpliced(index, 0, part));
      return Promise.resolve();
    });
  };
  return (
    <fieldset className="decision-parts">
      <legend>{t('decision.parts')}</legend>
      <p className="quiet small">{t('decision.partsHint')}</p>
      {parts.map((part, index) => (
        <div key={index} className="decision-part" role="group" aria-label={t('decision.part', { number: index + 1 })}>
          <label>
            <span>{t('decision.category')}</span>
            <select className="select" id={`part-${index}`} value={part.category} aria-invalid={errorOf(`part-${index}`) !== ''} aria-describedby={errorOf(`part-${index}`) === '' ? undefined : `part-${index}-error`} onChange={(event) => { change(index, { category: event.target.value }); }}>
              <option value="">{t('decision.allCategories')}</option>
              {facts.categories.map((id) => (
                <option key={id} value={id}>
                  {categories.find((one) => one.id === id)?.label ?? id}
                </option>
              ))}
            </select>
          </label>
          {facts.establishments.length === 0 ? null : (
            <label>
              <span>{t('decision.place')}</span>
              <select className="select" value={part.establishment} onChange={(event) => { change(index, { establishment: event.target.value }); }}>
                <option value="">{t('decision.allPlaces')}</option>
                {facts.establishments.map((number) => (
                  <option key={number}>{number}</option>
                ))}
              </select>
            </label>
          )}
          <label>
            <span>{t('decision.title')}</span>
            <select className="select" value={part.outcome} onChange={(event) => { change(index, { outcome: event.target.value === 'APPROVED' ? 'APPROVED' : 'REFUSED' }); }}>
              <option value="REFUSED">{t('decision.outcomeShort.REFUSED')}</option>
              <option value="APPROVED">{t('decision.outcomeShort.APPROVED')}</option>
            </select>
          </label>
          {errorOf(`part-${index}`) === '' ? null : (
            <p id={`part-${index}-error`} className="field-error">
              {errorOf(`part-${index}`)}
            </p>
          )}
          <TextField id={`part-reason-${index}`} label={t('assessment.why')} maxlength={2000} {...bound({ value: part.reason, onChange: (reason) => { change(index, { reason }); }, onBlur: () => undefined }, errorOf(`part-reason-${index}`))} />
          <button type="button" className="link-button" onClick={() => { remove(part, index); }}>
            {t('decision.removePart', { number: index + 1 })}
          </button>
        </div>
      ))}
      <button type="button" id="add-part" className="button" onClick={add}>
        {t('decision.addPart')}
      </button>
    </fieldset>
  );
}
