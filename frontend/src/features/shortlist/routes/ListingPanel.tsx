import { useQuery } from '@tanstack/react-query';
import { Link, useLocation, useNavigate, useParams, useRouter } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '@/shared/api/problem';
import type { Listing } from '@/shared/api/types';
import { longDate } from '@/shared/format/dates';
import { SidePanel } from '@/shared/patterns/panel/SidePanel';
import { useActing, useCan } from '@/shared/session/session';
import { Trouble } from '@/shared/ui/Trouble';
import { useFavourites } from '@/features/shortlist/api/favourites';
import { countContact, listingQuery, providerQuery } from '@/features/shortlist/api/listings';
import { Facts } from '@/features/shortlist/components/Facts';
import { Reach, reachOf } from '@/features/shortlist/components/Reach';
import { Star } from '@/features/shortlist/components/Star';

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** Whether the address before this one is the same list without an opened offer. */
    fromList?: boolean;
  }
}

interface ListingPanelProps {
  /** What else one can do with it. */
  more: (listing: Listing) => ReactNode;
}

/** One offer beside the list. Its address can be sent to someone else; closing goes back to the row it came from. */
export function ListingPanel({ more }: ListingPanelProps) {
  const { t, i18n } = useTranslation();
  const acting = useActing();
  const mayRead = useCan('provider:read');
  const { listing: id = '' } = useParams({ strict: false });
  const { data: listing, error, refetch } = useQuery(listingQuery(acting, id));
  const providerId = listing?.provider.id;
  const { data: provider, isLoading: reaching } = useQuery({ ...providerQuery(acting, providerId ?? ''), enabled: mayRead && providerId !== undefined });
  const navigate = useNavigate();
  const router = useRouter();
  const fromList = useLocation({ select: ({ state }) => state.fromList === true });
  const { marked, toggle } = useFavourites();
  const tenant = acting.tenant.slug;
  const gone = error instanceof ApiProblem && error.absent;

  function close() {
    if (fromList) {
      const stop = router.subscribe('onRendered', () => {
        stop();
        focusRow();
      });
      router.history.back();
    } else {
      void navigate({ to: '/$tenant/vinden', params: { tenant }, search: (before) => before, resetScroll: false, replace: true }).then(focusRow);
    }
  }
  function focusRow() {
    document.querySelector<HTMLElement>(`.result-link[href*="${CSS.escape(id)}"]`)?.focus();
  }

  return (
    <SidePanel label={t('listing.panel')} title={listing?.provider.name ?? (error === null ? undefined : gone ? t('absent.listing') : t('listing.panel'))} onClose={close}>
      {gone ? (
        <div className="stack">
          <p>{t('absent.listingText')}</p>
          <p className="row">
            <button type="button" className="button primary" onClick={close}>
              {t('absent.backToList')}
            </button>
          </p>
        </div>
      ) : null}
      {error === null || gone ? null : <Trouble problem={error} what={t('listing.failed')} retry={() => void refetch()} />}
      {listing === undefined ? null : (
        <>
          <p className="panel-title">{listing.title}</p>
          {listing.provider.stopped ? <p className="state refused">{t('provider.stopped')}</p> : null}
          {listing.provider.offTheList ? <p className="state refused">{t('provider.offTheList')}</p> : null}
          {listing.provider.admittedUntil == null || listing.provider.stopped ? null : <p className="state approved">{t('provider.admittedUntil', { date: longDate(listing.provider.admittedUntil, i18n.language) })}</p>}
          {listing.provider.verified ? null : <p className="state waiting">{t('provider.unverified')}</p>}
          {mayRead ? <div className="panel-reach">{reaching ? <span className="skeleton" /> : reachOf(provider).length === 0 ? <p className="quiet small">{t('provider.noContact')}</p> : <Reach provider={provider} onReach={() => { countContact(acting, id); }} />}</div> : null}
          <Facts listing={listing} />
          <div className="row">
            {more(listing)}
            {mayRead ? (
              <Link to="/$tenant/aanbieders/$provider" params={{ tenant, provider: listing.provider.id }} className="button">
                {t('listing.toProvider')}
              </Link>
            ) : null}
            <Star listing={listing} on={marked.has(listing.id)} onToggle={() => { toggle(listing.id); }} spelledOut />
          </div>
        </>
      )}
    </SidePanel>
  );
}
