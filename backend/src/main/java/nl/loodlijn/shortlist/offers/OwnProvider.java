package nl.loodlijn.shortlist.offers;

import java.util.UUID;

import io.micronaut.serde.annotation.Serdeable;

/** A provider that the acting organisation was verified to be. */
@Serdeable
public record OwnProvider(UUID id, String name) {
}
