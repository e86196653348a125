import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CalendarMoment } from '@/shared/api/types';
import { longDate } from '@/shared/format/dates';
import { useActing, useCan } from '@/shared/session/session';

const looks = { STARTS: 'approved', EXTEND: 'waiting', ENDS: 'neutral' } as const;

/** A day of the calendar: what happens, to what, and between whom. */
export function MomentLine({ moment }: { moment: CalendarMoment }) {
  const { t, i18n } = useTranslation();
  const { day, kind, source, title } = moment;
  const parties = [moment.regionName, moment.headName, moment.subName].filter((name) => name != null && name !== title);
  return (
    <li>
      <time dateTime={day}>{longDate(day, i18n.language)}</time>
      <span className={`state ${looks[kind]}`}>{source === 'AGREEMENT' ? t(`calendar.kind.${kind}`) : kind === 'ENDS' ? t(`calendar.ends.${source}`) : t(`calendar.starts.${source}`)}</span>
      <div>
        <About moment={moment} />
        {parties.length === 0 ? null : <span className="small quiet under">{parties.join(' · ')}</span>}
        {kind === 'EXTEND' ? <span className="small under">{t('calendar.extendText')}</span> : null}
        <Beside moment={moment} />
      </div>
    </li>
  );
}

/** What it is about, with a way to it for who may open it. */
function About({ moment: { source, subject, title } }: { moment: CalendarMoment }) {
  const { slug: tenant } = useActing().tenant;
  const opensRelation = useCan('consent:read');
  const opensModel = useCan('model:read');
  const opensAgreement = useCan('agreement:read');
  if (source === 'RELATION' && opensRelation) {
    return (
      <Link to="/$tenant/toestemming/$report" params={{ tenant, report: subject }}>
        {title}
      </Link>
    );
  }
  if (source === 'MODEL' && opensModel) {
    return (
      <Link to="/$tenant/modelcontracten/$model" params={{ tenant, model: subject }}>
        {title}
      </Link>
    );
  }
  if (source === 'AGREEMENT' && opensAgreement) {
    return (
      <Link to="/$tenant/overeenkomsten/$agreement" params={{ tenant, agreement: subject }}>
        {title}
      </Link>
    );
  }
  return title;
}

/** What is to be known or settled of an agreement at that moment: at its end the handing over, before that who does what. */
function Beside({ moment: { source, subject, title, kind } }: { moment: CalendarMoment }) {
  const { t } = useTranslation();
  const { slug: tenant } = useActing().tenant;
  const opensAgreement = useCan('agreement:read');
  if (source !== 'AGREEMENT' || !opensAgreement) {
    return null;
  }
  return (
    <span className="small moment-ways no-print">
      {kind === 'ENDS' ? (
        <Link to="/$tenant/overeenkomsten/$agreement/overdracht" params={{ tenant, agreement: subject }} aria-label={t('calendar.transitionOf', { title })}>
          {t('calendar.transition')}
        </Link>
      ) : (
        <Link to="/$tenant/overeenkomsten/$agreement/verantwoordelijkheid" params={{ tenant, agreement: subject }} aria-label={t('calendar.whoOf', { title })}>
          {t('calendar.who')}
        </Link>
      )}
    </span>
  );
}
