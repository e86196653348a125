import { useTranslation } from 'react-i18next';
import type { CriterionAnswer } from '@/shared/api/types';
import { longDate } from '@/shared/format/dates';

/** That an answer was accepted elsewhere: by whom, when, and until when that counts. Nothing for an answer that was given here. */
export function FromPassport({ answer, writing = false }: { answer: CriterionAnswer; writing?: boolean }) {
  const { t, i18n } = useTranslation();
  const passport = answer.fromPassport;
  if (passport == null) {
    return null;
  }
  const { acceptedBy: region, acceptedOn, validUntil, endedAt, outcome } = passport;
  const day = (iso: string) => longDate(iso, i18n.language);
  return (
    <div className={`from-passport ${endedAt == null ? '' : 'ended'}`}>
      <p>
        <strong>{t('passport.from')}</strong> {t('passport.acceptedAs', { region, date: day(acceptedOn) })}; {validUntil == null ? t('passport.untilChange') : t('passport.until', { date: day(validUntil) })}.
      </p>
      {endedAt == null ? null : <p className="state waiting">{t('passport.endedAt', { region, date: day(endedAt) })}</p>}
      {outcome === 'ACCEPTED' ? <p className="small quiet">{t('passport.asIs')}</p> : null}
      {outcome === 'ASKED_AGAIN' ? <p className="small quiet">{t('passport.asksAgain')}</p> : null}
      {writing && outcome == null ? <p className="small quiet">{t('passport.changeEnds')}</p> : null}
    </div>
  );
}
