import { useTranslation } from 'react-i18next';
import type { ContactRequest } from '@/shared/api/types';
import { longDate } from '@/shared/format/dates';

/** How long a request waits or waited, in working days, and until when an answer is in time. */
export function Elapsed({ request }: { request: ContactRequest }) {
  const { t, i18n } = useTranslation();
  const days = t('contact.workingDays', { count: request.workingDays });
  switch (request.state) {
    case 'ANSWERED':
      return <span>{request.workingDays === 0 ? t('contact.answeredSameDay') : t('contact.answeredAfter', { days })}</span>;
    case 'CLOSED':
      return <span>{request.answeredAt == null ? t('contact.closedWithout') : t('contact.answeredAfter', { days })}</span>;
    case 'OPEN':
    case 'SEEN':
      return (
        <span className={request.late ? 'late' : undefined}>
          {request.workingDays === 0 ? t('contact.sinceToday') : t('contact.waits', { days })}; {t(request.late ? 'contact.wasDue' : 'contact.due', { date: longDate(request.lastDay, i18n.language) })}
        </span>
      );
  }
}
