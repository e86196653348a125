package nl.loodlijn.contract.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import nl.loodlijn.contract.consent.domain.ConsentState;

/**
 * What is asked of the region or of a municipality, and its answer.
 *
 * @param municipalityCode empty: for all municipalities
 * @param byRegion whether the region decides; otherwise the municipality
 * @param mine whether the acting party is the one that decides
 * @param dueOn last day on which the answer is in time; null while a question waits and after the answer
 * @param onTime whether the answer was; null before it
 * @param lastDay of work under a consent that was taken back; null otherwise
 */
@MappedEntity
public record ConsentRow(@Id String municipalityCode, @Nullable String municipalityName, boolean byRegion, boolean mine, ConsentState state,
        LocalDate askedOn, @Nullable LocalDate dueOn, @Nullable String reason, @Nullable LocalDate decidedOn, @Nullable Instant decidedAt,
        @Nullable String decidedByName, @Nullable UUID decidedBy, @Nullable Boolean onTime,
        @Nullable LocalDate lastDay, @Nullable LocalDate revokedOn, @Nullable String revokedWhy) {
}
