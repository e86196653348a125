package nl.loodlijn.admission.criteria;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * A version of a criteria set.
 *
 * @param number null while it is a draft
 * @param note what is new in it, in words
 * @param version of the draft, which goes up with each change
 */
@MappedEntity
public record CriteriaVersionRow(@Id UUID id, UUID setId, @Nullable Integer number, @Nullable String note, int version,
        @Nullable Instant publishedAt, @Nullable String publishedByName) {
}
