package nl.loodlijn.contract.consent;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * Something that happened to a report.
 *
 * @param step REPORT, REGISTER, ASK, ANSWER, CONSENT, REFUSE, MOVE_START, WITHDRAW or END
 * @param byName the party on whose behalf
 * @param note the reason, the question or the answer
 */
@MappedEntity
public record HappenedRow(@Id UUID id, String step, String byName, Instant at, @Nullable String personName, @Nullable String note) {
}
