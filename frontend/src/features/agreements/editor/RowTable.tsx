import { useRef, type ClipboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '@/shared/ui/Icon';
import { cellsOf, pasted } from '@/features/agreements/editor/paste';
import { fieldOf } from '@/features/agreements/editor/problems';

const MOST = 100;

export interface RowColumn<T> {
  name: keyof T & string;
  header: string;
  /** The field of one cell. */
  cell: (at: { row: T; place: number; label: string; onChange: (typed: string) => void; onPaste: (event: ClipboardEvent<HTMLInputElement>) => void }) => ReactNode;
}

interface RowTableProps<T extends object> {
  /** Of the list in what is sent. */
  pointer: string;
  caption: string;
  rows: readonly T[];
  empty: T;
  columns: readonly RowColumn<T>[];
  /** What a new row is called on its button. */
  add: string;
  error: string;
  /** Beside each row: what it comes to. */
  outcome?: { header: string; of: (place: number) => ReactNode };
  onChange: (rows: T[]) => void;
}

/** Rows that are typed or pasted from a spreadsheet; on a phone each row is a card. */
export function RowTable<T extends object>({ pointer, caption, rows, empty, columns, add, error, outcome, onChange }: RowTableProps<T>) {
  const { t } = useTranslation();
  const body = useRef<HTMLTableSectionElement>(null);
  const set = (place: number, change: Partial<T>) => { onChange(rows.map((row, at) => (at === place ? { ...row, ...change } : row))); };
  const id = fieldOf(pointer);
  return (
    <div className="row-table">
      {rows.length === 0 ? null : (
        <table className="cards-on-phone">
          <caption className="visually-hidden">{caption}</caption>
          <thead>
            <tr>
              {columns.map(({ name, header }) => (
                <th key={name} scope="col">
                  {header}
                </th>
              ))}
              {outcome === undefined ? null : <th scope="col" className="number">{outcome.header}</th>}
              <th scope="col">
                <span className="visually-hidden">{t('agreementDraft.removeColumn')}</span>
              </th>
            </tr>
          </thead>
          <tbody ref={body}>
            {rows.map((row, place) => (
              // Rows have no names of their own; a row that is taken away moves those below it up.
              <tr key={place}>
                {columns.map(({ name, header, cell }) => (
                  <td key={name} data-label={header}>
                    {cell({
                      row,
                      place,
                      label: t('agreementDraft.cell', { column: header, row: place + 1 }),
                      onChange: (typed) => { set(place, { [name]: typed } as Partial<T>); },
                      onPaste: (event) => {
                        const cells = cellsOf(event.clipboardData.getData('text/plain'));
                        if (cells !== undefined) {
                          event.preventDefault();
                          onChange(pasted(rows, empty, columns.map((column) => column.name), place, name, cells, MOST));
                        }
                      },
                    })}
                  </td>
                ))}
                {outcome === undefined ? null : (
                  <td className="number" data-label={outcome.header}>
                    {outcome.of(place)}
                  </td>
                )}
                <td>
                  <button type="button" className="button plain icon-only" aria-label={t('agreementDraft.removeRow', { row: place + 1 })} onClick={() => { onChange(rows.filter((_, at) => at !== place)); }}>
                    <Icon name="close" size={18} />
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {error === '' ? null : (
        <p id={`${id}-error`} className="field-error">
          {error}
        </p>
      )}
      <button
        type="button"
        id={id}
        className="button"
        aria-disabled={rows.length >= MOST}
        aria-describedby={error === '' ? undefined : `${id}-error`}
        onClick={() => {
          if (rows.length < MOST) {
            onChange([...rows, empty]);
            // The field of the row that comes: one goes on typing.
            requestAnimationFrame(() => body.current?.lastElementChild?.querySelector('input')?.focus());
          }
        }}
      >
        {add}
      </button>
    </div>
  );
}
