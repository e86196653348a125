package nl.loodlijn.contract.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import nl.loodlijn.contract.domain.AgreementKind;
import nl.loodlijn.contract.domain.Variant;

/**
 * A model contract, with what the reader may know of its versions.
 *
 * @param version of its name and use
 * @param publishedNumber number of the newest published version; null while there is none
 * @param publishedArticles how many articles that version has
 * @param draftState DRAFT or CONSULTATION; null when there is no draft, or none for the reader
 * @param consultationClosedAt when the consultation about the draft was closed before its last day
 */
@MappedEntity
public record ContractModelRow(@Id UUID id, String kind, String variant, String name, int version, @Nullable Instant archivedAt,
        @Nullable Integer publishedNumber, @Nullable Instant publishedAt, @Nullable LocalDate takesEffectOn,
        @Nullable Integer publishedArticles, @Nullable String draftState, @Nullable Integer draftArticles,
        @Nullable LocalDate consultationUntil, @Nullable Instant consultationClosedAt) {
    public AgreementKind agreementKind() {
        return AgreementKind.valueOf(kind);
    }

    public Variant fundingVariant() {
        return Variant.valueOf(variant);
    }
}
