import type { ReactNode } from 'react';

interface FieldProps {
  id: string;
  label: string;
  hint?: string;
  /** What is wrong with it; empty for nothing. */
  error?: string;
  children: ReactNode;
}

/** A field of a question with its label above and what is wrong with it below. */
export function Field({ id, label, hint, error = '', children }: FieldProps) {
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      {children}
      {hint === undefined ? null : (
        <div id={`${id}-hint`} className="small quiet">
          {hint}
        </div>
      )}
      <div id={`${id}-error`} role="alert" className="field-error">
        {error}
      </div>
    </div>
  );
}
