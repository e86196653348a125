package nl.loodlijn.contract.consent;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * Something that happened to a report.
 *
 * @param step REPORT, REGISTER, ASK, ANSWER, CONSENT, REFUSE, REVOKE, MOVE_START, WITHDRAW, END, END_WITH_AGREEMENT or LAPSE
 * @param byName the party on whose behalf, or the title of the agreement that it followed from
 * @param note the reason, the question or the answer
 */
@MappedEntity
public record HappenedRow(@Id UUID id, String step, String byName, Instant at, @Nullable String personName, @Nullable String note) {
}
