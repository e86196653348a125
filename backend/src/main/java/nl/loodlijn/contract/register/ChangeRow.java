package nl.loodlijn.contract.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;

/** A change of the register. */
@MappedEntity
public record ChangeRow(@Id UUID id, UUID subcontractingId, Instant knownFrom, Change change, String headName, String subName,
        @TypeDef(type = DataType.STRING_ARRAY) List<String> municipalityCodes,
        @TypeDef(type = DataType.STRING_ARRAY) List<String> workingCodes, @Nullable LocalDate worksFrom, @Nullable LocalDate endsOn) {
}
