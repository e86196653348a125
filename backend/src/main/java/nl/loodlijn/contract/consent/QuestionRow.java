package nl.loodlijn.contract.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import nl.loodlijn.platform.calendar.Suspension;

/**
 * A question of who decides.
 *
 * @param municipalityCode of the consent that it is about
 * @param answer null while it waits
 */
@MappedEntity
public record QuestionRow(@Id UUID id, String municipalityCode, String question, LocalDate askedOn, Instant askedAt,
        @Nullable String askedByName, UUID askedBy, @Nullable String answer, @Nullable LocalDate answeredOn, @Nullable Instant answeredAt,
        @Nullable String answeredByName) {
    /** The term stands still from the day after the question until the answer. */
    Suspension stop() {
        Suspension since = Suspension.sinceAskedOn(askedOn);
        return answeredOn == null ? since : since.answeredOn(answeredOn);
    }
}
