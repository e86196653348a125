package nl.loodlijn.settings.municipality;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * A municipality that takes part.
 *
 * @param name null when the reference data do not know it
 * @param endedOn the day on which it merged into another one; null when it did not
 * @param successors the names of those that took over, with commas
 * @param deskFilled whether citizens are told of a local team that can be reached
 */
@MappedEntity
public record MunicipalityRow(@Id UUID id, String code, @Nullable String name, LocalDate validFrom, @Nullable LocalDate validUntil,
        int version,
        @Nullable LocalDate endedOn, @Nullable String successors, boolean deskFilled) {
}
