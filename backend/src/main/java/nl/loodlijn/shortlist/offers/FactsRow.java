package nl.loodlijn.shortlist.offers;

import java.util.UUID;

import io.micronaut.serde.annotation.Serdeable;

/** The facts of a provider with its version. */
@Serdeable
public record FactsRow(UUID id, String name, int version, FactsContent content) {
}
