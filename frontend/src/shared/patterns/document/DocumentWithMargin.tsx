import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import '@/shared/patterns/document/document.css';

export interface MarginNote {
  id: string;
  /** What the note is: a deviation, a live check, the state of the article. */
  kind: 'note' | 'deviation' | 'passed' | 'failed';
  text: ReactNode;
}

export interface DocumentPart {
  id: string;
  /** As in the document: "Artikel 6. Vergoeding". */
  heading: string;
  text: ReactNode;
  notes: readonly MarginNote[];
}

/** A text that reads as a text, with what there is to say about a part in the margin beside it; below it where there is no margin. */
export function DocumentWithMargin({ name, parts }: { name: string; parts: readonly DocumentPart[] }) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <article className="document" aria-label={name}>
      {parts.map((part) => (
        <section key={part.id} id={part.id} aria-labelledby={`${id}-${part.id}`}>
          <div className="document-text">
            <h2 id={`${id}-${part.id}`}>{part.heading}</h2>
            {part.text}
          </div>
          {part.notes.length === 0 ? null : (
            <aside aria-label={t('document.margin', { part: part.heading })}>
              <ul>
                {part.notes.map((note) => (
                  <li key={note.id} className={note.kind}>
                    <strong>{t(`document.${note.kind}`)}</strong> {note.text}
                  </li>
                ))}
              </ul>
            </aside>
          )}
        </section>
      ))}
    </article>
  );
}
