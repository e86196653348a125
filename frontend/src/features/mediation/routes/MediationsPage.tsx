import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { longDate } from '@/shared/format/dates';
import { useActing, useCan } from '@/shared/session/session';
import { Loading } from '@/shared/ui/Loading';
import { Nothing } from '@/shared/ui/Nothing';
import { PageHead } from '@/shared/ui/PageHead';
import { Trouble } from '@/shared/ui/Trouble';
import { mediationsQuery } from '@/features/mediation/api/mediations';
import { AskMediation } from '@/features/mediation/components/AskMediation';
import { MediationMark } from '@/features/mediation/components/MediationMark';
import '@/features/mediation/mediation.css';

/** Mediations in which one takes part. */
export function MediationsPage() {
  const { t, i18n } = useTranslation();
  const acting = useActing();
  const asks = useCan('mediation:ask');
  const leads = useCan('mediation:lead');
  const [asking, setAsking] = useState(false);
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = useInfiniteQuery(mediationsQuery(acting));
  const items = data?.pages.flatMap((page) => page.items);
  return (
    <div className="stack-l">
      <PageHead title={t('mediation.title')} lead={t(leads ? 'mediation.leadRegion' : 'mediation.lead', { tenant: acting.tenant.name })}>
        {asks ? (
          <button type="button" className="button primary no-print" onClick={() => { setAsking(true); }}>
            {t('mediation.ask')}
          </button>
        ) : null}
      </PageHead>
      {error === null ? null : <Trouble problem={error} what={t('mediation.failed')} retry={() => void refetch()} />}
      {items === undefined && error === null ? <Loading label={t('table.loading')} lines={4} /> : null}
      {items?.length === 0 ? <Nothing>{t('mediation.none')}</Nothing> : null}
      {items === undefined || items.length === 0 ? null : (
        <ul className="mediations">
          {items.map((one) => (
            <li key={one.id}>
              <Link to="/$tenant/bemiddeling/$mediation" params={{ tenant: acting.tenant.slug, mediation: one.id }}>
                {one.title}
              </Link>
              <span className="small quiet under">{t('mediation.between', { head: one.headName, asker: one.subName, date: longDate(one.askedAt, i18n.language) })}</span>
              <MediationMark of={one} />
            </li>
          ))}
        </ul>
      )}
      {hasNextPage ? (
        <p className="no-print">
          <button type="button" className="button" aria-disabled={isFetchingNextPage} onClick={() => { if (!isFetchingNextPage) { void fetchNextPage(); } }}>
            {t('mediation.older')}
          </button>
        </p>
      ) : null}
      {asking ? <AskMediation onClose={() => { setAsking(false); }} /> : null}
    </div>
  );
}
