package nl.loodlijn.shortlist;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.serde.annotation.Serdeable;

/**
 * One offer (aanbod) of a provider, as one tenant knows it.
 *
 * @param providerVerified whether the provider is known to be an organisation, and not by name only
 * @param expertise as the provider wrote it
 * @param municipalities codes such as GM0361
 * @param waitIntakeWeeks weeks until the first conversation; null: unknown
 * @param waitTreatmentWeeks weeks from the first conversation until treatment; null: unknown
 */
@Serdeable
public record Listing(UUID id, UUID providerId, String providerName, boolean providerVerified, String title, List<String> kinds,
        List<String> targetGroups, List<String> expertise, List<String> municipalities, List<String> outsidePlaces,
        @Nullable String placeText,
        List<String> laws, @Nullable String contractText, @Nullable BigDecimal waitIntakeWeeks, @Nullable BigDecimal waitTreatmentWeeks,
        @Nullable String waitText, @Nullable LocalDate waitMeasuredOn, @Nullable String capacityText, boolean frameworkSigned,
        @Nullable String note,
        @Nullable String sourceUrl) {
}
