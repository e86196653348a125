import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NoAccess } from '@/app/pages/NoAccess';
import { Expiring } from '@/app/today/Expiring';
import { ListNow } from '@/app/today/ListNow';
import { Starting } from '@/app/today/Starting';
import { Waiting } from '@/app/today/Waiting';
import { locale } from '@/shared/format/numbers';
import { useCan, useSession } from '@/shared/session/session';
import { Icon } from '@/shared/ui/Icon';
import { PageHead } from '@/shared/ui/PageHead';
import '@/app/today/today.css';

/** Where one starts: look for someone, and what waits on me. */
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
    <div className="today stack-l">
      <PageHead title={t('jobs.today')} lead={date} />
      {maySettle ? <Starting acting={acting} /> : null}
      {maySearch ? <QuickSearch tenant={acting.tenant.slug} /> : null}
      <section>
        <h2>{t('today.waiting')}</h2>
        <Waiting acting={acting} now={now} />
      </section>
      <Expiring acting={acting} now={now} />
      {maySearch ? <ListNow acting={acting} /> : null}
    </div>
  );
}

function QuickSearch({ tenant }: { tenant: string }) {
  const { t } = useTranslation();
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
