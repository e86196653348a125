package nl.loodlijn.shortlist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;

/**
 * A provider (aanbieder), as one tenant knows it.
 *
 * @param organisationId the organisation it was verified to be; null: known by name only
 * @param stopKind BANKRUPT, MORATORIUM, CEASED or TAKEN_OVER; null: at work
 * @param stoppedOn since which day; given when stopKind is
 * @param stopSource where that was read; given when stopKind is
 * @param admittedLaws for which the region admitted it on an application
 * @param admittedDays last day for each of these, in their order, as ISO 8601 has it
 * @param barredLaws for which it was admitted and is not now
 * @param version 1 for one that never changed
 */
@MappedEntity("provider")
public record Provider(@Id UUID id, @Nullable UUID organisationId, String name, @Nullable String kvkNumber, @Nullable String website,
        @Nullable String phone, @Nullable String email, @Nullable String stopKind, @Nullable LocalDate stoppedOn,
        @Nullable String stopSource, @TypeDef(type = DataType.STRING_ARRAY) List<String> admittedLaws,
        @TypeDef(type = DataType.STRING_ARRAY) List<String> admittedDays,
        @TypeDef(type = DataType.STRING_ARRAY) List<String> barredLaws, int version, Instant createdAt, Instant updatedAt) {
    public boolean verified() {
        return organisationId != null;
    }
}
