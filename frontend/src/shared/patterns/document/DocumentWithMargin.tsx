import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import '@/shared/patterns/document/document.css';

export interface MarginNote {
  id: string;
  /** What the note is: a deviation, a live check, the state of the article. */
  kind: 'note' | 'deviation' | 'passed' | 'failed';
  /** In place of the word for its kind. */
  label?: string;
  text: ReactNode;
}

export interface DocumentPart {
  id: string;
  /** As in the document: "Artikel 6. Vergoeding". */
  heading: string;
  text: ReactNode;
  notes: readonly MarginNote[];
  /** What stands in the margin below the notes: what people say about the part. */
  beside?: ReactNode;
}

interface DocumentWithMarginProps {
  name: string;
  parts: readonly DocumentPart[];
  /** Of the headings of its parts. */
  level?: 2 | 3 | 4;
  /** Language of the text itself, where that is not the language of the screen. */
  lang?: string;
}

/** A text that reads as a text, with what there is to say about a part in the margin beside it; below it where there is no margin. */
export function DocumentWithMargin({ name, parts, level = 2, lang }: DocumentWithMarginProps) {
  const { t } = useTranslation();
  const id = useId();
  const Heading = `h${level}` as const;
  return (
    <article className="document" aria-label={name}>
      {parts.map((part) => (
        <section key={part.id} id={part.id} aria-labelledby={`${id}-${part.id}`}>
          <div className="document-text" lang={lang}>
            <Heading id={`${id}-${part.id}`}>{part.heading}</Heading>
            {part.text}
          </div>
          {part.notes.length === 0 && part.beside === undefined ? null : (
            <aside aria-label={t('document.margin', { part: part.heading })}>
              {part.notes.length === 0 ? null : (
                <ul>
                  {part.notes.map((note) => (
                    <li key={note.id} className={note.kind}>
                      <strong>{note.label ?? t(`document.${note.kind}`)}</strong> {note.text}
                    </li>
                  ))}
                </ul>
              )}
              {part.beside}
            </aside>
          )}
        </section>
      ))}
    </article>
  );
}
