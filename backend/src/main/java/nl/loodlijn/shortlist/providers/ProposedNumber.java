package nl.loodlijn.shortlist.providers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * A number that a region proposed.
 *
 * @param proposedIn the name of the region
 * @param knownIn how many regions have the organisation on their list
 */
@MappedEntity
public record ProposedNumber(@Id UUID id, String organisation, String oldNumber, String newNumber, LocalDate firstDay, String reason,
        String proposedIn,
        Instant proposedAt, long knownIn) {
}
