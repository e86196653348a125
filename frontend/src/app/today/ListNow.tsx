import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { listingsQuery } from '@/features/shortlist/api/listings';
import { number } from '@/shared/format/numbers';
import type { Acting } from '@/shared/session/acting';

const NO_FILTERS = {};

/** How the list stands, in two sentences; asked with the same question as the list itself, which is then there at once. */
export function ListNow({ acting }: { acting: Acting }) {
  const { t, i18n } = useTranslation();
  const { data } = useInfiniteQuery(listingsQuery(acting, NO_FILTERS));
  const page = data?.pages[0];
  const unknown = page?.facets['wait']?.find(({ value }) => value === 'unknown')?.count ?? 0;
  const params = { tenant: acting.tenant.slug };
  return (
    <section>
      <h2>{t('today.list', { tenant: acting.tenant.name })}</h2>
      {page === undefined ? (
        <p>
          <span className="skeleton" style={{ inlineSize: '18rem' }} />
        </p>
      ) : page.total === 0 ? (
        <p>{t('today.listEmpty')}</p>
      ) : (
        <p>
          <Link to="/$tenant/vinden" params={params}>
            {t('today.listTotal', { count: page.total, formatted: number(page.total, i18n.language) })}
          </Link>{' '}
          {unknown === 0 ? (
            t('today.waitsKnown')
          ) : (
            <Link to="/$tenant/vinden" params={params} search={{ maxWait: 'unknown' }}>
              {t('today.waitsUnknown', { count: unknown, formatted: number(unknown, i18n.language) })}
            </Link>
          )}
        </p>
      )}
    </section>
  );
}
