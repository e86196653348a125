import { Grid, type GridDataProviderCallback, type GridDataProviderParams, type GridElement } from '@vaadin/react-components/Grid.js';
import { GridColumn } from '@vaadin/react-components/GridColumn.js';
import { createContext, use, useEffect, useEffectEvent, useMemo, useRef, type ReactNode } from 'react';
import type { Column, DataTableProps } from '@/shared/patterns/table/DataTable';
import { useHeard } from '@/shared/ui/keys';

const PAGE = 50;
/** Up to here the page scrolls and not the grid. */
const ALL_VISIBLE = 50;

const Columns = createContext<readonly Column<never>[]>([]);

interface Waiting {
  from: number;
  callback: GridDataProviderCallback<object>;
}

export function GridTable<T extends object>({ name, columns, rows, updating = false, more }: DataTableProps<T>) {
  useHeard('table');
  const grid = useRef<GridElement>(null);
  const waiting = useRef<Waiting[]>([]);
  const known = rows.length + (more === undefined ? 0 : PAGE);

  /** Answers from what is there; the rest comes with the next pages, which the grid asks for when they are scrolled to. */
  const provide = useEffectEvent(({ page, pageSize }: GridDataProviderParams<object>, callback: GridDataProviderCallback<object>) => {
    const from = page * pageSize;
    if (rows.length >= Math.min(known, from + pageSize) || more === undefined) {
      callback([...rows.slice(from, from + pageSize)], known);
    } else {
      waiting.current.push({ from, callback });
      void more();
    }
  });
  const answer = useEffectEvent(() => {
    const asked = waiting.current;
    waiting.current = [];
    for (const { from, callback } of asked) {
      callback([...rows.slice(from, from + PAGE)], known);
    }
  });
  useEffect(() => {
    if (grid.current !== null) {
      grid.current.dataProvider = (params, callback) => {
        provide(params, callback);
      };
    }
  }, []);
  useEffect(() => {
    answer();
    grid.current?.clearCache();
  }, [rows, known]);

  const ids = columns.map((column) => column.id).join(' ');
  const renderers = useMemo(() => new Map(ids.split(' ').map((id) => [id, cellOf(id)])), [ids]);
  return (
    <Columns value={columns}>
      <Grid
        ref={grid}
        className={updating ? 'data-table updating' : 'data-table'}
        accessibleName={name}
        aria-busy={updating}
        theme="no-border wrap-cell-content"
        allRowsVisible={more === undefined && rows.length <= ALL_VISIBLE}
        pageSize={PAGE}
      >
        {columns.map((column, index) => (
          <GridColumn
            key={column.id}
            rowHeader={index === 0}
            textAlign={column.figure === true ? 'end' : 'start'}
            header={column.hiddenHeader === true ? <span className="visually-hidden">{column.header}</span> : column.header}
            {...(column.width === undefined ? { flexGrow: 1, width: '8rem' } : { width: column.width, flexGrow: 0 })}
            renderer={renderers.get(column.id) ?? null}
          />
        ))}
      </Grid>
    </Columns>
  );
}

/** One renderer per column for as long as the grid lives; what it draws comes from the columns of now. */
function cellOf(id: string): (props: { item: object }) => ReactNode {
  return function Cell({ item }) {
    const column = use(Columns).find((one) => one.id === id);
    return column === undefined ? null : (column.show as (row: object) => ReactNode)(item);
  };
}
