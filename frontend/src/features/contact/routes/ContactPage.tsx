import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ContactRequest } from '@/shared/api/types';
import { shortDate } from '@/shared/format/dates';
import { useActing, useCan } from '@/shared/session/session';
import { Loading } from '@/shared/ui/Loading';
import { Nothing } from '@/shared/ui/Nothing';
import { PageHead } from '@/shared/ui/PageHead';
import { Trouble } from '@/shared/ui/Trouble';
import { useReadOn } from '@/shared/ui/useReadOn';
import { contactRequestsQuery, type Side } from '@/features/contact/api/contact';
import { Elapsed } from '@/features/contact/components/Elapsed';
import { State } from '@/features/contact/components/State';
import '@/features/contact/contact.css';

/** What was asked of one's own organisation, and what it asked of others. */
export function ContactPage() {
  const { t } = useTranslation();
  const asks = useCan('contact:ask');
  return (
    <div className="stack-l">
      <PageHead title={t('contact.title')} lead={t(asks ? 'contact.lead' : 'contact.leadProvider')} />
      {asks ? <Requests side="asked" /> : null}
      <Requests side="received" />
    </div>
  );
}

function Requests({ side }: { side: Side }) {
  const { t } = useTranslation();
  const acting = useActing();
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = useInfiniteQuery(contactRequestsQuery(acting, side));
  const items = data?.pages.flatMap((page) => page.items);
  const { list, fromHere } = useReadOn<HTMLUListElement>(items?.length ?? 0, '.who a');
  return (
    <section>
      <h2>{t(`contact.${side}Title`)}</h2>
      {error === null ? null : <Trouble problem={error} what={t('contact.failed')} retry={() => void refetch()} />}
      {items === undefined && error === null ? <Loading label={t('contact.loading')} lines={3} /> : null}
      {items?.length === 0 ? <Nothing>{t(`contact.${side}None`)}</Nothing> : null}
      {items === undefined || items.length === 0 ? null : (
        <ul ref={list} className="contact-list">
          {items.map((request) => (
            <Line key={request.id} request={request} />
          ))}
        </ul>
      )}
      {hasNextPage ? (
        <p>
          <button type="button" className="button" aria-disabled={isFetchingNextPage} onClick={() => { if (!isFetchingNextPage) { fromHere(); void fetchNextPage(); } }}>
            {t('contact.more')}
          </button>
        </p>
      ) : null}
    </section>
  );
}

function Line({ request }: { request: ContactRequest }) {
  const { t, i18n } = useTranslation();
  const acting = useActing();
  return (
    <li>
      <div className="who">
        <Link to="/$tenant/contact/$request" params={{ tenant: acting.tenant.slug, request: request.id }}>
          {request.asked ? request.providerName : request.fromOrganisation}
        </Link>
        {request.listingTitle == null ? null : <span className="quiet"> · {request.listingTitle}</span>}
        <p className="facts">{request.needed}</p>
      </div>
      <div>
        <State request={request} />
        <p className="facts">
          {t('contact.askedOn', { date: shortDate(request.createdAt, i18n.language) })}; <Elapsed request={request} />
        </p>
      </div>
    </li>
  );
}
