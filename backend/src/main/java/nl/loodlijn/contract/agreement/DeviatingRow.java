package nl.loodlijn.contract.agreement;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import nl.loodlijn.contract.agreement.domain.AgreementState;

/**
 * An agreement in force that departs from an article of its model.
 *
 * @param place agreement and article
 * @param approvedBy name of who of the region approved it
 */
@MappedEntity
public record DeviatingRow(@Id String place, UUID agreementId, String title, AgreementState state, String articleCode, String text,
        String reason, @Nullable String approvedBy, @Nullable Instant approvedAt) {
}
