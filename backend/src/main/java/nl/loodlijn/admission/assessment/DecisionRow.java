package nl.loodlijn.admission.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import nl.loodlijn.admission.domain.DecisionCheck;

/**
 * A decision on an application.
 *
 * @param round of which assessment
 * @param onTime whether it came before the clock of the region had run out
 */
@MappedEntity
public record DecisionRow(@Id int round, UUID organisationId, DecisionCheck.Outcome outcome, String reasons, String conditions,
        @Nullable LocalDate validFrom, @Nullable LocalDate validUntil, boolean onTime, Instant decidedAt, UUID decidedBy,
        String decidedByName, UUID letterId) {
    /** Whether this person took the decision that the case is about, and so does not decide on the case (Awb art. 10:3). */
    boolean bars(UUID person, ObjectionRow objection) {
        return round == objection.round() && decidedBy.equals(person);
    }
}
