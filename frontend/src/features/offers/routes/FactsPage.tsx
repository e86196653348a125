import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useActing } from '@/shared/session/session';
import { Loading } from '@/shared/ui/Loading';
import { PageHead } from '@/shared/ui/PageHead';
import { Trouble } from '@/shared/ui/Trouble';
import { factsQuery } from '@/features/offers/api/offers';
import { FactsForm } from '@/features/offers/components/FactsForm';
import '@/features/offers/offers.css';

/** What a provider says of itself: numbers, contacts, establishments, quality marks. */
export function FactsPage() {
  const { t } = useTranslation();
  const acting = useActing();
  const { provider = '' } = useParams({ strict: false });
  const { data: facts, error, refetch } = useQuery({ ...factsQuery(acting, provider), refetchOnWindowFocus: false });
  return (
    <>
      <PageHead title={t('offers.factsTitle')} lead={facts?.name} />
      {error === null ? null : <Trouble problem={error} what={t('offers.failedFacts')} retry={() => void refetch()} />}
      {facts === undefined ? error === null ? <Loading label={t('offers.loading')} lines={8} /> : null : <FactsForm key={facts.id} facts={facts} />}
    </>
  );
}
