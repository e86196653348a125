import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarMoment } from '@/shared/api/types';
import { today } from '@/shared/format/dates';
import { useActing } from '@/shared/session/session';
import { Loading } from '@/shared/ui/Loading';
import { Nothing } from '@/shared/ui/Nothing';
import { PageHead } from '@/shared/ui/PageHead';
import { Trouble } from '@/shared/ui/Trouble';
import { calendarQuery } from '@/features/calendar/api/calendar';
import { FeedAddress } from '@/features/calendar/components/FeedAddress';
import { MomentLine } from '@/features/calendar/components/MomentLine';
import { calendarFiltersOf, calendarSources, momentKinds, type CalendarFilters } from '@/features/calendar/filters';
import '@/features/calendar/calendar.css';

/** What starts, ends and must be extended, month by month; for every party its own. */
export function CalendarPage() {
  const { t, i18n } = useTranslation();
  const acting = useActing();
  const navigate = useNavigate();
  const filters = calendarFiltersOf(useSearch({ strict: false }));
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = useInfiniteQuery(calendarQuery(acting, filters));
  const months = useMemo(() => byMonth(data?.pages.flatMap((page) => page.items)), [data]);
  const change = (next: CalendarFilters) => {
    void navigate({ to: '/$tenant/contractkalender', params: { tenant: acting.tenant.slug }, search: calendarFiltersOf({ ...next }), replace: true, resetScroll: false });
  };
  const narrowed = filters.q !== undefined || filters.kind !== undefined || filters.source !== undefined || filters.from !== undefined;
  return (
    <div className="stack-l calendar">
      <PageHead title={t('calendar.title')} lead={t('calendar.lead', { party: acting.party.name })} />
      <div className="calendar-filters no-print">
        <input type="search" className="input" aria-label={t('calendar.search')} placeholder={t('calendar.search')} defaultValue={filters.q ?? ''} onChange={(event) => { change({ ...filters, q: event.target.value }); }} />
        <label>
          <span className="small">{t('calendar.what')}</span>
          <select className="input" value={filters.kind ?? ''} onChange={(event) => { change(calendarFiltersOf({ ...filters, kind: event.target.value })); }}>
            <option value="">{t('calendar.everything')}</option>
            {momentKinds.map((kind) => (
              <option key={kind} value={kind}>
                {t(`calendar.kind.${kind}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span className="small">{t('calendar.about')}</span>
          <select className="input" value={filters.source ?? ''} onChange={(event) => { change(calendarFiltersOf({ ...filters, source: event.target.value })); }}>
            <option value="">{t('calendar.everything')}</option>
            {calendarSources.map((source) => (
              <option key={source} value={source}>
                {t(`calendar.source.${source}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span className="small">{t('calendar.from')}</span>
          <input type="month" className="input" min="2000-01" max="2999-12" value={filters.from ?? today().slice(0, 7)} onChange={(event) => { change(calendarFiltersOf({ ...filters, from: event.target.value })); }} />
        </label>
      </div>
      {error === null ? null : <Trouble problem={error} what={t('calendar.failed')} retry={() => void refetch()} />}
      {months === undefined && error === null ? <Loading label={t('table.loading')} lines={6} /> : null}
      {months?.length === 0 ? (
        <Nothing action={narrowed ? <button type="button" className="button" onClick={() => { change({}); }}>{t('calendar.showAll')}</button> : undefined}>{t(narrowed ? 'calendar.none' : 'calendar.empty')}</Nothing>
      ) : null}
      {months?.map(([month, moments]) => (
        <section key={month} aria-labelledby={`month-${month}`} className="month">
          <h2 id={`month-${month}`}>{monthName(month, i18n.language)}</h2>
          <ol>
            {moments.map((moment) => (
              <MomentLine key={moment.id} moment={moment} />
            ))}
          </ol>
        </section>
      ))}
      {hasNextPage ? (
        <p className="no-print">
          <button type="button" className="button" aria-disabled={isFetchingNextPage} onClick={() => { if (!isFetchingNextPage) { void fetchNextPage(); } }}>
            {t('calendar.later')}
          </button>
        </p>
      ) : null}
      <FeedAddress />
    </div>
  );
}

/** Moments by their month, in the order in which they come; nothing while nothing came. */
function byMonth(moments: readonly CalendarMoment[] | undefined): [string, CalendarMoment[]][] | undefined {
  if (moments === undefined) {
    return undefined;
  }
  const months = new Map<string, CalendarMoment[]>();
  for (const moment of moments) {
    const month = moment.day.slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), moment]);
  }
  return [...months];
}

function monthName(month: string, language: string): string {
  const name = new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${month}-01T00:00:00Z`));
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}
