import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Listing } from '@/shared/api/types';
import { shortDate } from '@/shared/format/dates';
import { wholeWeeks } from '@/shared/format/numbers';
import { Icon } from '@/shared/ui/Icon';

/** The bar ends at a year, so that every row is drawn on the same scale; a longer wait runs off its end. */
export const SCALE_WEEKS = 52;

type Waiting = Pick<Listing, 'waitIntakeWeeks' | 'waitText' | 'waitMeasuredOn' | 'waitStale'>;

interface WaitProps {
  listing: Waiting;
  /** Whether nothing beside it says that it is a waiting time. */
  alone?: boolean;
}

/** Weeks until the first talk: a number, a bar on a common scale, and when it was measured. An unknown wait stays unknown: it was not measured, so it has no date either. */
export function Wait({ listing, alone = false }: WaitProps) {
  const { t } = useTranslation();
  const weeks = listing.waitIntakeWeeks ?? undefined;
  const stale = listing.waitStale && weeks !== undefined;
  return (
    <div className={stale ? 'wait stale' : 'wait'}>
      <div className="figure">
        {weeks === undefined ? <span className="unknown">{t(alone ? 'wait.notKnown' : 'wait.unknown')}</span> : <strong>{wholeWeeks(weeks) === 0 ? t('wait.none') : t('wait.weeks', { count: wholeWeeks(weeks) })}</strong>}
        {weeks === undefined || wholeWeeks(weeks) === 0 ? null : (
          <span className="wait-bar" aria-hidden="true">
            <span className={weeks > SCALE_WEEKS ? 'fill beyond' : 'fill'} style={{ inlineSize: `${Math.min(100, Math.max(2, (weeks / SCALE_WEEKS) * 100))}%` }} />
          </span>
        )}
      </div>
      {weeks === undefined && listing.waitText ? <div className="wait-text">{listing.waitText}</div> : null}
      {weeks === undefined ? null : <Measured listing={listing} />}
    </div>
  );
}

/** Weeks from the first talk until the help itself. Where no other figure tells when they were measured, they do. */
export function Treatment({ listing }: { listing: Waiting & Pick<Listing, 'waitTreatmentWeeks'> }) {
  const { t } = useTranslation();
  if (listing.waitTreatmentWeeks == null) {
    return null;
  }
  const text = treatmentText(listing, t);
  return listing.waitIntakeWeeks != null ? text : (
    <div className={listing.waitStale ? 'wait stale' : 'wait'}>
      <strong>{text}</strong>
      <Measured listing={listing} />
    </div>
  );
}

export function treatmentText({ waitTreatmentWeeks }: Pick<Listing, 'waitTreatmentWeeks'>, t: TFunction): string {
  return waitTreatmentWeeks == null ? '' : wholeWeeks(waitTreatmentWeeks) === 0 ? t('wait.none') : t('wait.weeks', { count: wholeWeeks(waitTreatmentWeeks) });
}

function Measured({ listing: { waitMeasuredOn, waitStale } }: { listing: Waiting }) {
  const { t, i18n } = useTranslation();
  if (!waitMeasuredOn && !waitStale) {
    return null;
  }
  return (
    <div className="measured">
      {waitStale ? <Icon name="clock" size={14} /> : null}
      {waitMeasuredOn ? t(waitStale ? 'wait.staleOn' : 'wait.measuredOn', { date: shortDate(waitMeasuredOn, i18n.language) }) : t('wait.stale')}
    </div>
  );
}
