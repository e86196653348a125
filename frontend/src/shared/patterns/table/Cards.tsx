import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReadOn } from '@/shared/ui/useReadOn';
import type { DataTableProps } from '@/shared/patterns/table/DataTable';

/** The same rows one below the other, for a narrow window and for paper. */
export function Cards<T extends object>({ name, columns, rows, keyOf, updating = false, more }: DataTableProps<T>) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const { list, fromHere } = useReadOn<HTMLUListElement>(rows.length, ':scope > li');
  return (
    <>
      <ul ref={list} className={updating ? 'data-cards updating' : 'data-cards'} aria-label={name} aria-busy={updating}>
        {rows.map((row) => (
          <li key={keyOf(row)} tabIndex={-1}>
            {columns.map((column) => {
              const value = column.show(row);
              return value === null ? null : (
                <div key={column.id}>
                  {column.labelled === true ? <span className="small quiet">{column.header}: </span> : null}
                  {value}
                </div>
              );
            })}
          </li>
        ))}
      </ul>
      {more === undefined ? null : (
        <p className="more no-print">
          <button
            type="button"
            className="button"
            aria-disabled={asking}
            onClick={() => {
              if (!asking) {
                setAsking(true);
                fromHere();
                void more().finally(() => { setAsking(false); });
              }
            }}
          >
            {t('table.more')}
          </button>
        </p>
      )}
    </>
  );
}
