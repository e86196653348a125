package nl.loodlijn.contract.agreement;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;

/**
 * An organisation that an agreement can be made with.
 *
 * @param laws JEUGDWET, WMO: for which the region admits it today; empty for a head contractor that is no provider of the list
 */
@MappedEntity
public record OtherPartyRow(@Id UUID id, String name, @Nullable String kvkNumber,
        @TypeDef(type = DataType.STRING_ARRAY) List<String> laws) {
}
