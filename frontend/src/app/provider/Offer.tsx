import { AskButton } from '@/features/contact/components/AskButton';
import { ListingPanel } from '@/features/shortlist/routes/ListingPanel';

/** An offer beside the list, with the way to ask its provider something. */
export function Offer() {
  return <ListingPanel more={(listing) => <AskButton key={listing.id} provider={{ ...listing.provider, stopped: listing.provider.stopped || listing.provider.offTheList }} listing={listing} />} />;
}
