import { useTranslation } from 'react-i18next';
import type { Hands } from '@/features/agreements/editor/hands';
import { fieldOf } from '@/features/agreements/editor/problems';
import { tasks, type ContractParty } from '@/features/agreements/editor/typed';

const parties: readonly ContractParty[] = ['HEAD', 'SUB', 'REGION'];

/** Who is responsible for which task. */
export function ResponsibilitiesSection({ typed, change, errorOf, agreement }: Hands) {
  const { t } = useTranslation();
  const id = fieldOf('/terms/responsibilities');
  const error = errorOf('/terms/responsibilities');
  const nameOf = { HEAD: agreement.head?.name, SUB: agreement.sub?.name, REGION: agreement.region.name };
  return (
    <div className="form">
      <fieldset id={id} tabIndex={-1} aria-describedby={error === '' ? undefined : `${id}-error`}>
        <legend>{t('agreementDraft.responsibilities')}</legend>
        <div className="task-list">
          {tasks.map((task) => (
            <div key={task}>
              <label htmlFor={`${id}-${task}`}>{t(`agreementDraft.tasks.${task}`)}</label>
              <select
                id={`${id}-${task}`}
                className="select"
                value={typed.responsibilities[task] ?? ''}
                onChange={(event) => {
                  const party = parties.find((one) => one === event.target.value);
                  change({ responsibilities: Object.fromEntries(tasks.flatMap((one) => {
                    const whose = one === task ? party : typed.responsibilities[one];
                    return whose === undefined ? [] : [[one, whose]];
                  })) });
                }}
              >
                <option value="">{t('agreementDraft.choose')}</option>
                {parties.map((party) => (
                  <option key={party} value={party}>
                    {nameOf[party]}
                  </option>
                ))}
              </select>
            </div>
          ))}
        </div>
        {error === '' ? null : (
          <p id={`${id}-error`} className="field-error">
            {error}
          </p>
        )}
      </fieldset>
    </div>
  );
}
