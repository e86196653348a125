import { useTranslation } from 'react-i18next';
import type { Feedback } from '@/shared/api/types';

const looks: Record<NonNullable<Feedback['outcome']>, string> = { MENDED: 'state approved', RIGHT: 'state approved', CLOSED: 'state neutral' };

/** How far it is; what waits too long says so. */
export function FeedbackState({ of: { outcome, late } }: { of: Feedback }) {
  const { t } = useTranslation();
  if (outcome == null) {
    return <span className={late ? 'state refused' : 'state waiting'}>{t(late ? 'feedback.late' : 'feedback.open')}</span>;
  }
  return <span className={looks[outcome]}>{t(`feedback.outcome.${outcome}`)}</span>;
}
