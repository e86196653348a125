package nl.loodlijn.admission.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import nl.loodlijn.admission.domain.ApplicationState;

/**
 * An application in a list.
 *
 * @param additionDueOn last day for the additions that are asked now
 */
@MappedEntity
public record ListedRow(@Id UUID id, UUID organisationId, String organisationName, UUID setId, String setName, ApplicationState state,
        Instant beganAt, Instant changedAt, @Nullable Instant submittedAt, @Nullable LocalDate dueOn, @Nullable LocalDate additionDueOn,
        @Nullable Instant decidedAt, @Nullable Boolean decidedOnTime, @Nullable LocalDate validUntil) {
}
