import { TextField } from '@vaadin/react-components/TextField.js';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bound } from '@/shared/patterns/form/bound';
import { isReadable, tidied, type FigureKind } from '@/features/agreements/editor/figures';
import { fieldOf } from '@/features/agreements/editor/problems';

interface FigureFieldProps {
  /** Where it stands in what is sent. */
  pointer: string;
  kind: FigureKind;
  label: string;
  hint?: string | undefined;
  /** Behind the figure: months, weeks. */
  unit?: string;
  value: string;
  error: string;
  onChange: (typed: string) => void;
}

/** A figure as people type it. It is put in the notation of the reader when one leaves the field; what cannot be read stays as it was typed. */
export function FigureField({ pointer, kind, label, hint, unit, value, error, onChange }: FigureFieldProps) {
  const { t, i18n } = useTranslation();
  const [typing, setTyping] = useState(false);
  const unreadable = !typing && !isReadable(kind, value, i18n.language);
  return (
    <TextField
      id={fieldOf(pointer)}
      className="figure"
      label={label}
      {...(hint === undefined ? {} : { helperText: hint })}
      inputMode={kind === 'whole' ? 'numeric' : 'decimal'}
      autocomplete="off"
      onFocus={() => { setTyping(true); }}
      {...bound({
        value,
        onChange,
        onBlur: () => {
          setTyping(false);
          const tidy = tidied(kind, value, i18n.language);
          if (tidy !== value) {
            onChange(tidy);
          }
        },
      }, unreadable ? t(`agreementDraft.wrong.${kind}`) : error)}
    >
      {kind === 'money' ? <span slot="prefix">€</span> : null}
      {kind === 'percent' || unit !== undefined ? <span slot="suffix">{unit ?? '%'}</span> : null}
    </TextField>
  );
}
