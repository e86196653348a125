import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ImportLine, ImportSummary, LineState } from '@/shared/api/types';
import { number } from '@/shared/format/numbers';
import { useActing } from '@/shared/session/session';
import { Trouble } from '@/shared/ui/Trouble';
import { useReadOn } from '@/shared/ui/useReadOn';
import { linesQuery } from '@/features/imports/api/imports';
import { importFields } from '@/features/imports/mapping';

export const lineStates = ['ERROR', 'WARNING', 'NEW', 'CHANGED', 'UNCHANGED'] as const satisfies LineState[];
const looks: Record<LineState, string> = { ERROR: 'refused', WARNING: 'waiting', NEW: 'approved', CHANGED: 'approved', UNCHANGED: 'neutral' };

interface LinesProps {
  id: string;
  version: string | undefined;
  summary: ImportSummary;
  /** The field that a column of the file was said to be. */
  meaningOf: (column: string) => string | undefined;
  state: LineState | undefined;
  onState: (state: LineState | undefined) => void;
}

/** The lines of the file, what is wrong with each and what each would change. */
export function Lines({ id, version, summary, meaningOf, state, onState }: LinesProps) {
  const { t, i18n } = useTranslation();
  const acting = useActing();
  const { data, error, isPlaceholderData, hasNextPage, fetchNextPage, isFetchingNextPage, refetch } = useInfiniteQuery(linesQuery(acting, id, state, version));
  const lines = data?.pages.flatMap((page) => page.items) ?? [];
  const { list, fromHere } = useReadOn<HTMLTableSectionElement>(lines.length, 'tr');
  const counts: Record<LineState, number> = { ERROR: summary.errors, WARNING: summary.warnings, NEW: summary.new, CHANGED: summary.changed, UNCHANGED: summary.unchanged };
  return (
    <section className="lines">
      <h2>{t('lines.title')}</h2>
      <div className="tabs" role="group" aria-label={t('lines.filter')}>
        <button type="button" aria-pressed={state === undefined} onClick={() => { onState(undefined); }}>
          {t('lines.all')}
        </button>
        {lineStates.map((one) => (
          <button key={one} type="button" aria-pressed={state === one} aria-disabled={counts[one] === 0} onClick={() => { if (counts[one] > 0) { onState(one); } }}>
            {t(`lines.${one}`)} <span className="number">{number(counts[one], i18n.language)}</span>
          </button>
        ))}
      </div>
      {error === null ? null : <Trouble problem={error} what={t('lines.failed')} retry={() => void refetch()} />}
      <table className={isPlaceholderData ? 'cards-on-phone updating' : 'cards-on-phone'} aria-busy={isPlaceholderData}>
        <thead>
          <tr>
            <th scope="col">{t('lines.line')}</th>
            <th scope="col">{t('lines.what')}</th>
            <th scope="col">{t('lines.offer')}</th>
            <th scope="col">{t('lines.about')}</th>
          </tr>
        </thead>
        <tbody ref={list}>
          {lines.map((line) => (
            <tr key={line.line} tabIndex={-1}>
              <td data-label={t('lines.line')}>{number(line.line, i18n.language)}</td>
              <td>
                <span className={`state ${looks[line.state]}`}>{t(`lines.one.${line.state}`)}</span>
                {line.state === 'ERROR' || line.problems.length === 0 ? null : <div className="state waiting">{t('lines.one.WARNING')}</div>}
              </td>
              <td>
                <strong>{line.provider === '' ? <span className="quiet">{t('lines.noName')}</span> : line.provider}</strong>
                <div>{line.title}</div>
              </td>
              <td>
                <About line={line} meaningOf={meaningOf} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {hasNextPage ? (
        <p className="more">
          <button type="button" className="button" aria-disabled={isFetchingNextPage} onClick={() => { if (!isFetchingNextPage) { fromHere(); void fetchNextPage(); } }}>
            {t('lines.more')}
          </button>
        </p>
      ) : null}
    </section>
  );
}

function About({ line, meaningOf }: { line: ImportLine; meaningOf: (column: string) => string | undefined }) {
  const { t } = useTranslation();
  return (
    <ul>
      {line.problems.map((problem) => (
        <li key={`${problem.column} ${problem.code}`}>
          {problem.column ? <strong>{columnOf(problem.column)}: </strong> : null}
          {problem.detail}
        </li>
      ))}
      {line.changes.map((change) => {
        const field = importFields.find((one) => one === change.field);
        return (
          <li key={change.field}>
            {field === undefined ? change.field : t(`field.${field}`)}: <del>{change.before ?? t('lines.nothing')}</del> → <ins>{change.after ?? t('lines.nothing')}</ins>
          </li>
        );
      })}
    </ul>
  );

  /** The column as it is called in the file, and what it means when that is something else. */
  function columnOf(column: string): string {
    const field = importFields.find((one) => one === meaningOf(column));
    const meaning = field === undefined ? column : t(`field.${field}`);
    return meaning.toLowerCase() === column.toLowerCase() ? t('lines.column', { column }) : t('lines.columnOf', { column, meaning: meaning.toLowerCase() });
  }
}
