package nl.loodlijn.contract.agreement;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * Something that happened to an agreement.
 *
 * @param number of the version that it happened to
 * @param personName who did it; null for what followed from the date or from the framework
 */
@MappedEntity
public record StepRow(@Id UUID id, int number, String step, Instant at, @Nullable String personName, @Nullable String partyName,
        @Nullable String note) {
}
