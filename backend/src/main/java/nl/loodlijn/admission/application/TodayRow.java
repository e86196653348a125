package nl.loodlijn.admission.application;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * Applications that wait on the reader, or change for them.
 *
 * @param kind new, review, addition, draft, expires, objection or hearing
 * @param subject id of the one there is; of several the most pressing
 * @param name of that one: the organisation for a region, the set for a provider
 * @param lastDay of its term; null for none
 */
@MappedEntity
record TodayRow(@Id String kind, String subject, String name, int number, @Nullable Instant since, @Nullable LocalDate lastDay) {
}
