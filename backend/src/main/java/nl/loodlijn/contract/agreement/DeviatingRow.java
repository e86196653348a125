package nl.loodlijn.contract.agreement;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import nl.loodlijn.contract.domain.AgreementKind;

/**
 * An agreement that departs from an article of its model.
 *
 * @param place agreement and article
 * @param heading of the article in the model
 * @param numbered its number in the contract, such as 1.5; empty when the model has it no more
 * @param standard what the model says, with its markup; null when the model has it no more
 * @param text what the agreement says instead, with its markup
 * @param sha256 of the text of the agreement in which it stands
 * @param approvedBy name of who of the region approved it
 */
@MappedEntity
public record DeviatingRow(@Id String place, UUID agreementId, String title, AgreementKind kind, @Nullable String headName,
        @Nullable String subName, String articleCode, String heading, String numbered, @Nullable String standard, String text,
        String reason, @Nullable String sha256, @Nullable String approvedBy, @Nullable Instant approvedAt) {
}
