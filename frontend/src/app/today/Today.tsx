import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NoAccess } from '@/app/pages/NoAccess';
import { Elsewhere } from '@/app/today/Elsewhere';
import { Items } from '@/app/today/Items';
import { Possible } from '@/app/today/Possible';
import { Starting } from '@/app/today/Starting';
import { todayQuery } from '@/app/today/todayPage';
import { dateTime } from '@/shared/format/dates';
import { locale } from '@/shared/format/numbers';
import type { Acting } from '@/shared/session/acting';
import { useCan, useSession } from '@/shared/session/session';
import { Icon } from '@/shared/ui/Icon';
import { useSearchFieldKey } from '@/shared/ui/keys';
import { PageHead } from '@/shared/ui/PageHead';
import { Trouble } from '@/shared/ui/Trouble';
import '@/app/today/today.css';

/** Where one starts: look for someone, what waits on me, what ends soon, what changed. */
export function Today() {
  const { t, i18n } = useTranslation();
  const { acting } = useSession();
  const maySearch = useCan('shortlist:search');
  const maySettle = useCan('settings:manage');
  const [now] = useState(() => new Date());
  if (acting === undefined) {
    return <NoAccess />;
  }
  const date = new Intl.DateTimeFormat(locale(i18n.language), { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'Europe/Amsterdam' }).format(now);
  return (
    <div className="today hung">
      <PageHead title={t('jobs.today')} lead={date} />
      {maySettle ? <Starting acting={acting} /> : null}
      {maySearch ? <QuickSearch tenant={acting.tenant.slug} /> : null}
      <Page acting={acting} now={now} />
      <Possible acting={acting} />
      <Elsewhere acting={acting} />
    </div>
  );
}

function Page({ acting, now }: { acting: Acting; now: Date }) {
  const { t, i18n } = useTranslation();
  const { data, error, refetch } = useQuery(todayQuery(acting, i18n.language));
  if (error !== null && data === undefined) {
    return <Trouble problem={error} what={t('today.failed')} retry={() => void refetch()} />;
  }
  if (data === undefined) {
    return (
      <section>
        <h2>{t('today.waiting')}</h2>
        <span className="skeleton waiting-skeleton" role="status" aria-label={t('frame.opening')} />
      </section>
    );
  }
  const { waiting, expiring, changed, lastVisit } = data;
  return (
    <>
      <section>
        <h2>{t('today.waiting')}</h2>
        {waiting.length === 0 ? <p className="nothing-waits">{t('today.nothing')}</p> : <Items items={waiting} now={now} />}
      </section>
      {expiring.length === 0 ? null : (
        <section>
          <h2>{t('today.expiring')}</h2>
          <Items items={expiring} now={now} quiet />
        </section>
      )}
      {lastVisit == null ? null : (
        <section>
          <h2>{t('today.changed')}</h2>
          <p className="since">{t(changed.length === 0 ? 'today.unchangedSince' : 'today.changedSince', { moment: dateTime(lastVisit, i18n.language) })}</p>
          {changed.length === 0 ? null : <Items items={changed} now={now} quiet />}
        </section>
      )}
    </>
  );
}

function QuickSearch({ tenant }: { tenant: string }) {
  const { t } = useTranslation();
  useSearchFieldKey();
  const navigate = useNavigate();
  return (
    <form
      role="search"
      className="quick-search"
      onSubmit={(event) => {
        event.preventDefault();
        const q = new FormData(event.currentTarget).get('q');
        void navigate({ to: '/$tenant/vinden', params: { tenant }, search: typeof q === 'string' && q.trim() !== '' ? { q: q.trim() } : {} });
      }}
    >
      <label htmlFor="quick-search">{t('today.search')}</label>
      <div className="quick-search-line">
        <input id="quick-search" type="search" name="q" placeholder={t('find.placeholder')} autoComplete="off" />
        <button type="submit" className="button primary">
          <Icon name="find" />
          {t('today.searchButton')}
        </button>
      </div>
    </form>
  );
}
