import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Agreement } from '@/shared/api/types';
import { useActing, useCan } from '@/shared/session/session';
import { deviationsOfQuery } from '@/features/agreements/api/deviations';
import { isRunning } from '@/features/agreements/steps';

/** What belongs to an agreement and has a page of its own. */
export function Ways({ agreement }: { agreement: Agreement }) {
  const { t } = useTranslation();
  const acting = useActing();
  const tenant = acting.tenant.slug;
  const readsCalendar = useCan('calendar:read');
  const refers = useCan('referral:send');
  const { id, kind, title, state, overAt } = agreement;
  const deviations = useQuery(deviationsOfQuery(acting, id));
  const versions = deviations.data?.versions;
  const departs = (versions?.find(({ holds }) => holds) ?? versions?.[0])?.items.length;
  const running = isRunning(agreement);
  return (
    <nav className="agreement-ways no-print" aria-label={t('agreements.ways.name')}>
      <Link to="/$tenant/overeenkomsten/$agreement/verantwoordelijkheid" params={{ tenant, agreement: id }}>
        {t('agreements.ways.who')}
      </Link>
      <Link to="/$tenant/overeenkomsten/$agreement/afwijkingen" params={{ tenant, agreement: id }}>
        {departs === undefined ? t('agreements.deviationsTitle') : departs === 0 ? t('agreements.ways.follows') : t('agreements.ways.deviations', { count: departs })}
      </Link>
      {running || state === 'ENDED' || (state === 'DISSOLVED' && overAt != null) ? (
        <Link to="/$tenant/overeenkomsten/$agreement/overdracht" params={{ tenant, agreement: id }}>
          {t('agreements.ways.transition')}
        </Link>
      ) : null}
      {running && refers && kind === 'HEAD_SUB' ? (
        <Link to="/$tenant/verwijzingen" params={{ tenant }} search={{ onder: id }}>
          {t('agreements.ways.refer')}
        </Link>
      ) : null}
      {running && readsCalendar ? (
        <Link to="/$tenant/contractkalender" params={{ tenant }} search={{ q: title }}>
          {t('agreements.ways.calendar')}
        </Link>
      ) : null}
    </nav>
  );
}
