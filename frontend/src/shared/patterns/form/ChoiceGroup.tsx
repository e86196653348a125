import type { ReactNode } from 'react';

interface ChoiceGroupProps<T extends string> {
  /** Also the id of the first choice, for a link to what is wrong. */
  id: string;
  legend: string;
  choices: readonly { value: T; label: string; hint?: ReactNode }[];
  value: string;
  onChoose: (value: T) => void;
  error?: string;
}

/** One of a few, all in sight. */
export function ChoiceGroup<T extends string>({ id, legend, choices, value, onChoose, error = '' }: ChoiceGroupProps<T>) {
  return (
    <fieldset aria-describedby={error === '' ? undefined : `${id}-error`}>
      <legend>{legend}</legend>
      {choices.map((one, index) => (
        <label key={one.value} className="choice">
          <input id={index === 0 ? id : undefined} type="radio" name={id} checked={value === one.value} onChange={() => { onChoose(one.value); }} />
          <span>
            {one.label}
            {one.hint === undefined ? null : <span className="hint">{one.hint}</span>}
          </span>
        </label>
      ))}
      {error === '' ? null : (
        <p id={`${id}-error`} className="field-error">
          {error}
        </p>
      )}
    </fieldset>
  );
}
