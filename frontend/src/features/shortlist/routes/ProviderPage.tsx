import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Provider } from '@/shared/api/types';
import { longDate } from '@/shared/format/dates';
import { Timeline } from '@/shared/patterns/timeline/Timeline';
import { useActing, useCan } from '@/shared/session/session';
import { WhoIsHere } from '@/shared/live/WhoIsHere';
import { Absent } from '@/shared/ui/Absent';
import { Loading } from '@/shared/ui/Loading';
import { PageHead } from '@/shared/ui/PageHead';
import { Wrapping } from '@/shared/ui/Wrapping';
import { providerQuery } from '@/features/shortlist/api/listings';
import { Framework } from '@/features/shortlist/components/Framework';
import { places } from '@/features/shortlist/components/places';
import { telephone } from '@/features/shortlist/components/Reach';
import { Admitted } from '@/features/shortlist/components/Admitted';
import { ProviderDetails } from '@/features/shortlist/components/ProviderDetails';
import { Room } from '@/features/shortlist/components/Room';
import { Wait } from '@/features/shortlist/components/Wait';
import '@/features/shortlist/shortlist.css';

interface ProviderPageProps {
  /** How to ask it something. */
  contact: (provider: Provider) => ReactNode;
  /** What those who keep the list do with it. */
  keep: (provider: Provider) => ReactNode;
}

