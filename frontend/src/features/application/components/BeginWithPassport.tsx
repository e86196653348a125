import { useTranslation } from 'react-i18next';
import type { PassportOffer } from '@/shared/api/types';
import { longDate } from '@/shared/format/dates';
import { WhatIsShared } from '@/features/application/components/WhatIsShared';

/** How much is there already, from whom, and what the region gets to see of it. */
export function BeginWithPassport({ offer }: { offer: PassportOffer }) {
  const { t, i18n } = useTranslation();
  const day = (iso: string) => longDate(iso, i18n.language);
  return (
    <section className="notice stack" aria-labelledby="begin-passport">
      <h2 id="begin-passport">{t('passport.begin')}</h2>
      <p>
        <strong>{t('passport.ready', { count: offer.ready.length, asked: offer.asked })}</strong> {t('passport.readyWhy')}
      </p>
      {offer.offered ? null : <WhatIsShared />}
      <details>
        <summary>{t('passport.which')}</summary>
        <ul className="ready-answers">
          {offer.ready.map((one) => (
            <li key={one.code}>
              {i18n.language === 'en' ? one.englishTitle : one.dutchTitle}
              <span className="small quiet under">
                {t('passport.acceptedBy', { region: one.acceptedBy, date: day(one.acceptedOn) })}, {one.validUntil == null ? t('passport.untilChange') : t('passport.until', { date: day(one.validUntil) })}
              </span>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
