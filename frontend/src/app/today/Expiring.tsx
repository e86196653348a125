import { useTranslation } from 'react-i18next';
import { longDate, today } from '@/shared/format/dates';
import type { Acting } from '@/shared/session/acting';

const SOON_DAYS = 60;

/** One's own access when it ends soon: who else would tell in time? */
export function Expiring({ acting, now }: { acting: Acting; now: Date }) {
  const { t, i18n } = useTranslation();
  const { validUntil, name } = acting.party;
  const soon = today(new Date(now.getTime() + SOON_DAYS * 86_400_000));
  if (validUntil == null || validUntil > soon) {
    return null;
  }
  return <p className="notice waiting">{t('today.accessEnds', { party: name, date: longDate(validUntil, i18n.language) })}</p>;
}
