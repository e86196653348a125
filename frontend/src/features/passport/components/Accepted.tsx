import { useTranslation } from 'react-i18next';
import type { OwnPassport, PassportItem } from '@/shared/api/types';
import { longDate, shortDate } from '@/shared/format/dates';

const LOOKS: Record<PassportItem['standing'], string> = { VALID: 'approved', EXPIRED: 'stale', SUSPENDED: 'refused', WITHDRAWN: 'refused' };

/** The accepted answers, with who accepted them, until when that counts, and where they were used. What a newer one replaced stands apart. */
export function Accepted({ passport }: { passport: OwnPassport }) {
  const { t } = useTranslation();
  const usable = passport.items.filter(({ standing }) => standing === 'VALID');
  const codes = new Set(usable.map(({ code }) => code));
  const replaced = passport.items.filter(({ standing, code }) => standing !== 'VALID' && codes.has(code));
  return (
    <section aria-labelledby="accepted">
      <h2 id="accepted">{t('passport.accepted')}</h2>
      <p className="part-lead">
        {t('passport.counts', { count: usable.length })} {passport.savedRequests === 0 ? null : <strong>{t('passport.saved', { count: passport.savedRequests })}</strong>}
      </p>
      <ul className="passport-list">
        {passport.items
          .filter((item) => !replaced.includes(item))
          .map((item) => (
            <AcceptedAnswer key={item.id} item={item} />
          ))}
      </ul>
      {replaced.length === 0 ? null : (
        <details className="replaced">
          <summary>{t('passport.replaced', { count: replaced.length })}</summary>
          <ul className="passport-list">
            {replaced.map((item) => (
              <AcceptedAnswer key={item.id} item={item} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function AcceptedAnswer({ item }: { item: PassportItem }) {
  const { t, i18n } = useTranslation();
  const { code, standing, validUntil, files, uses } = item;
  return (
    <li>
      <div>
        <h3>{i18n.language === 'en' ? item.englishTitle : item.dutchTitle}</h3>
        <p className="small quiet">
          {code}
          {files.length === 0 ? null : ` · ${files.join(', ')}`}
        </p>
      </div>
      <div>
        <p>{t('passport.acceptedBy', { region: item.acceptedBy, date: longDate(item.acceptedOn, i18n.language) })}</p>
        {uses.length === 0 ? null : (
          <p className="small quiet">
            {t('passport.used')}{' '}
            {uses.map(({ region, usedAt, outcome }) => `${t('passport.useOf', { region, date: shortDate(usedAt, i18n.language) })}: ${t(`passport.outcome.${outcomeOf(outcome)}`)}`).join('; ')}
          </p>
        )}
      </div>
      <div>
        <span className={`state ${LOOKS[standing]}`}>{t(`passport.standing.${standing}`)}</span>
        {standing === 'SUSPENDED' || standing === 'WITHDRAWN' ? null : <p className="small quiet">{validUntil == null ? t('passport.untilChange') : t(standing === 'EXPIRED' ? 'passport.wasUntil' : 'passport.until', { date: longDate(validUntil, i18n.language) })}</p>}
      </div>
    </li>
  );
}

function outcomeOf(outcome: string | null | undefined): 'ACCEPTED' | 'ASKED_AGAIN' | 'open' {
  return outcome === 'ACCEPTED' || outcome === 'ASKED_AGAIN' ? outcome : 'open';
}
