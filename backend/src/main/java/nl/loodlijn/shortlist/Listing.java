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
 * @param providerStopped whether nobody can be sent there any more
 * @param offTheList whether its admission was suspended, refused or has ended for all that it is
 * @param admittedUntil last day on which the region admits it for every law of it that it admits it for; null: for none
 * @param openLaws those of its laws for which one can be sent there
 * @param municipalities codes such as GM0361
 * @param waitIntakeWeeks weeks until the first conversation; null: unknown
 * @param waitTreatmentWeeks weeks from the first conversation until treatment; null: unknown
 */
@Serdeable
public record Listing(UUID id, UUID providerId, String providerName, boolean providerVerified, boolean providerStopped, boolean offTheList,
        @Nullable LocalDate admittedUntil, String title,
        List<String> kinds,
        List<String> targetGroups, List<Expertise> expertise, List<String> municipalities, List<String> outsidePlaces,
        @Nullable String placeText,
        List<String> laws, List<String> openLaws, @Nullable String contractText, @Nullable BigDecimal waitIntakeWeeks,
        @Nullable BigDecimal waitTreatmentWeeks,
        @Nullable String waitText, @Nullable LocalDate waitMeasuredOn, @Nullable String capacityText, boolean frameworkSigned,
        @Nullable String note,
        @Nullable String sourceUrl, Details details) {

    /**
     * @param value to filter by, such as autisme
     * @param label as the provider wrote it
     */
    @Serdeable
    public record Expertise(String value, String label) {
    }

    /** The expertise as the provider wrote it. */
    public List<String> expertiseLabels() {
        return expertise.stream().map(Expertise::label).toList();
    }

    /**
     * Whether it tells of a wait that was not measured lately; where nothing is told, nothing is stale.
     *
     * @param freshDays how many days ago is lately for the tenant
     */
    public boolean waitIsStale(LocalDate today, int freshDays) {
        boolean told = waitIntakeWeeks != null || waitTreatmentWeeks != null || waitText != null;
        return told && WaitFigure.isStale(waitMeasuredOn, today, freshDays);
    }
}
