import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { RegisterChange } from '@/shared/api/types';
import { dateTime, longDate } from '@/shared/format/dates';
import { useActing, useCan } from '@/shared/session/session';
import { Icon } from '@/shared/ui/Icon';
import { Loading } from '@/shared/ui/Loading';
import { Nothing } from '@/shared/ui/Nothing';
import { PageHead } from '@/shared/ui/PageHead';
import { Trouble } from '@/shared/ui/Trouble';
import { registerChangesQuery } from '@/features/register/api/register';
import '@/features/register/register.css';

/** What changed in the register, the newest first. */
export function ChangesPage() {
  const { t } = useTranslation();
  const acting = useActing();
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = useInfiniteQuery(registerChangesQuery(acting));
  const items = data?.pages.flatMap((page) => page.items);
  return (
    <div className="stack-l register">
      <p className="crumbs no-print">
        <Link to="/$tenant/register" params={{ tenant: acting.tenant.slug }}>
          <Icon name="left" size={18} />
          {t('register.title')}
        </Link>
      </p>
      <PageHead title={t('register.changes')} lead={t('register.changesLead')} />
      {error === null ? null : <Trouble problem={error} what={t('register.changesFailed')} retry={() => void refetch()} />}
      {items === undefined && error === null ? <Loading label={t('table.loading')} lines={6} /> : null}
      {items?.length === 0 ? <Nothing>{t('register.noChanges')}</Nothing> : null}
      {items === undefined || items.length === 0 ? null : (
        <ol className="register-changes">
          {items.map((change) => (
            <Line key={change.id} change={change} />
          ))}
        </ol>
      )}
      {hasNextPage ? (
        <p className="no-print">
          <button type="button" className="button" aria-disabled={isFetchingNextPage} onClick={() => { if (!isFetchingNextPage) { void fetchNextPage(); } }}>
            {t('register.older')}
          </button>
        </p>
      ) : null}
    </div>
  );
}

function Line({ change }: { change: RegisterChange }) {
  const { t, i18n } = useTranslation();
  const acting = useActing();
  const opens = useCan('consent:read');
  const what = t(`register.change.${change.change}`, { name: change.subName, head: change.headName });
  const working = change.municipalities.filter(({ works }) => works).map(({ label }) => label);
  const told = change.change === 'ENDED' ? change.endsOn : change.change === 'CONSENTED' || change.change === 'CONSENTED_IN_PART' || change.change === 'REGISTERED' || change.change === 'MOVED' ? change.worksFrom : undefined;
  return (
    <li>
      <time dateTime={change.at} className="small quiet">
        {dateTime(change.at, i18n.language)}
      </time>
      <div>
        {opens ? (
          <Link to="/$tenant/toestemming/$report" params={{ tenant: acting.tenant.slug, report: change.relation }}>
            {what}
          </Link>
        ) : (
          what
        )}
        <span className="small under">
          {[working.length > 0 ? working.join(', ') : change.municipalities.map(({ label }) => label).join(', '), told == null ? '' : t(change.change === 'ENDED' ? 'register.until' : 'register.since', { date: longDate(told, i18n.language) })].filter((one) => one !== '').join(' · ')}
        </span>
      </div>
    </li>
  );
}
