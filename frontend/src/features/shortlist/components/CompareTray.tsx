import { useQueries } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Listing } from '@/shared/api/types';
import { useActing } from '@/shared/session/session';
import { Icon } from '@/shared/ui/Icon';
import { listingQuery } from '@/features/shortlist/api/listings';
import { titlesOf } from '@/features/shortlist/compared';

interface CompareTrayProps {
  ids: readonly string[];
  /** The rows that are shown: who stands among them needs no question to the server. */
  items: readonly Listing[];
  onRemove: (id: string) => void;
  onClear: () => void;
}

/** What was chosen to compare, at the foot of the list until it is let go. */
export function CompareTray({ ids, items, onRemove, onClear }: CompareTrayProps) {
  const { t } = useTranslation();
  const acting = useActing();
  const chosen = useQueries({
    queries: ids.map((id) => {
      const shown = items.find((item) => item.id === id);
      return { ...listingQuery(acting, id), ...(shown === undefined ? {} : { initialData: shown }) };
    }),
  });
  const loaded = chosen.flatMap(({ data }) => (data === undefined ? [] : [data]));
  const titles = titlesOf(loaded);
  if (ids.length === 0) {
    return null;
  }
  return (
    <section className="compare-tray no-print" aria-label={t('compare.tray')}>
      <p className="chosen">{t('compare.chosen', { count: ids.length })}</p>
      <ul>
        {ids.map((id, index) => {
          const listing = chosen[index]?.data;
          const title = listing === undefined ? t('compare.loading') : (titles[loaded.indexOf(listing)] ?? listing.title);
          const name = listing === undefined ? title : `${listing.provider.name}, ${title}`;
          const alone = loaded.every((other) => other === listing || other.provider.id !== listing?.provider.id);
          return (
            <li key={id}>
              <button type="button" className="chip" aria-label={t('compare.remove', { name })} onClick={() => { onRemove(id); }}>
                <span>{alone ? (listing?.provider.name ?? title) : title}</span>
                <Icon name="close" size={14} />
              </button>
            </li>
          );
        })}
      </ul>
      <div className="row">
        <button type="button" className="link-button small" onClick={onClear}>
          {t('compare.clear')}
        </button>
        {ids.length < 2 ? (
          <span className="quiet small">{t('compare.oneMore')}</span>
        ) : (
          <Link to="/$tenant/vinden/vergelijken" params={{ tenant: acting.tenant.slug }} search={{ ids: [...ids] }} className="button primary">
            {t('compare.open', { count: ids.length })}
          </Link>
        )}
      </div>
    </section>
  );
}
