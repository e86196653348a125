package nl.loodlijn.contract.agreement;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import nl.loodlijn.contract.agreement.domain.Purpose;
import nl.loodlijn.contract.agreement.domain.VersionState;

/**
 * A version of an agreement.
 *
 * @param terms JSON of {@link TermsJson}
 * @param filling JSON of a filling, without its deviations
 * @param articles how many hold; null until it is offered
 * @param sha256 of its canonical text; null until it is offered
 * @param version of the draft, for two who write it at once
 */
@MappedEntity
public record VersionRow(@Id int number, Purpose purpose, VersionState state, UUID draftedBy, UUID modelVersionId, String reason,
        String terms, String filling, @Nullable Integer articles, @Nullable String sha256, int version, Instant createdAt,
        Instant changedAt, @Nullable Instant offeredAt, @Nullable Instant agreedAt, @Nullable Instant replacedAt) {
}
