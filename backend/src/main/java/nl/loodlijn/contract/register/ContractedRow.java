package nl.loodlijn.contract.register;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;

/**
 * A provider of youth care that is contracted.
 *
 * @param kvk null when it is not known
 * @param helpForms codes of forms of youth care, as Statistics Netherlands (CBS) counts them
 * @param framework whether it signed the framework agreement
 * @param head whether it works with subcontractors as a head contractor
 */
@MappedEntity
record ContractedRow(@Id String place, String name, @Nullable String kvk, @TypeDef(type = DataType.STRING_ARRAY) List<String> helpForms,
        boolean framework, boolean head) {
}
