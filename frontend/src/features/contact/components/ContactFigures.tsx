import { queryOptions, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { read } from '@/shared/api/client';
import { locale } from '@/shared/format/numbers';
import type { Acting } from '@/shared/session/acting';
import { useActing, useCan } from '@/shared/session/session';
import { keyOf, tenantApi } from '@/shared/session/tenantApi';

function contactFiguresQuery(acting: Acting) {
  return queryOptions({
    queryKey: keyOf(acting, 'contact-figures'),
    queryFn: ({ signal }) => read(tenantApi(acting).GET('/contact-figures', { signal })),
  });
}

/** What a region sees of contact requests: how many, and how long answers take; not who asked whom. */
export function ContactFigures() {
  const { t, i18n } = useTranslation();
  const acting = useActing();
  const may = useCan('contact:count');
  const { data } = useQuery({ ...contactFiguresQuery(acting), enabled: may });
  if (data === undefined || data.asked === 0) {
    return null;
  }
  const median = data.medianWorkingDays;
  const answered =
    t('contact.figuresAnswered', { count: data.answered }) +
    (median == null ? '' : `, ${t('contact.figuresMedian', { days: new Intl.NumberFormat(locale(i18n.language)).format(median) })}`);
  return (
    <section>
      <h2>{t('contact.figures')}</h2>
      <p>
        {t('contact.figuresAsked', { count: data.asked })}: {answered}; {t('contact.figuresWaiting', { count: data.waiting })}.
      </p>
    </section>
  );
}
