package nl.loodlijn.publicsite.published;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;

import nl.loodlijn.publicsite.domain.Offer;

/** A row of table published_listing with the stale period of its tenant. */
@MappedEntity
record OfferRow(@Id UUID listingId, UUID tenantId, String region, UUID providerId, String providerName, String title,
        @TypeDef(type = DataType.STRING_ARRAY) List<String> kinds, @TypeDef(type = DataType.STRING_ARRAY) List<String> targetGroups,
        @TypeDef(type = DataType.STRING_ARRAY) List<String> expertise, @Nullable BigDecimal waitIntakeWeeks,
        @Nullable String waitIntakeText,
        @Nullable LocalDate waitMeasuredOn, int staleDays, @Nullable String phone, @Nullable String email, @Nullable String website,
        @Nullable UUID organisationId, @TypeDef(type = DataType.STRING_ARRAY) List<String> languages, @Nullable Boolean accessible,
        @Nullable LocalDate stopFrom, @Nullable LocalDate stopUntil, @Nullable LocalDate confirmedOn) {

    Offer offer() {
        return new Offer(tenantId, region, providerId, providerName, title, kinds, targetGroups, expertise, waitIntakeWeeks, waitIntakeText,
                waitMeasuredOn, staleDays,
                phone, email, website, organisationId, languages, accessible, stopFrom, stopUntil, confirmedOn);
    }
}
