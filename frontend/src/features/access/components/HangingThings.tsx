import { useTranslation } from 'react-i18next';
import type { Departure } from '@/shared/api/types';
import { longDate } from '@/shared/format/dates';
import { useActing } from '@/shared/session/session';
import { AppLink } from '@/shared/ui/AppLink';

/** What ends with a departure, and everything else that hangs on the person, each with what becomes of it. */
export function HangingThings({ departure: { person, memberships, hanging } }: { departure: Departure }) {
  const { t, i18n } = useTranslation();
  const acting = useActing();
  return (
    <>
      <section>
        <h2>{t('leave.access', { count: memberships.length })}</h2>
        <ul className="leave-list">
          {memberships.map(({ id, role, party, validUntil }) => (
            <li key={id}>
              <span>
                <strong>{t(`roles.${role}`)}</strong> {t('leave.onBehalfOf', { party: party.name })}
              </span>
              <span className="quiet">{validUntil == null ? t('members.noEnd') : t('leave.through', { date: longDate(validUntil, i18n.language) })}</span>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{t('leave.hanging')}</h2>
        {hanging.length === 0 ? <p>{t('leave.nothing', { name: person.name })}</p> : null}
        <ul className="leave-list">
          {hanging.map(({ code, fate, text, link }) => (
            <li key={code}>
              <span>{link === '' ? text : <AppLink path={`/${acting.tenant.slug}/${link}`}>{text}</AppLink>}</span>
              <span className={fate === 'TO_CHANGE' ? 'state waiting' : 'state neutral'}>{t(`leave.fates.${fate}`)}</span>
            </li>
          ))}
        </ul>
        <p className="small quiet">{t('leave.ownDrafts', { name: person.name })}</p>
      </section>
    </>
  );
}
