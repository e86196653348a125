import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { dateTime, longDate, relative } from '@/shared/format/dates';
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
  return (
    <ol className="timeline" aria-label={name}>
      {timelineOf(moments, now, newestFirst).map((entry) =>
        entry === 'now' ? (
          <li key="now" className="now">
            <span>{t('timeline.now', { date: longDate(now.toISOString(), i18n.language) })}</span>
          </li>
        ) : (
          <li key={entry.id} className={entry.weighty === true ? 'weighty' : ''}>
            <time dateTime={entry.at}>
              {entry.at.length === 10 ? longDate(entry.at, i18n.language) : dateTime(entry.at, i18n.language)}
              <span className="relative">{relative(entry.at, i18n.language, now)}</span>
            </time>
            <div>{entry.what}</div>
          </li>
        ),
      )}
    </ol>
  );
}
