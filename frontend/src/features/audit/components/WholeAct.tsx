import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useActing } from '@/shared/session/session';
import { Loading } from '@/shared/ui/Loading';
import { Trouble } from '@/shared/ui/Trouble';
import { useReadOn } from '@/shared/ui/useReadOn';
import { actQuery } from '@/features/audit/api/audit';
import { Changes } from '@/features/audit/components/Changes';

/** Everything that one request changed, as far as it was asked for. */
export function WholeAct({ request }: { request: string }) {
  const { t } = useTranslation();
  const { data, error, isFetchingNextPage, hasNextPage, fetchNextPage, refetch } = useInfiniteQuery(actQuery(useActing(), request));
  const entries = data?.pages.flatMap((page) => page.items) ?? [];
  const { list, fromHere } = useReadOn<HTMLDivElement>(entries.length, 'h3');
  if (data === undefined) {
    return error === null ? <Loading label={t('audit.loading')} lines={3} /> : <Trouble problem={error} what={t('audit.failed')} retry={() => void refetch()} />;
  }
  return (
    <div ref={list}>
      {entries.map((entry) => (
        <section key={entry.id} className="entry">
          <h3 tabIndex={-1}>{entry.what}</h3>
          <Changes entry={entry} />
        </section>
      ))}
      {hasNextPage ? (
        <p className="entry">
          <button type="button" className="button" aria-disabled={isFetchingNextPage} onClick={() => { if (!isFetchingNextPage) { fromHere(); void fetchNextPage(); } }}>
            {t(isFetchingNextPage ? 'audit.loading' : 'audit.moreOfAct')}
          </button>
        </p>
      ) : null}
    </div>
  );
}
