package nl.loodlijn.contract.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import nl.loodlijn.contract.agreement.domain.AgreementState;
import nl.loodlijn.contract.domain.AgreementKind;
import nl.loodlijn.contract.domain.Variant;

/**
 * An agreement.
 *
 * @param headId null where the head contractor is no party
 * @param subId null where the subcontractor is no party
 * @param headAgb AGB code that the region knows of it; empty when it knows none
 * @param currentNumber the version that both parties signed last; null before they did
 * @param version of the agreement; goes up with everything that happens to it
 */
@MappedEntity
public record AgreementRow(@Id UUID id, AgreementKind kind, @Nullable UUID headId, @Nullable String headName, @Nullable String headKvk,
        String headAgb, @Nullable UUID subId, @Nullable String subName, @Nullable String subKvk, String subAgb, String regionName,
        UUID regionId, @Nullable UUID frameworkId, UUID draftedBy, UUID modelVersionId, Variant variant, String title, AgreementState state,
        @Nullable Integer currentNumber, @Nullable LocalDate startsOn, @Nullable LocalDate endsOn, @Nullable Instant offeredAt,
        @Nullable Instant inForceAt, @Nullable Instant overAt, int version, Instant createdAt, Instant changedAt) {
    /** Whether a party signs it; the region is its tenant. */
    public boolean isParty(UUID party) {
        return switch (kind) {
            case REGION_HEAD -> party.equals(regionId) || party.equals(headId);
            case REGION_SUB -> party.equals(regionId) || party.equals(subId);
            case HEAD_SUB -> party.equals(headId) || party.equals(subId);
        };
    }

    /** The other of the two parties. */
    public UUID other(UUID party) {
        UUID first = kind == AgreementKind.HEAD_SUB ? Objects.requireNonNull(headId) : regionId;
        UUID second = Objects.requireNonNull(kind == AgreementKind.REGION_HEAD ? headId : subId);
        return party.equals(first) ? second : first;
    }

    /** What a party is called. */
    public String nameOf(UUID party) {
        return party.equals(regionId) ? regionName : Objects.requireNonNull(party.equals(headId) ? headName : subName);
    }

    /** The provider that is to do the work. */
    public UUID worker() {
        return Objects.requireNonNull(kind == AgreementKind.REGION_HEAD ? headId : subId);
    }
}
