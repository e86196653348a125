package nl.loodlijn.shortlist.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.shortlist.Provider;
import nl.loodlijn.shortlist.ReadProvider;

/** Writes a provider in the words of one reader. */
record ProviderResponses(ListingResponses listings) {
    private static final Message ADDED = Message.of("Op de lijst gezet", "Put on the list");
    private static final Message CHANGED = Message.of("Voor het laatst gewijzigd", "Last changed");

    ProviderResponse of(ReadProvider.ProviderWithListings found) {
        Provider provider = found.provider();
        return new ProviderResponse(provider.id(), provider.name(), provider.verified(), provider.kvkNumber(), provider.website(),
                provider.phone(),
                provider.email(), found.listings().stream().map(listings::of).toList(), history(provider, listings.language()));
    }

    private static List<ProviderResponse.Event> history(Provider provider, Locale language) {
        List<ProviderResponse.Event> events = new ArrayList<>();
        if (provider.version() > 1) {
            events.add(new ProviderResponse.Event(provider.updatedAt(), CHANGED.in(language)));
        }
        events.add(new ProviderResponse.Event(provider.createdAt(), ADDED.in(language)));
        return events;
    }
}
