import { useEffect, useRef } from 'react';
import '@/shared/patterns/form/form.css';

export interface FieldError {
  /** The id of the field in the page. */
  field: string;
  text: string;
}

interface ErrorSummaryProps {
  title: string;
  errors: readonly FieldError[];
  /** Counts the attempts to send: the summary takes the focus after each that failed. */
  attempt: number;
}

/** All that is not right yet, on top of the form, each with a link to its field. The same text stands beside the field. */
export function ErrorSummary({ title, errors, attempt }: ErrorSummaryProps) {
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The errors of an attempt may be drawn just after it is counted.
    const drawn = requestAnimationFrame(() => {
      if (attempt > 0) {
        summary.current?.focus();
      }
    });
    return () => {
      cancelAnimationFrame(drawn);
    };
  }, [attempt]);
  if (attempt === 0 || errors.length === 0) {
    return null;
  }
  return (
    <div ref={summary} className="notice refused" role="alert" tabIndex={-1}>
      <strong>{title}</strong>
      <ul>
        {errors.map(({ field, text }) => (
          <li key={field}>
            <a
              href={`#${field}`}
              onClick={(event) => {
                event.preventDefault();
                document.getElementById(field)?.focus();
              }}
            >
              {errors.some((other) => other.field !== field && other.text === text) ? named(field, text) : text}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A sentence that is said of more than one field, with the label of this one. */
function named(field: string, text: string): string {
  const shown: (HTMLElement & { label?: string; labels?: NodeListOf<HTMLLabelElement> | null }) | null = document.getElementById(field);
  const label = (shown?.label ?? shown?.labels?.[0]?.textContent)?.trim();
  return label === undefined || label === '' ? text : `${label}: ${text}`;
}
