import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { longDate } from '@/shared/format/dates';
import { useActing, useCan } from '@/shared/session/session';
import { Loading } from '@/shared/ui/Loading';
import { Nothing } from '@/shared/ui/Nothing';
import { PageHead } from '@/shared/ui/PageHead';
import { Trouble } from '@/shared/ui/Trouble';
import { referralsQuery } from '@/features/referrals/api/referrals';
import { BeginReferral } from '@/features/referrals/components/BeginReferral';
import { ReferralMark } from '@/features/referrals/components/ReferralMark';
import { referralFiltersOf } from '@/features/referrals/filters';
import '@/features/referrals/referrals.css';

/** Forms that one wrote or received. */
export function ReferralsPage() {
  const { t, i18n } = useTranslation();
  const acting = useActing();
  const tenant = acting.tenant.slug;
  const sends = useCan('referral:send');
  const { toon, onder } = referralFiltersOf(useSearch({ strict: false }));
  const [beginning, setBeginning] = useState(sends && onder !== undefined);
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = useInfiniteQuery(referralsQuery(acting, toon === 'over' ? 'OVER' : 'OPEN'));
  const items = data?.pages.flatMap((page) => page.items);
  return (
    <div className="stack-l">
      <PageHead title={t('referral.title')} lead={t(sends ? 'referral.leadHead' : 'referral.leadSub')}>
        {sends ? (
          <button type="button" className="button primary no-print" onClick={() => { setBeginning(true); }}>
            {t('referral.begin')}
          </button>
        ) : null}
      </PageHead>
      <nav aria-label={t('referral.which')} className="row no-print">
        <Link to="/$tenant/verwijzingen" params={{ tenant }} search={{}} aria-current={toon === undefined ? 'page' : undefined} className="referral-which">
          {t('referral.open')}
        </Link>
        <Link to="/$tenant/verwijzingen" params={{ tenant }} search={{ toon: 'over' }} aria-current={toon === 'over' ? 'page' : undefined} className="referral-which">
          {t('referral.over')}
        </Link>
      </nav>
      {error === null ? null : <Trouble problem={error} what={t('referral.failed')} retry={() => void refetch()} />}
      {items === undefined && error === null ? <Loading label={t('table.loading')} lines={4} /> : null}
      {items?.length === 0 ? <Nothing>{t(toon === 'over' ? 'referral.noneOver' : 'referral.noneOpen')}</Nothing> : null}
      {items === undefined || items.length === 0 ? null : (
        <ul className="referrals">
          {items.map(({ id, part, state, waits, headName, subName, title, reference, categoryName, changedAt, eraseOn }) => (
            <li key={id}>
              <Link to="/$tenant/verwijzingen/$referral" params={{ tenant, referral: id }}>
                {reference == null || reference === '' ? t(part === 'HEAD' ? 'referral.to' : 'referral.from', { name: part === 'HEAD' ? subName : headName }) : reference}
              </Link>
              <span className="small quiet under">{t(part === 'HEAD' ? 'referral.to' : 'referral.from', { name: part === 'HEAD' ? subName : headName })}</span>
              <span className="small quiet under">{[categoryName, t('referral.under', { title }), t('referral.changed', { date: longDate(changedAt.slice(0, 10), i18n.language) }), eraseOn == null ? undefined : t('referral.goesOn', { date: longDate(eraseOn, i18n.language) })].filter((part) => part != null).join(' · ')}</span>
              <ReferralMark state={state} /> {waits ? <strong>{t('referral.waits')}</strong> : null}
            </li>
          ))}
        </ul>
      )}
      {hasNextPage ? (
        <p className="no-print">
          <button type="button" className="button" aria-disabled={isFetchingNextPage} onClick={() => { if (!isFetchingNextPage) { void fetchNextPage(); } }}>
            {t('referral.older')}
          </button>
        </p>
      ) : null}
      {beginning ? <BeginReferral under={onder} onClose={() => { setBeginning(false); }} /> : null}
    </div>
  );
}
