import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Consortium } from '@/shared/api/types';
import { dateTime, longDate } from '@/shared/format/dates';
import { useActing, useCan } from '@/shared/session/session';
import { Trouble } from '@/shared/ui/Trouble';
import { consortiumQuery } from '@/features/consortium/api/consortium';
import { ConsortiumForm } from '@/features/consortium/components/ConsortiumForm';
import { percentage, whole } from '@/features/consortium/shares';
import '@/features/consortium/consortium.css';

/** Who takes part in a provider that is a cooperative or consortium, and what it divides; nothing for another, but for who may say that it is one. */
export function ConsortiumPart({ provider }: { provider: string }) {
  return useCan('register:read') ? <Asked provider={provider} /> : null;
}

function Asked({ provider }: { provider: string }) {
  const { t } = useTranslation();
  const acting = useActing();
  const keeps = useCan('provider:manage');
  const [writing, setWriting] = useState(false);
  const { data, error, refetch } = useQuery(consortiumQuery(acting, provider));
  if (data === undefined) {
    return error === null ? null : <Trouble problem={error} what={t('consortium.failed')} retry={() => void refetch()} />;
  }
  const shown = data.form != null || data.members.length > 0;
  if (!shown && data.memberOf.length === 0 && !keeps) {
    return null;
  }
  return (
    <section className="consortium" aria-labelledby="consortium-title">
      <h2 id="consortium-title">{t('consortium.title')}</h2>
      <Memberships of={data.memberOf} tenant={acting.tenant.slug} />
      {writing ? (
        <ConsortiumForm consortium={data} onDone={() => { setWriting(false); }} />
      ) : (
        <>
          {shown ? <Members consortium={data} tenant={acting.tenant.slug} /> : data.memberOf.length > 0 ? null : <p className="quiet">{t('consortium.none')}</p>}
          {keeps && !data.verified ? <p className="quiet">{t('consortium.unverified')}</p> : null}
          {keeps && data.verified ? (
            <button type="button" className="button no-print" onClick={() => { setWriting(true); }}>
              {t(shown ? 'consortium.change' : 'consortium.begin')}
            </button>
          ) : null}
        </>
      )}
    </section>
  );
}

function Memberships({ of, tenant }: { of: Consortium['memberOf']; tenant: string }) {
  const { t, i18n } = useTranslation();
  return of.length === 0 ? null : (
    <ul className="plain">
      {of.map(({ id, providerId, name, roles, startsOn, endsOn }) => (
        <li key={id}>
          {t('consortium.partOf', { roles: roles.map((role) => t(`consortium.role.${role}`)).join(', ') })}{' '}
          {providerId == null ? (
            name
          ) : (
            <Link to="/$tenant/aanbieders/$provider" params={{ tenant, provider: providerId }}>
              {name}
            </Link>
          )}
          <span className="small quiet">{` ${period(startsOn, endsOn)}`}</span>
        </li>
      ))}
    </ul>
  );

  function period(startsOn: string, endsOn: string | null | undefined): string {
    return endsOn == null ? t('consortium.since', { date: longDate(startsOn, i18n.language) }) : t('consortium.period', { first: longDate(startsOn, i18n.language), last: longDate(endsOn, i18n.language) });
  }
}

function Members({ consortium, tenant }: { consortium: Consortium; tenant: string }) {
  const { t, i18n } = useTranslation();
  const { form, members, shares, changedAt, changedBy } = consortium;
  const years = [...new Set((shares ?? []).map(({ year }) => year))].sort();
  const first = new Map(members.map(({ id, kvk }) => [kvk, id]).reverse() as [string, string][]);
  const shareOf = (kvk: string, year: number) => shares?.find((share) => share.kvk === kvk && share.year === year)?.basisPoints;
  return (
    <>
      <p>{form == null ? null : t(`consortium.is.${form}`)}</p>
      {members.length === 0 ? <p className="quiet">{t('consortium.nobody')}</p> : (
        <table className="cards-on-phone consortium-members">
          <caption className="visually-hidden">{t('consortium.members')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('consortium.organisation')}</th>
              <th scope="col">{t('consortium.roles')}</th>
              <th scope="col">{t('consortium.days')}</th>
              {years.map((year) => (
                <th key={year} scope="col" className="figure">
                  {t('consortium.shareIn', { year })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {members.map(({ id, providerId, name, kvk, roles, startsOn, endsOn }) => (
              <tr key={id}>
                <th scope="row">
                  {providerId == null ? (
                    name
                  ) : (
                    <Link to="/$tenant/aanbieders/$provider" params={{ tenant, provider: providerId }}>
                      {name}
                    </Link>
                  )}
                  <span className="small quiet under">{t('register.kvk', { number: kvk })}</span>
                </th>
                <td>{roles.map((role) => t(`consortium.role.${role}`)).join(', ')}</td>
                <td>{endsOn == null ? t('consortium.since', { date: longDate(startsOn, i18n.language) }) : t('consortium.period', { first: longDate(startsOn, i18n.language), last: longDate(endsOn, i18n.language) })}</td>
                {years.map((year) => {
                  const points = first.get(kvk) === id ? shareOf(kvk, year) : undefined;
                  return (
                    <td key={year} className="figure">
                      <span className="on-phone">{t('consortium.shareIn', { year })}: </span>
                      {points === undefined ? '–' : `${percentage(points, i18n.language)} %`}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {shares == null ? <p className="small quiet">{t('consortium.sharesHidden')}</p> : years.map((year) => {
        const rest = whole - shares.filter((share) => share.year === year).reduce((sum, { basisPoints }) => sum + basisPoints, 0);
        return rest === 0 ? null : (
          <p key={year} className="small quiet">
            {t('consortium.rest', { year, rest: percentage(rest, i18n.language) })}
          </p>
        );
      })}
      {changedAt == null ? null : <p className="small quiet">{t('consortium.changedBy', { person: changedBy ?? '', date: dateTime(changedAt, i18n.language) })}</p>}
    </>
  );
}
