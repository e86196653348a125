import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { longDate } from '@/shared/format/dates';
import { useActing } from '@/shared/session/session';
import { Wrapping } from '@/shared/ui/Wrapping';
import { factsQuery } from '@/features/shortlist/api/facts';

/** What a provider says of itself: whom to call, numbers, establishments, quality marks. Nothing where nothing is known. */
export function ProviderDetails({ provider }: { provider: string }) {
  const { t, i18n } = useTranslation();
  const acting = useActing();
  const { data } = useQuery(factsQuery(acting, provider));
  if (data === undefined) {
    return null;
  }
  const { content } = data;
  const establishments = content.establishments ?? [];
  const rows: [string, ReactNode][] = [
    [t('facts.contact'), content.contactName],
    [t('facts.contactPhone'), content.contactPhone ? <a href={`tel:${content.contactPhone.replace(/[^+\d]/g, '')}`}>{content.contactPhone}</a> : null],
    [t('facts.contactEmail'), content.contactEmail ? <a href={`mailto:${content.contactEmail}`}><Wrapping address={content.contactEmail} /></a> : null],
    [t('facts.publicContact'), content.publicContact],
    [t('facts.complaint'), content.complaintUrl ? <a href={content.complaintUrl} target="_blank" rel="noreferrer noopener">{content.complaintUrl.replace(/^https?:\/\/(www\.)?|\/$/g, '')}</a> : null],
    [t('facts.marks'), (content.qualityMarks ?? []).map(({ name, validUntil }) => (validUntil == null ? name : t('facts.markUntil', { name, date: longDate(validUntil, i18n.language) }))).join('; ')],
    [t('facts.tradeNames'), (content.tradeNames ?? []).join(', ')],
    [t('facts.legalForm'), content.legalForm],
    [t('facts.rsin'), content.rsin],
    [t('facts.agb'), (content.agbCodes ?? []).join(', ')],
  ];
  const known = rows.filter(([, value]) => value !== null && value !== undefined && value !== '');
  return known.length === 0 && establishments.length === 0 ? null : (
    <section>
      <h2>{t('facts.title')}</h2>
      <dl className="fact-list narrow">
        {known.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        {establishments.length === 0 ? null : (
          <div>
            <dt>{t('facts.establishments')}</dt>
            <dd>
              <ul className="plain">
                {establishments.map((one) => (
                  <li key={one.id}>
                    {[one.name, one.address, [one.postcode, one.town === one.name ? undefined : one.town].filter((part) => part).join(' '), one.phone, one.number == null ? undefined : t('facts.number', { number: one.number })].filter((part) => part).join(', ')}
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}
