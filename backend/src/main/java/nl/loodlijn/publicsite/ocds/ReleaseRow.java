package nl.loodlijn.publicsite.ocds;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * A row of table published_release.
 *
 * @param regionSlug which tenant it is of
 * @param valueCents what the agreement is worth as a whole, where the region made that public
 * @param amendments JSON
 */
@MappedEntity
record ReleaseRow(@Id UUID releaseId, UUID contractId, Instant releasedAt, String tag, String kind, boolean active, @Nullable UUID parentId,
        String regionSlug, String buyerName, @Nullable String buyerKvk, String supplierName, @Nullable String supplierKvk,
        @Nullable String title, @Nullable LocalDate startsOn, @Nullable LocalDate endsOn, @Nullable Instant signedAt,
        @Nullable Long valueCents,
        String amendments) {
}
