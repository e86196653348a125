import { Fragment } from 'react';
import type { ReadParagraph } from '@/features/agreements/contract';

/** Paragraphs of a contract: references lead to what they name, and what is not filled in yet stands between square brackets. */
export function Paragraphs({ paragraphs, name }: { paragraphs: readonly ReadParagraph[]; name: string }) {
  return (
    <>
      {paragraphs.map((paragraph, place) =>
        // Paragraphs have no names of their own, and keep their places while they are read.
        paragraph.table === undefined ? (
          <p key={place}>
            {paragraph.runs.map(({ kind, text, target }, at) => {
              const key = `${at}-${text}`;
              if (kind === 'ARTICLE' || kind === 'TERM') {
                return (
                  <a key={key} href={kind === 'ARTICLE' ? `#${target}` : `#begrip-${target}`} className={kind === 'TERM' ? 'term' : undefined}>
                    {text}
                  </a>
                );
              }
              return kind === 'OPEN' ? (
                <span key={key} className="open">
                  {text}
                </span>
              ) : (
                <Fragment key={key}>{text}</Fragment>
              );
            })}
          </p>
        ) : (
          <div key={place} className="contract-table" tabIndex={0} role="region" aria-label={name}>
            <table>
              <thead>
                <tr>
                  {paragraph.table.headings.map((heading) => (
                    <th key={heading} scope="col">
                      {heading}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {paragraph.table.rows.map((row, line) => (
                  <tr key={line}>
                    {row.map((cell, column) => (
                      <td key={column}>{cell}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        ),
      )}
    </>
  );
}
