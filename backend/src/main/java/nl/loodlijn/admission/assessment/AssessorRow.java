package nl.loodlijn.admission.assessment;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * One of two who assess an application.
 *
 * @param place 1 or 2
 * @param givenAt from when the own judgements stay as they are
 */
@MappedEntity
public record AssessorRow(@Id int place, UUID personId, String personName, Instant beganAt, @Nullable Instant givenAt) {
}
