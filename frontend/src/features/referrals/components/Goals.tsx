import { TextArea } from '@vaadin/react-components/TextArea.js';
import { useTranslation } from 'react-i18next';
import { bound } from '@/shared/patterns/form/bound';
import { MOST_GOALS, type Typed } from '@/features/referrals/typed';

interface GoalsProps {
  goals: Typed['goals'];
  errorOf: (pointer: string) => string;
  hintOf: (pointer: string, hint: string) => string;
  onChange: (goals: Typed['goals']) => void;
}

/** Goals, each with the result by which one sees that it was reached. */
export function Goals({ goals, errorOf, hintOf, onChange }: GoalsProps) {
  const { t } = useTranslation();
  const set = (at: number, part: Partial<Typed['goals'][number]>) => { onChange(goals.map((goal, index) => (index === at ? { ...goal, ...part } : goal))); };
  return (
    <fieldset className="referral-goals">
      <legend>{t('referral.goals')}</legend>
      {errorOf('/goals') === '' ? null : <p className="field-error">{errorOf('/goals')}</p>}
      <ol>
        {goals.map(({ goal, result }, index) => {
          const number = index + 1;
          const at = `/goals/${String(index)}`;
          return (
            // A goal has no name of its own: its place is what it is known by.
            <li key={index} className="stack">
              <TextArea id={`referral-goals-${String(index)}-goal`} label={t('referral.goal', { number })} helperText={hintOf(`${at}/goal`, '')} maxlength={1000} {...bound({ value: goal, onChange: (typed) => { set(index, { goal: typed }); }, onBlur: () => undefined }, errorOf(`${at}/goal`))} />
              <TextArea id={`referral-goals-${String(index)}-result`} label={t('referral.result', { number })} helperText={hintOf(`${at}/result`, t('referral.resultHint'))} maxlength={1000} {...bound({ value: result, onChange: (typed) => { set(index, { result: typed }); }, onBlur: () => undefined }, errorOf(`${at}/result`))} />
              {goals.length === 1 ? null : (
                <button
                  type="button"
                  className="button plain"
                  onClick={() => {
                    onChange(goals.filter((_, other) => other !== index));
                    document.getElementById(`referral-goals-${String(Math.max(0, index - 1))}-goal`)?.focus();
                  }}
                >
                  {t('referral.removeGoal', { number })}
                </button>
              )}
            </li>
          );
        })}
      </ol>
      {goals.length < MOST_GOALS ? (
        <button
          type="button"
          className="button"
          onClick={() => {
            onChange([...goals, { goal: '', result: '' }]);
            requestAnimationFrame(() => { document.getElementById(`referral-goals-${String(goals.length)}-goal`)?.focus(); });
          }}
        >
          {t('referral.addGoal')}
        </button>
      ) : null}
    </fieldset>
  );
}
