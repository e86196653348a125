package nl.loodlijn.admission.application;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * That an answer comes from the passport.
 *
 * @param acceptedBy name of the region that accepted it
 * @param endedAt since when that region does not stand by it any more
 * @param outcome ACCEPTED or ASKED_AGAIN; null while that is not known
 */
@MappedEntity
public record PassportMarkRow(@Id String code, String acceptedBy, LocalDate acceptedOn, @Nullable LocalDate validUntil,
        @Nullable Instant endedAt, @Nullable String outcome) {
}
