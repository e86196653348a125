package nl.loodlijn.settings.web;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;

import nl.loodlijn.platform.problem.EditedVersion;
import nl.loodlijn.settings.municipality.MunicipalityRow;

/**
 * A municipality that takes part.
 *
 * @param validUntil the last day; absent for no end
 * @param mergedOn the day on which it went up in another one; absent when it did not
 * @param successors names of those that took over
 * @param deskFilled whether citizens are told of a local team that can be reached
 * @param version for If-Match
 */
@Serdeable
@Introspected
record MunicipalityView(UUID id, String code, String name, LocalDate validFrom, @Nullable LocalDate validUntil,
        @Nullable LocalDate mergedOn,
        @Nullable String successors, boolean deskFilled, String version) {
    static MunicipalityView of(MunicipalityRow row) {
        return new MunicipalityView(row.id(), row.code(), Objects.requireNonNullElse(row.name(), row.code()), row.validFrom(),
                row.validUntil(),
                row.endedOn(), row.successors(), row.deskFilled(), EditedVersion.tag(row.version()));
    }
}
