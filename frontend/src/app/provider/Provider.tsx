import { AskButton } from '@/features/contact/components/AskButton';
import { ConsortiumPart } from '@/features/consortium/components/ConsortiumPart';
import { KeepProvider } from '@/features/organisations/components/KeepProvider';
import type { Provider as ProviderFound } from '@/shared/api/types';
import { ProviderPage } from '@/features/shortlist/routes/ProviderPage';

/** Whether nobody is to be sent there now: all its offers are off the list, or it has none and is admitted for nothing any more. */
function isOff({ listings, admission }: ProviderFound): boolean {
  return listings.length > 0 ? listings.every(({ provider }) => provider.offTheList) : admission?.laws.length === 0;
}

/** The page of a provider, with the way to ask it something, and with what those who keep the list do there. */
export function Provider() {
  return <ProviderPage contact={(provider) => <AskButton key={provider.id} provider={{ ...provider, stopped: provider.stopped != null || isOff(provider) }} />} keep={(provider) => (<><KeepProvider key={provider.id} provider={provider} /><ConsortiumPart key={`consortium ${provider.id}`} provider={provider.id} /></>)} />;
}
