import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { AppLink } from '@/shared/ui/AppLink';
import { Trouble } from '@/shared/ui/Trouble';
import { tell } from '@/shared/ui/toasts';
import type { Acting } from '@/shared/session/acting';
import { why } from '@/shared/ui/why';
import { useTurnWatch, watchesQuery } from '@/features/shortlist/api/watches';
import '@/features/shortlist/watches.css';

/** The saved searches that somebody gets mail about, each with a way to open it and a way out. */
export function WatchList({ acting }: { acting: Acting }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(watchesQuery(acting));
  const { mutate, isPending } = useTurnWatch(acting);
  if (error !== null && data === undefined) {
    return <Trouble problem={error} what={t('watch.failed')} retry={() => void refetch()} />;
  }
  if (data?.length === 0) {
    return <p>{t('watch.none')}</p>;
  }
  return (
    <>
      <p>{t('watch.lead')}</p>
      <ul className="watch-list">
        {data?.map(({ view, name, address, readable }) => (
          <li key={view}>
            <span>
              <AppLink path={`/${acting.tenant.slug}/vinden?${address}`}>{name}</AppLink>
              {readable ? null : <span className="facts">{t('watch.unreadable')}</span>}
            </span>
            <button
              type="button"
              className="button"
              aria-label={t('views.newsEnd', { name })}
              aria-disabled={isPending}
              onClick={() => {
                mutate(
                  { view, on: false },
                  {
                    onSuccess: () => { tell(t('views.newsOff', { name })); },
                    onError: (problem) => { tell(`${t('views.newsFailed', { name })} ${why(problem, t)}`, { kind: 'refused' }); },
                  },
                );
              }}
            >
              {t('watch.stop')}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
