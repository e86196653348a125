interface ChecksProps {
  /** Also the id of the first choice, for a link to what is wrong. */
  id: string;
  legend: string;
  hint?: string;
  choices: readonly { value: string; label: string }[];
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
  error?: string;
}

/** Any number of a list, all in sight. What was chosen and is no longer in the list stays until it is unchecked. */
export function Checks({ id, legend, hint, choices, chosen, onChange, error }: ChecksProps) {
  const gone = chosen.filter((value) => !choices.some((one) => one.value === value)).map((value) => ({ value, label: value }));
  return (
    <fieldset aria-describedby={error === undefined ? undefined : `${id}-error`}>
      <legend>{legend}</legend>
      {hint === undefined ? null : <p className="hint">{hint}</p>}
      <div className="checks">
        {[...choices, ...gone].map(({ value, label }, index) => (
          <label key={value} className="choice">
            <input
              id={index === 0 ? id : undefined}
              type="checkbox"
              checked={chosen.includes(value)}
              onChange={(event) => { onChange(event.target.checked ? [...chosen, value] : chosen.filter((one) => one !== value)); }}
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
      {error === undefined ? null : (
        <p id={`${id}-error`} className="field-error">
          {error}
        </p>
      )}
    </fieldset>
  );
}
