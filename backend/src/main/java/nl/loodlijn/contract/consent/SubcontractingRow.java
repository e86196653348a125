package nl.loodlijn.contract.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;

import nl.loodlijn.contract.consent.domain.RelationState;

/**
 * A subcontractor that a head contractor reported.
 *
 * @param subId the organisation; null when it is known by name and number only
 * @param providerId of the list; null when it is not on it
 * @param admitted whether the region had admitted it on the day of the report
 * @param categories codes of product categories
 * @param endsOn last day; null for no end
 * @param agreementId under which it works, or from which it was reported; null when there is none
 */
@MappedEntity
public record SubcontractingRow(@Id UUID id, UUID headId, String headName, @Nullable UUID subId, @Nullable UUID providerId, String subName,
        String subKvk, boolean selfEmployed, boolean admitted, @TypeDef(type = DataType.STRING_ARRAY) List<String> categories,
        @TypeDef(type = DataType.STRING_ARRAY) List<String> municipalityCodes, String task, LocalDate startsOn, @Nullable LocalDate endsOn,
        RelationState state, int version, LocalDate reportedOn, Instant reportedAt, @Nullable String reportedByName, Instant changedAt,
        @Nullable UUID agreementId) {
}
