import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListedCard } from '@/shared/api/types';
import { longDate } from '@/shared/format/dates';
import { DataTable, type Column } from '@/shared/patterns/table/DataTable';
import { useActing } from '@/shared/session/session';
import { Loading } from '@/shared/ui/Loading';
import { Nothing } from '@/shared/ui/Nothing';
import { PageHead } from '@/shared/ui/PageHead';
import { Trouble } from '@/shared/ui/Trouble';
import { cardsQuery } from '@/features/responsibility/api/cards';
import '@/features/responsibility/responsibility.css';

/** The agreements under which a care professional works, each with who does what. */
export function CardsPage() {
  const { t, i18n } = useTranslation();
  const acting = useActing();
  const tenant = acting.tenant.slug;
  const { data, error, hasNextPage, fetchNextPage, refetch } = useInfiniteQuery(cardsQuery(acting));
  const items = useMemo(() => data?.pages.flatMap((page) => page.items), [data]);
  const columns: Column<ListedCard>[] = [
    {
      id: 'title',
      header: t('cards.agreement'),
      width: '36%',
      show: ({ agreementId, title, open }) => (
        <>
          <Link to="/$tenant/wie-doet-wat/$agreement" params={{ tenant, agreement: agreementId }}>
            {title}
          </Link>
          {open === 0 ? null : <span className="small quiet under">{t('responsibility.open', { count: open })}</span>}
        </>
      ),
    },
    { id: 'parties', header: t('cards.parties'), labelled: true, show: ({ headName, subName, regionName }) => [headName ?? regionName, subName].filter((name) => name != null).map((name) => <span key={name} className="under">{name}</span>) },
    { id: 'until', header: t('cards.until'), labelled: true, width: '14rem', show: ({ endsOn }) => (endsOn == null ? t('cards.noEnd') : longDate(endsOn, i18n.language)) },
  ];
  return (
    <div className="stack-l responsibility">
      <PageHead title={t('cards.title')} lead={t('cards.lead', { party: acting.party.name })} />
      {error === null ? null : <Trouble problem={error} what={t('cards.failed')} retry={() => void refetch()} />}
      {items === undefined && error === null ? <Loading label={t('table.loading')} lines={6} /> : null}
      {items?.length === 0 ? <Nothing>{t('cards.empty', { party: acting.party.name, tenant: acting.tenant.name })}</Nothing> : null}
      {items === undefined || items.length === 0 ? null : <DataTable name={t('cards.title')} columns={columns} rows={items} keyOf={({ agreementId }) => agreementId} more={hasNextPage ? fetchNextPage : undefined} />}
    </div>
  );
}
