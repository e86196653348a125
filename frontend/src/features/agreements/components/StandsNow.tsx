import { useTranslation } from 'react-i18next';
import type { Agreement } from '@/shared/api/types';
import { longDate, today } from '@/shared/format/dates';
import { useActing } from '@/shared/session/session';
import { ConsentLacks } from '@/features/agreements/components/ConsentLacks';
import { extendableUntil, isRunning, signs, unapprovedOf, unsignedOf } from '@/features/agreements/steps';

/** How it stands, what is to be done now, by whom, and before when. */
export function StandsNow({ agreement }: { agreement: Agreement }) {
  const { t, i18n } = useTranslation();
  const { party, tenant } = useActing();
  const { shown, state, startsOn, endsOn, overAt } = agreement;
  const date = (day: string) => longDate(day, i18n.language);
  const list = new Intl.ListFormat(i18n.language, { type: 'conjunction' });
  const open = shown != null && (shown.state === 'OFFERED' || shown.state === 'SIGNED_BY_ONE');
  const waits = open && signs(agreement);
  const others = unsignedOf(agreement).filter(({ id }) => id !== party.id).map(({ name }) => name);
  const unapproved = unapprovedOf(agreement);
  const first = shown?.terms.startsOn;
  const reason = agreement.versions.find(({ number }) => number === shown?.number)?.reason ?? '';
  const why = agreement.history.at(-1)?.note;
  return (
    <section className={waits ? 'notice waiting' : 'notice'} aria-label={t('agreements.standsNow')}>
      {shown != null && shown.purpose !== 'ORIGINAL' && (open || shown.state === 'DRAFT') ? (
        <p>
          {t(`agreements.now.${shown.purpose}`)} {reason}
        </p>
      ) : null}
      {shown?.state === 'DRAFT' ? <p>{t('agreements.now.draft', { party: party.name })} {shown.problems.length === 0 ? t('agreements.now.complete') : t('agreements.now.incomplete', { count: shown.problems.length })}</p> : null}
      {waits ? (
        <p>
          <strong>{t('agreements.now.sign', { party: party.name })}</strong>
        </p>
      ) : null}
      {open && others.length > 0 ? <p>{t('agreements.now.waitsFor', { parties: list.format(others) })}</p> : null}
      {open && unapproved > 0 ? <p>{t('agreements.now.unapproved', { count: unapproved, tenant: tenant.name })}</p> : null}
      {shown != null && shown.untilInForce.length > 0 ? (
        <>
          <p>{t('agreements.now.untilInForce')}</p>
          <ul>
            {shown.untilInForce.map(({ pointer, code, detail, source }) => (
              <li key={`${pointer} ${code} ${detail}`}>
                {detail} <span className="small quiet">{source}</span>
              </li>
            ))}
          </ul>
          <ConsentLacks agreement={agreement} />
        </>
      ) : null}
      {open && first != null && shown.purpose === 'ORIGINAL' ? <p>{t(first > today() ? 'agreements.now.before' : 'agreements.now.late', { date: date(first) })}</p> : null}
      {isRunning(agreement) && startsOn != null ? (
        <p>
          {endsOn == null ? t('agreements.now.fromOn', { from: date(startsOn) }) : t(startsOn > today() ? 'agreements.now.willRun' : 'agreements.now.runs', { from: date(startsOn), until: date(endsOn) })}{' '}
          {endsOn == null || open ? null : t(extendableUntil(endsOn) < today() ? 'agreements.now.notExtendable' : 'agreements.now.extendable', { date: date(extendableUntil(endsOn)) })}
        </p>
      ) : null}
      {overAt == null ? null : (
        <p>
          {state === 'ENDED' || state === 'DISSOLVED' || state === 'REFUSED' || state === 'WITHDRAWN' ? t(`agreements.now.${state}`, { date: date(overAt) }) : null} {why == null ? null : <q>{why}</q>}
        </p>
      )}
    </section>
  );
}
