package nl.loodlijn.contract.agreement;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * A departure from the model.
 *
 * @param approvedBy name of who of the region approved it; null while nobody did
 */
@MappedEntity
public record DeviationRow(@Id String articleCode, int number, String text, String reason, @Nullable String approvedBy,
        @Nullable Instant approvedAt) {
}
