package nl.loodlijn.admission.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;

import nl.loodlijn.admission.domain.ApplicationFacts;
import nl.loodlijn.admission.domain.ApplicationState;
import nl.loodlijn.admission.domain.CareLaw;

/**
 * An application.
 *
 * @param criteriaNumber number of the version of the set that it is judged by
 * @param version of its state and facts
 * @param dueOn last day on which the decision is in time; null while the clock stands still, before it started and after the decision
 * @param round 0 before it was submitted, 1 for the first assessment
 */
@MappedEntity
public record ApplicationRow(@Id UUID id, UUID organisationId, String organisationName, UUID setId, String setName, UUID criteriaVersionId,
        int criteriaNumber, ApplicationState state, @TypeDef(type = DataType.STRING_ARRAY) List<String> laws,
        @TypeDef(type = DataType.STRING_ARRAY) List<String> categories, @TypeDef(type = DataType.STRING_ARRAY) List<String> establishments,
        String kvkNumber, String rsin, String agbCode, String contactName, String contactEmail, String contactPhone, int version,
        Instant beganAt, Instant changedAt, @Nullable Instant submittedAt, @Nullable String regime, @Nullable Integer decisionDays,
        @Nullable LocalDate clockStartedOn, @Nullable LocalDate dueOn, int round, @Nullable Instant decidedAt,
        @Nullable Boolean decidedOnTime, @Nullable LocalDate validUntil, @Nullable Instant endedAt) {
    public ApplicationFacts facts() {
        return new ApplicationFacts(laws.stream().map(CareLaw::valueOf).collect(Collectors.toSet()), categories, establishments, kvkNumber,
                rsin, agbCode, contactName, contactEmail, contactPhone);
    }
}
