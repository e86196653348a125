import { lazy, Suspense, useSyncExternalStore, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Cards } from '@/shared/patterns/table/Cards';
import '@/shared/patterns/table/table.css';

export interface Column<T> {
  id: string;
  header: string;
  show: (row: T) => ReactNode;
  /** Whether a card repeats the header before the value; for values that do not speak for themselves. */
  labelled?: boolean;
  /** A width in CSS; the columns without one share what is left. */
  width?: string;
  /** Whether it is a figure, which stands below the others to the digit. */
  figure?: true;
  /** Whether only a screen reader hears the header, as above a column of buttons. */
  hiddenHeader?: boolean;
}

export interface DataTableProps<T> {
  /** What a screen reader calls the table. */
  name: string;
  columns: readonly Column<T>[];
  /** Those that have come so far, the first page at least. */
  rows: readonly T[];
  keyOf: (row: T) => string;
  /** Whether the rows belong to filters that have changed since. */
  updating?: boolean;
  /** How the next page is asked for; undefined when this is all. */
  more?: (() => Promise<unknown>) | undefined;
}

const GridTable = lazy(async () => ({ default: (await import('@/shared/patterns/table/GridTable')).GridTable as unknown as (props: DataTableProps<object>) => ReactNode }));

/** Rows and columns: a grid that fetches what is scrolled to, cards on a phone and on paper, with the facts in the same order. */
export function DataTable<T extends object>(props: DataTableProps<T>) {
  const { t } = useTranslation();
  const narrow = useSyncExternalStore(whenWidthChanges, isNarrow);
  if (narrow) {
    return <Cards {...props} />;
  }
  return (
    <Suspense fallback={<span className="skeleton table-skeleton" role="status" aria-label={t('table.loading')} />}>
      <GridTable {...(props as unknown as DataTableProps<object>)} />
    </Suspense>
  );
}

const narrowOrPaper = '(max-width: 820px), print';

function isNarrow(): boolean {
  return window.matchMedia(narrowOrPaper).matches;
}

function whenWidthChanges(listener: () => void): () => void {
  const query = window.matchMedia(narrowOrPaper);
  query.addEventListener('change', listener);
  return () => {
    query.removeEventListener('change', listener);
  };
}
