package nl.loodlijn.contract.consent;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;

/**
 * A provider of the list.
 *
 * @param organisationId which organisation it was verified to be; null when it was not
 * @param kvkNumber null when the list does not know it
 * @param admittedLaws for which laws the region admitted it
 */
@MappedEntity
public record CandidateRow(@Id UUID id, String name, @Nullable UUID organisationId, @Nullable String kvkNumber, boolean stopped,
        @TypeDef(type = DataType.STRING_ARRAY) List<String> admittedLaws) {
    public boolean admitted() {
        return !admittedLaws.isEmpty();
    }
}
