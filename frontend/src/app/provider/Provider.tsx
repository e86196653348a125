import { AskButton } from '@/features/contact/components/AskButton';
import { KeepProvider } from '@/features/organisations/components/KeepProvider';
import { ProviderPage } from '@/features/shortlist/routes/ProviderPage';

/** The page of a provider, with the way to ask it something, and with what those who keep the list do there. */
export function Provider() {
  return <ProviderPage contact={(provider) => <AskButton key={provider.id} provider={{ ...provider, stopped: provider.stopped != null || provider.admission?.laws.length === 0 }} />} keep={(provider) => <KeepProvider key={provider.id} provider={provider} />} />;
}
