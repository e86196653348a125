package nl.loodlijn.admission.application;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import nl.loodlijn.admission.domain.ApplicationStep;

/**
 * Something that happened to an application.
 *
 * @param personName who did it; null for what followed from the date
 */
@MappedEntity
public record StepRow(@Id UUID id, ApplicationStep step, Instant at, @Nullable String personName, @Nullable String note) {
}
