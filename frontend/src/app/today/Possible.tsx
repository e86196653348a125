import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { jobsOf } from '@/app/shell/jobs';
import { everyOf } from '@/shared/api/everyOf';
import type { Role } from '@/shared/api/types';
import type { Acting } from '@/shared/session/acting';

type Guest = Exclude<Role, 'REGION_ADMIN' | 'CONTRACT_MANAGER' | 'ASSESSOR'>;
const guests = everyOf<Guest>()(['HEAD_CONTRACTOR', 'SUBCONTRACTOR', 'CARE_PROFESSIONAL', 'DIALOGUE_PARTNER', 'POLICY_OFFICER', 'COUNCIL_CLERK']);

/** For who comes now and then: what the product does for one's role, and what one can do now. Who runs the list knows. */
export function Possible({ acting: { tenant, party } }: { acting: Acting }) {
  const { t, i18n } = useTranslation();
  const role = guests.find((one) => party.roles.includes(one));
  if (role === undefined || party.roles.length > guests.filter((one) => party.roles.includes(one)).length) {
    return null;
  }
  const explained = jobsOf(party).flatMap(({ id, to }) => (id === 'cards' || id === 'find' || id === 'applications' || id === 'agreements' || id === 'consent' || id === 'register' || id === 'calendar' || id === 'passport' || id === 'offers' || id === 'contact' || id === 'feedback' || id === 'criteria' || id === 'models' || id === 'mediation' || id === 'referrals' || id === 'declarations' || id === 'audit' ? [{ id, to }] : []));
  return (
    <section>
      <h2>{t('today.can')}</h2>
      <p>{t(`today.role.${role}`, { tenant: tenant.name })}</p>
      <ul className="possible">
        {explained.map(({ id, to }) => (
          <li key={id}>
            <Link to={to} params={{ tenant: tenant.slug }}>
              {t(`jobs.${id}`)}
            </Link>
            <span>{t(`today.do.${id}`, { tenant: tenant.name })}</span>
          </li>
        ))}
        <li>
          <a href={i18n.language === 'nl' ? '/wie-helpt' : '/en/who-helps'}>{t('today.do.public')}</a>
          <span>{t('today.do.publicText')}</span>
        </li>
        <li>
          <Link to="/voorkeuren">{t('preferences.title')}</Link>
          <span>{t('today.do.preferencesText')}</span>
        </li>
      </ul>
    </section>
  );
}
