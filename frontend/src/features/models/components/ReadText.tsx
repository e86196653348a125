import type { ModelParagraph } from '@/shared/api/types';
import { Fragment } from 'react';

/** A text as it will read: references lead to what they name, and what is filled in later stands between square brackets. */
export function ReadText({ paragraphs }: { paragraphs: readonly ModelParagraph[] }) {
  return (
    <>
      {paragraphs.map(({ runs }, place) => (
        // Paragraphs have no names of their own, and keep their places while they are read.
        <p key={place}>
          {runs.map(({ kind, text, target }, at) => {
            const key = `${at}-${text}`;
            if (kind === 'ARTICLE') {
              return (
                <a key={key} href={`#${target ?? ''}`}>
                  {text}
                </a>
              );
            }
            if (kind === 'TERM') {
              return (
                <a key={key} href={`#begrip-${target ?? ''}`} className="term">
                  {text}
                </a>
              );
            }
            return kind === 'TEXT' ? (
              <Fragment key={key}>{text}</Fragment>
            ) : (
              <span key={key} className="open">
                {text}
              </span>
            );
          })}
        </p>
      ))}
    </>
  );
}
