import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { dateTime, longDate, relative, time, today } from '@/shared/format/dates';
import { timelineOf } from '@/shared/patterns/timeline/timelineOf';
import '@/shared/patterns/timeline/timeline.css';

export interface Moment {
  id: string;
  /** ISO day or instant; a day is shown without a time. */
  at: string;
  what: ReactNode;
  /** Whether others wait for it: a deadline, a publication. */
  weighty?: boolean;
}

interface TimelineProps {
  name: string;
  moments: readonly Moment[];
  now: Date;
  /** Whether what lies ahead comes first, as in a history. */
  newestFirst?: boolean;
}

/** What happened and what will, in order, with the line of now between them. */
export function Timeline({ name, moments, now, newestFirst = false }: TimelineProps) {
  const { t, i18n } = useTranslation();
  const entries = timelineOf(moments, now, newestFirst);
  return (
    <ol className="timeline" aria-label={name}>
      {entries.map((entry, index) =>
        entry === 'now' ? (
          <li key="now" className="now">
            <span>{t('timeline.now', { date: longDate(now.toISOString(), i18n.language) })}</span>
          </li>
        ) : (
          <li key={entry.id} className={entry.weighty === true ? 'weighty' : ''}>
            <time dateTime={entry.at}>
              {onSameDay(entry, entries[index - 1]) ? (
                <span className="same-day">{time(entry.at, i18n.language)}</span>
              ) : (
                <>
                  {entry.at.length === 10 ? longDate(entry.at, i18n.language) : dateTime(entry.at, i18n.language)}
                  <span className="relative">{relative(entry.at, i18n.language, now)}</span>
                </>
              )}
            </time>
            <div>{entry.what}</div>
          </li>
        ),
      )}
    </ol>
  );
}

/** The day of moments that follow each other on one day is said once, with the first. */
function onSameDay(one: Moment, before: Moment | 'now' | undefined): boolean {
  return before !== undefined && before !== 'now' && one.at.length > 10 && dayOf(one) === dayOf(before);
}

function dayOf({ at }: Moment): string {
  return at.length === 10 ? at : today(new Date(at));
}
