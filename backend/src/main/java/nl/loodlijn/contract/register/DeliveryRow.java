package nl.loodlijn.contract.register;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;

/**
 * A subcontractor that worked for a head contractor in a quarter.
 *
 * @param headKvk null when it is not known
 * @param selfEmployed null when it is not known
 * @param via the consortium of which it is a member; null when it works itself
 * @param lastDay null for no end
 */
@MappedEntity
record DeliveryRow(@Id String place, String headName, @Nullable String headKvk, String subName, String subKvk,
        @Nullable Boolean selfEmployed, @Nullable String via,
        LocalDate firstDay, @Nullable LocalDate lastDay, @TypeDef(type = DataType.STRING_ARRAY) List<String> categories) {
}
