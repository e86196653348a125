package nl.loodlijn.admission.criteria;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;

/**
 * A criteria set.
 *
 * @param version of its name and laws
 * @param publishedNumber number of the newest published version; null while there is none
 * @param publishedCriteria how many criteria that version has
 * @param draftCriteria how many criteria the draft has; null without a draft
 */
@MappedEntity
public record CriteriaSetRow(@Id UUID id, String name, @TypeDef(type = DataType.STRING_ARRAY) List<String> laws, int version,
        @Nullable Instant retiredAt, @Nullable Integer publishedNumber, @Nullable Instant publishedAt, @Nullable Integer publishedCriteria,
        @Nullable Integer draftCriteria) {
}
