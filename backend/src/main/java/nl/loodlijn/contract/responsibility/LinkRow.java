package nl.loodlijn.contract.responsibility;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * A link to a card.
 *
 * @param label for whom it is
 * @param expiresOn the last day on which it works
 */
@MappedEntity
public record LinkRow(@Id UUID id, String label, LocalDate expiresOn, Instant madeAt, String personName, String partyName,
        @Nullable Instant revokedAt) {
}
