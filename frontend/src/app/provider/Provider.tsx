import { KeepProvider } from '@/features/organisations/components/KeepProvider';
import { ProviderPage } from '@/features/shortlist/routes/ProviderPage';

/** The page of a provider, with what those who keep the list do there. */
export function Provider() {
  return <ProviderPage keep={(provider) => <KeepProvider key={provider.id} provider={provider} />} />;
}
