import { useId, useState, type ClipboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { isReadable, tidied, type FigureKind } from '@/features/agreements/editor/figures';
import { fieldOf } from '@/features/agreements/editor/problems';

interface FigureCellProps {
  pointer: string;
  /** Left out for words. */
  kind?: FigureKind;
  label: string;
  value: string;
  error: string;
  /** Id of the words that are offered while one types. */
  list?: string | undefined;
  most?: number;
  onChange: (typed: string) => void;
  onPaste: (event: ClipboardEvent<HTMLInputElement>) => void;
}

/** A field in a table of many: as small as a cell, with what is wrong below it. */
export function FigureCell({ pointer, kind, label, value, error, list, most = 60, onChange, onPaste }: FigureCellProps) {
  const { t, i18n } = useTranslation();
  const id = useId();
  const [typing, setTyping] = useState(false);
  const unreadable = kind !== undefined && !typing && !isReadable(kind, value, i18n.language);
  const wrong = unreadable ? t(`agreementDraft.wrong.${kind}`) : error;
  return (
    <>
      <input
        id={fieldOf(pointer)}
        className={kind === undefined ? 'input' : 'input figure'}
        aria-label={label}
        aria-invalid={wrong !== ''}
        aria-describedby={wrong === '' ? undefined : id}
        inputMode={kind === undefined ? 'text' : kind === 'whole' ? 'numeric' : 'decimal'}
        autoComplete="off"
        list={list}
        maxLength={most}
        value={value}
        onChange={(event) => { onChange(event.target.value); }}
        onFocus={() => { setTyping(true); }}
        onBlur={() => {
          setTyping(false);
          if (kind !== undefined) {
            const tidy = tidied(kind, value, i18n.language);
            if (tidy !== value) {
              onChange(tidy);
            }
          }
        }}
        onPaste={onPaste}
      />
      {wrong === '' ? null : (
        <span id={id} className="field-error">
          {wrong}
        </span>
      )}
    </>
  );
}
