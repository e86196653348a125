package nl.loodlijn.contract.mediation;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * A mediation as the acting party may see it.
 *
 * @param forHead what the subcontractor lets the head contractor read; null until it agreed that the head contractor is told
 * @param outcome what came of it; null until it is over, or when nobody wrote that
 * @param version goes up with each step
 */
@MappedEntity
public record MediationRow(@Id UUID id, UUID agreementId, String title, UUID headId, String headName, UUID subId, String subName,
        MediationState state, @Nullable String forHead, @Nullable String outcome, Instant askedAt, @Nullable Instant agreedAt,
        @Nullable Instant toldAt, @Nullable Instant overAt, int version, Instant changedAt) {
}
