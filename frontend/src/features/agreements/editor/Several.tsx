import { MultiSelectComboBox } from '@vaadin/react-components/MultiSelectComboBox.js';
import { useMemo } from 'react';
import { fieldOf } from '@/features/agreements/editor/problems';

interface SeveralProps {
  pointer: string;
  label: string;
  hint?: string | undefined;
  items: readonly { value: string; label: string }[];
  chosen: readonly string[];
  error: string;
  /** Whether words that are not in the list can be typed. */
  free?: boolean;
  onChange: (chosen: string[]) => void;
}

/** Some of a list, chosen by their codes. */
export function Several({ pointer, label, hint, items, chosen, error, free = false, onChange }: SeveralProps) {
  // The same lists as long as nothing in them changed: other ones would throw away what is being typed to search.
  const codes = chosen.join('\n');
  const offered = useMemo(() => {
    const known = new Set(items.map(({ value }) => value));
    return [...items, ...codes.split('\n').filter((code) => code !== '' && !known.has(code)).map((code) => ({ value: code, label: code }))];
  }, [items, codes]);
  const selected = useMemo(() => {
    const wanted = new Set(codes.split('\n'));
    return offered.filter(({ value }) => wanted.has(value));
  }, [offered, codes]);
  return (
    <MultiSelectComboBox
      id={fieldOf(pointer)}
      label={label}
      {...(hint === undefined ? {} : { helperText: hint })}
      manualValidation
      allowCustomValue={free}
      items={offered}
      itemLabelPath="label"
      itemValuePath="value"
      itemIdPath="value"
      selectedItems={selected}
      onSelectedItemsChanged={(event) => {
        const next = event.detail.value.map(({ value }) => value);
        if (items.length > 0 && [...next].sort().join('\n') !== [...chosen].sort().join('\n')) {
          onChange(next);
        }
      }}
      onCustomValueSet={(event) => {
        const word = event.detail.trim();
        if (word !== '' && !chosen.includes(word)) {
          onChange([...chosen, word]);
        }
      }}
      invalid={error !== ''}
      errorMessage={error}
    />
  );
}
