import { useTranslation } from 'react-i18next';
import type { Application } from '@/shared/api/types';
import { longDate } from '@/shared/format/dates';

/** How long the region may still take, and what that rests on; nothing when it decided. */
export function Clock({ clock }: { clock: NonNullable<Application['clock']> }) {
  const { t, i18n } = useTranslation();
  if (clock.stopped) {
    return null;
  }
  return (
    <div className="clock">
      <p>
        {clock.lastDay == null ? null : <strong>{t('application.decidesBy', { date: longDate(clock.lastDay, i18n.language) })}</strong>}{' '}
        {clock.paused ? t('application.paused', { count: clock.daysLeft }) : clock.daysLeft < 0 ? <span className="state refused">{t('application.daysLate', { count: -clock.daysLeft })}</span> : t('application.daysLeft', { count: clock.daysLeft })}
      </p>
      <details>
        <summary>{t('application.whyTerm')}</summary>
        <p>
          {t('application.term', { count: clock.days, date: longDate(clock.startedOn, i18n.language) })} {clock.source == null ? t('application.termPromised') : t('application.termSource', { source: clock.source })}
        </p>
        {clock.because.length === 0 ? null : (
          <ul>
            {clock.because.map(({ source, sentence }) => (
              <li key={source + sentence}>
                {sentence} <span className="quiet">({source})</span>
              </li>
            ))}
          </ul>
        )}
      </details>
    </div>
  );
}
