import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useActing } from '@/shared/session/session';
import { figuresQuery } from '@/features/application/api/decisions';

/** How the region keeps its terms, in a sentence. */
export function Figures() {
  const { t } = useTranslation();
  const { data } = useQuery(figuresQuery(useActing()));
  if (data === undefined) {
    return null;
  }
  return (
    <p className="figures">
      {t('decision.running', { count: data.running, overdue: data.overdue })} {t('decision.decidedFigure', { count: data.decided, late: data.late })}{' '}
      {data.medianDays == null ? '' : t('decision.median', { count: data.medianDays })} {data.fromPassport === 0 ? '' : t('passport.figure', { count: data.fromPassport })}
    </p>
  );
}
