import { useQuery } from '@tanstack/react-query';
import { Navigate, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useActing } from '@/shared/session/session';
import { Loading } from '@/shared/ui/Loading';
import { PageHead } from '@/shared/ui/PageHead';
import { Trouble } from '@/shared/ui/Trouble';
import { factsQuery, offerQuery, offersQuery } from '@/features/offers/api/offers';
import { OfferForm } from '@/features/offers/components/OfferForm';
import '@/features/offers/offers.css';

/** What one offer says of itself, or a new one. */
export function OfferPage() {
  const { t } = useTranslation();
  const acting = useActing();
  const { offer: id } = useParams({ strict: false });
  const { provider } = useSearch({ strict: false });
  const { data: offer, error, refetch } = useQuery({ ...offerQuery(acting, id ?? ''), enabled: id !== undefined, refetchOnWindowFocus: false });
  // Who came without saying for whom means the own organisation, when that is one provider here.
  const unsaid = id === undefined && provider === undefined;
  const ownOffers = useQuery({ ...offersQuery(acting), enabled: unsaid && acting.party.kind === 'ORGANISATION' });
  const [only, another] = ownOffers.data?.providers ?? [];
  const owner = offer?.listing.provider.id ?? provider ?? (another === undefined ? only?.id : undefined);
  const { data: facts, error: factsError } = useQuery(factsQuery(acting, owner));
  const failed = error ?? factsError ?? ownOffers.error;
  const title = id === undefined ? t('offers.newTitle') : (offer?.listing.title ?? t('offers.one'));
  if (unsaid && owner === undefined && (acting.party.kind === 'TENANT' || ownOffers.data !== undefined)) {
    return <Navigate to="/$tenant/aanbod" params={{ tenant: acting.tenant.slug }} replace />;
  }
  return (
    <>
      <PageHead title={title} lead={facts?.name} />
      {failed === null ? null : <Trouble problem={failed} what={t('offers.failedOne')} retry={() => void refetch()} />}
      {owner === undefined || facts === undefined || (id !== undefined && offer === undefined) ? (
        failed === null ? <Loading label={t('offers.loading')} lines={8} /> : null
      ) : (
        <OfferForm key={id ?? `new ${owner}`} offer={offer} provider={owner} facts={facts} />
      )}
    </>
  );
}
