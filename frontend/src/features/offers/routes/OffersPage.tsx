import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useActing } from '@/shared/session/session';
import { keyOf } from '@/shared/session/tenantApi';
import { Icon } from '@/shared/ui/Icon';
import { Loading } from '@/shared/ui/Loading';
import { Nothing } from '@/shared/ui/Nothing';
import { PageHead } from '@/shared/ui/PageHead';
import { tell } from '@/shared/ui/toasts';
import { Trouble } from '@/shared/ui/Trouble';
import { why } from '@/shared/ui/why';
import { attentionQuery, confirmAll, offersQuery } from '@/features/offers/api/offers';
import { OfferLine } from '@/features/offers/components/OfferLine';
import '@/features/offers/offers.css';

/** What a provider offers in this region, with figures that are kept in the row itself. The region sees that of one provider. */
export function OffersPage() {
  const { t } = useTranslation();
  const acting = useActing();
  const client = useQueryClient();
  const { provider } = useSearch({ strict: false });
  const own = acting.party.kind === 'ORGANISATION';
  const { data, error, refetch } = useQuery(offersQuery(acting, provider));
  const { data: attention = [] } = useQuery(attentionQuery(acting, provider));
  const tenant = acting.tenant.slug;
  const confirming = useMutation({
    mutationFn: () => confirmAll(acting, provider),
    onSuccess: async (count) => {
      await client.invalidateQueries({ queryKey: keyOf(acting, 'offers') });
      tell(count === 0 ? t('offers.noneLeft') : t('offers.allConfirmed', { count }));
    },
    onError: (problem) => {
      tell(why(problem, t), { kind: 'refused' });
    },
  });
  const items = data?.items ?? [];
  const stale = items.filter(({ listing }) => listing.waitStale).length;
  const providers = data?.providers ?? [];
  const of = provider ?? (providers.length === 1 ? providers[0]?.id : undefined);
  const name = items[0]?.listing.provider.name;
  return (
    <>
      <PageHead
        title={own ? t('offers.title') : name === undefined || provider === undefined ? t('offers.titleRegion') : t('offers.titleOf', { name })}
        lead={data === undefined || items.length === 0 ? undefined : stale === 0 ? t('offers.leadFresh') : t('offers.leadStale', { count: stale })}
      >
        {items.length === 0 || (!own && provider === undefined) ? null : (
          <button type="button" className={stale > 0 ? 'button primary' : 'button'} aria-disabled={confirming.isPending} onClick={() => { if (!confirming.isPending) { confirming.mutate(); } }}>
            <Icon name="check" size={18} />
            {t('offers.allStillRight')}
          </button>
        )}
        {of === undefined ? null : (
          <>
            <Link to="/$tenant/aanbod/nieuw" params={{ tenant }} search={{ provider: of }} className="button">
              {t('offers.add')}
            </Link>
            <Link to="/$tenant/aanbod/gegevens/$provider" params={{ tenant, provider: of }} className="button">
              {t('offers.facts')}
            </Link>
          </>
        )}
      </PageHead>
      {error === null ? null : <Trouble problem={error} what={t('offers.failed')} retry={() => void refetch()} />}
      {data === undefined ? (
        error === null ? <Loading label={t('offers.loading')} lines={6} /> : null
      ) : items.length === 0 ? (
        <Nothing>{t(own && providers.length === 0 ? 'offers.notKnown' : 'offers.none')}</Nothing>
      ) : (
        <ul className="offer-list" aria-label={t('offers.title')}>
          {items.map((offer) => (
            <OfferLine key={offer.listing.id} offer={offer} attention={attention.filter(({ listing }) => listing === offer.listing.id)} own={own || provider !== undefined} />
          ))}
        </ul>
      )}
    </>
  );
}
