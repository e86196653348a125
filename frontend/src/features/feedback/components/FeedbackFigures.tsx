import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useActing, useCan } from '@/shared/session/session';
import { feedbackFiguresQuery } from '@/features/feedback/api/feedback';

/** How what was said fares, for the region that leads it. */
export function FeedbackFigures() {
  const { t } = useTranslation();
  const acting = useActing();
  const may = useCan('feedback:lead');
  const { data } = useQuery({ ...feedbackFiguresQuery(acting), enabled: may });
  if (data === undefined || data.open + data.answered === 0) {
    return null;
  }
  return (
    <p className="feedback-figures">
      {t('feedback.figuresOpen', { count: data.open })} {data.late > 0 ? <strong>{t('feedback.figuresLate', { count: data.late })}</strong> : null}{' '}
      {data.answered > 0 ? t('feedback.figuresAnswered', { count: data.answered, inTime: data.inTime, mended: data.mended }) : null}
    </p>
  );
}