/** Everything of one provider: who it is, how to reach it, what it offers, what changed. The address of one that was merged leads to the one that stays. */
export function ProviderPage({ contact: askContact, keep }: ProviderPageProps) {
  const { t, i18n } = useTranslation();
  const navigate = useNavigate();
  const [now] = useState(() => new Date());
  const acting = useActing();
  const mayReadTrail = useCan('audit:read');
  const mayKeep = useCan('listing:write') && acting.party.kind === 'TENANT';
  const mayManage = useCan('provider:manage');
  const { provider: id = '' } = useParams({ strict: false });
  const { data: provider, error, refetch } = useQuery(providerQuery(acting, id));
  const tenant = acting.tenant.slug;
  const stays = provider?.id;
  useEffect(() => {
    if (stays !== undefined && stays !== id) {
      void navigate({ to: '/$tenant/aanbieders/$provider', params: { tenant, provider: stays }, replace: true });
    }
  }, [stays, id, tenant, navigate]);
  if (provider === undefined && error !== null) {
    return (
      <Absent problem={error} title={t('absent.provider')} text={t('absent.providerText')} page={t('provider.title')} what={t('provider.failed')} retry={() => void refetch()}>
        <Link to="/$tenant/vinden" params={{ tenant }} className="button primary">
          {t('absent.toFind')}
        </Link>
        {mayManage ? (
          <Link to="/$tenant/aanbieders" params={{ tenant }} className="button">
            {t('absent.toProviders')}
          </Link>
        ) : null}
      </Absent>
    );
  }
  if (provider === undefined) {
    return (
      <>
        <PageHead title={t('provider.title')} />
        <Loading label={t('find.loading')} lines={6} />
      </>
    );
  }
  const contact: [string, React.ReactNode][] = [
    [t('provider.kvk'), provider.kvk],
    [t('provider.phone'), provider.phone ? <a href={telephone(provider.phone)}>{provider.phone}</a> : null],
    [t('provider.email'), provider.email ? <a href={`mailto:${provider.email}`}><Wrapping address={provider.email} /></a> : null],
    [t('provider.website'), provider.website ? <a href={provider.website} target="_blank" rel="noreferrer noopener">{provider.website.replace(/^https?:\/\/(www\.)?|\/$/g, '')}</a> : null],
  ];
  const known = contact.filter(([, value]) => value !== null && value !== undefined && value !== '');
  return (
    <article className="provider hung">
      <PageHead
        title={provider.name}
        lead={
          provider.stopped == null ? (
            <span className={provider.verified ? 'state approved' : 'state waiting'}>{provider.verified ? t('provider.verified') : t('provider.unverified')}</span>
          ) : (
            <span className="state refused">{t('stop.state', { what: provider.stopped.kind.label, date: longDate(provider.stopped.on, i18n.language) })}</span>
          )
        }
      >
        {provider.stopped == null ? (
          <Link to="/$tenant/vinden" params={{ tenant }} search={{ q: provider.name }} className="button">
            {t('provider.inList')}
          </Link>
        ) : null}
        {mayKeep ? (
          <Link to="/$tenant/aanbod" params={{ tenant }} search={{ provider: provider.id }} className="button">
            {t('provider.keepOffers')}
          </Link>
        ) : null}
      </PageHead>
      {provider.admission == null || provider.stopped != null ? null : <Admitted admission={provider.admission} />}
      {provider.stopped == null ? null : (
        <div className="notice refused">
          {provider.stopped.by == null ? null : (
            <p>
              {t('stop.takenOver')}{' '}
              <Link to="/$tenant/aanbieders/$provider" params={{ tenant, provider: provider.stopped.by.id }}>
                {provider.stopped.by.name}
              </Link>
              {'. '}
              {t('stop.goesOn')}
            </p>
          )}
          <p>
            {t('stop.notice')} {t('stop.by', { source: provider.stopped.source })}
          </p>
        </div>
      )}
      {provider.tookOver.map((one) => (
        <p key={one.id}>
          {t('stop.tookOver', { date: longDate(one.since, i18n.language) })}{' '}
          <Link to="/$tenant/aanbieders/$provider" params={{ tenant, provider: one.id }}>
            {one.name}
          </Link>
          .
        </p>
      ))}
      <WhoIsHere place={`aanbieders/${id}`} />
      <section>
        <h2>{t('provider.reach')}</h2>
        {known.length === 0 ? (
          <p className="quiet">{t('provider.noContact')}</p>
        ) : (
          <dl className="fact-list narrow">
            {known.map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        )}
        {askContact(provider)}
      </section>
      <ProviderDetails provider={provider.id} />
      <section>
        <h2>{t('provider.offers', { count: provider.listings.length })}</h2>
        <table className="cards-on-phone offers">
          <thead>
            <tr>
              <th scope="col">{t('find.headOffer')}</th>
              <th scope="col">{t('listing.targetGroup')}</th>
              <th scope="col">{t('find.headWhere')}</th>
              <th scope="col">{t('find.headWait')}</th>
              <th scope="col">{t('find.headFramework')}</th>
            </tr>
          </thead>
          <tbody>
            {provider.listings.map((listing) => (
              <tr key={listing.id}>
                <td>
                  <Link to="/$tenant/vinden/$listing" params={{ tenant, listing: listing.id }} search={{ q: provider.name }}>
                    {listing.title}
                  </Link>
                  <div className="facts">{listing.expertise.map((one) => one.label).join(', ')}</div>
                </td>
                <td>{listing.targetGroups.map((one) => one.label).join(', ')}</td>
                <td>{places(listing, 5)}</td>
                <td>
                  <Wait listing={listing} />
                  <Room details={listing.details} />
                </td>
                <td>
                  <Framework signed={listing.frameworkSigned} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {keep(provider)}
      {provider.history.length === 0 ? null : (
        <section>
          <h2>{t('provider.history')}</h2>
          {mayReadTrail ? (
            <p>
              <Link to="/$tenant/beheer/logboek" params={{ tenant }} search={{ subject: 'provider', subjectId: provider.id }}>
                {t('provider.trail')}
              </Link>
            </p>
          ) : null}
          <Timeline
            name={t('provider.history')}
            moments={provider.history.map((entry) => ({ id: `${entry.at} ${entry.what}`, at: entry.at, what: <Event event={entry} /> }))}
            now={now}
            newestFirst
          />
        </section>
      )}
    </article>
  );
}

/** Who did what, and under it what became different; of what was added the sentence says enough. */
function Event({ event: { by, what, changes } }: { event: Provider['history'][number] }) {
  const different = changes
    .filter((one) => typeof one.before === 'string')
    .map((one) => `${one.label}: ${one.before ?? ''} → ${one.after ?? '–'}`)
    .join('; ');
  return (
    <>
      {by ? <strong>{by} </strong> : null}
      {what}
      {different === '' ? null : <div className="facts">{different}</div>}
    </>
  );
}
