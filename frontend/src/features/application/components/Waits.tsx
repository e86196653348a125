import { useTranslation } from 'react-i18next';
import type { ListedApplication } from '@/shared/api/types';
import { longDate, relative, today } from '@/shared/format/dates';
import { waitsOn } from '@/features/application/state';

/** Who has something to do, and by when. */
export function Waits({ application: { state, lastDay, additionLastDay, validUntil, decidedAt }, provider }: { application: ListedApplication; provider: boolean }) {
  const { t, i18n } = useTranslation();
  const who = waitsOn(state);
  const until = state === 'ADDITION_ASKED' ? additionLastDay : lastDay;
  const late = until != null && until < today();
  if (who === undefined) {
    return <span className="quiet">{state === 'APPROVED' && validUntil != null ? t('application.validUntil', { date: longDate(validUntil, i18n.language) }) : decidedAt == null ? null : t('application.decidedOn', { date: longDate(decidedAt, i18n.language) })}</span>;
  }
  const mine = (who === 'provider') === provider;
  return (
    <span>
      {mine ? <strong>{t('application.waitsOnYou')}</strong> : t(who === 'region' ? 'application.waitsOnRegion' : 'application.waitsOnProvider')}
      {until == null ? null : (
        <span className="waits-until">
          {late ? <span className="state refused">{t('application.tooLate', { date: longDate(until, i18n.language) })}</span> : t('application.until', { date: longDate(until, i18n.language), relative: relative(until, i18n.language, new Date()) })}
        </span>
      )}
    </span>
  );
}
