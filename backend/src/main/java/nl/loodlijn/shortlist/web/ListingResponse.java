package nl.loodlijn.shortlist.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.serde.annotation.Serdeable;

/**
 * An offer as the screens show it.
 *
 * @param waitIntakeWeeks weeks until the first conversation; absent: unknown
 * @param waitTreatmentWeeks weeks from the first conversation until treatment; absent: unknown
 * @param waitStale there is a figure, and it was measured longer ago than the stale period of the tenant, or nobody knows when
 * @param laws for which one can be sent there
 * @param closed laws and product categories of it for which its admission was suspended, refused or has ended
 * @param matches why it was found; absent when there were no words or none in a text that is shown
 */
@Serdeable
public record ListingResponse(UUID id, ProviderName provider, String title, List<String> kinds, List<Labelled> targetGroups,
        List<Labelled> expertise,
        List<MunicipalityName> municipalities, List<String> outsidePlaces, @Nullable String placeText, List<Labelled> laws,
        List<Labelled> closed, @Nullable String contractText,
        @Nullable BigDecimal waitIntakeWeeks, @Nullable BigDecimal waitTreatmentWeeks, @Nullable String waitText,
        @Nullable LocalDate waitMeasuredOn,
        boolean waitStale, @Nullable String capacity, boolean frameworkSigned, @Nullable String note, @Nullable String sourceUrl,
        OfferDetails details, @Nullable List<MatchResponse> matches) {
    /**
     * @param verified known to be an organisation, and not by name only
     * @param stopped bankrupt, in moratorium or ceased: nobody can be sent there
     * @param offTheList its admission for all that this offer is was suspended or has ended: nobody is to be sent there now
     * @param admittedUntil last day on which the region admits it for every law of this offer that it admits it for; absent when for none
     */
    @Serdeable
    public record ProviderName(UUID id, String name, boolean verified, boolean stopped, boolean offTheList,
            @Nullable LocalDate admittedUntil) {
    }

    @Serdeable
    public record MunicipalityName(String code, String name) {
    }

    /**
     * A text that matches, and where.
     *
     * @param field provider, title, expertise, kinds, methods, places, placeText, outsidePlaces, targetGroups, laws, note, contract, capacity, profile or
     *     intakeCriteria
     * @param ranges start (included) and end (not included), in UTF-16 units
     */
    @Serdeable
    public record MatchResponse(String field, String text, List<List<Integer>> ranges) {
    }
}
