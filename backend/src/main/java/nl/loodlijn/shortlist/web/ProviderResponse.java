package nl.loodlijn.shortlist.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.serde.annotation.Serdeable;

/**
 * A provider with what it offers.
 *
 * @param verified known to be an organisation, and not by name only
 * @param history what happened to it on this list, newest first
 */
@Serdeable
public record ProviderResponse(UUID id, String name, boolean verified, @Nullable String kvk, @Nullable String website,
        @Nullable String phone,
        @Nullable String email, List<ListingResponse> listings, List<Event> history) {
    /** @param at moment, in UTC */
    @Serdeable
    public record Event(Instant at, String what) {
    }
}
