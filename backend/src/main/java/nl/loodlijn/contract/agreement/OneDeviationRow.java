package nl.loodlijn.contract.agreement;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * A departure of one version of an agreement from the model.
 *
 * @param place version and article
 * @param number of the version
 * @param heading of the article in the model
 * @param numbered number of the article in the contract, such as 1.5; empty when the model has it no more
 * @param standard what the model says, with its markup; null when the model has it no more
 * @param text what the agreement says instead, with its markup
 * @param approvedBy name of who of the region approved it
 */
@MappedEntity
public record OneDeviationRow(@Id String place, int number, String articleCode, String heading, String numbered,
        @Nullable String standard, String text, String reason, @Nullable String approvedBy, @Nullable Instant approvedAt) {
}
