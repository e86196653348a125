import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Referral } from '@/shared/api/types';
import { longDate } from '@/shared/format/dates';
import { useActing } from '@/shared/session/session';
import { weekNamed } from '@/features/referrals/week';

/** What is written in a form that was sent, and the answer. */
export function ReadContent({ referral: { agreementId, content, startWeek, declined } }: { referral: Referral }) {
  const { t, i18n } = useTranslation();
  const acting = useActing();
  if (content == null) {
    return null;
  }
  const week = startWeek == null ? undefined : weekNamed(startWeek);
  return (
    <>
      {week === undefined ? null : <p className="notice approved">{t('referral.startsIn', { number: week.number, from: longDate(week.monday, i18n.language) })}</p>}
      {declined == null ? null : (
        <section>
          <h2>{t('referral.reason')}</h2>
          <p className="referral-text">{declined}</p>
        </section>
      )}
      <section>
        <h2>{t('referral.about')}</h2>
        <dl className="referral-facts">
          <dt>{t('referral.reference')}</dt>
          <dd>{content.reference}</dd>
          <dt>{t('referral.category')}</dt>
          <dd>{content.categoryName ?? content.category}</dd>
          <dt>{t('referral.municipality')}</dt>
          <dd>{content.municipalityName ?? content.municipality}</dd>
          <dt>{t('referral.safety')}</dt>
          <dd>{t(content.safetyAgreed === true ? 'referral.yes' : 'referral.no')}</dd>
          <dt>{t('referral.startWish')}</dt>
          <dd>{content.startWish == null ? t('referral.none') : longDate(content.startWish, i18n.language)}</dd>
        </dl>
      </section>
      <section>
        <h2>{t('referral.goals')}</h2>
        <ol className="referral-read-goals">
          {content.goals.map(({ goal, result }, index) => (
            <li key={index}>
              <p className="referral-text">{goal}</p>
              <p className="referral-text quiet">{t('referral.resultIs', { result })}</p>
            </li>
          ))}
        </ol>
      </section>
      <Part title={t('referral.asked')} text={content.asked} />
      <Part title={t('referral.tried')} text={content.tried} />
      <Part title={t('referral.responsible')} text={content.responsible} />
      <p className="small">
        <Link to="/$tenant/overeenkomsten/$agreement/verantwoordelijkheid" params={{ tenant: acting.tenant.slug, agreement: agreementId }}>
          {t('referral.card')}
        </Link>
      </p>
    </>
  );
}

function Part({ title, text }: { title: string; text: string }) {
  const { t } = useTranslation();
  return (
    <section>
      <h2>{title}</h2>
      <p className="referral-text">{text === '' ? t('referral.none') : text}</p>
    </section>
  );
}
