package nl.loodlijn.shortlist.imports.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a spreadsheet can tell about one offer (aanbod).
 *
 * @param targetGroups codes, such as JEUGD
 * @param expertise as written
 * @param municipalityCodes codes such as GM0361
 * @param outsidePlaces places that are no part of the tenant
 * @param laws codes, such as JEUGDWET
 * @param waitIntakeWeeks weeks until the first conversation; null: unknown
 * @param waitTreatmentWeeks weeks until treatment; null: unknown
 */
public record ListingFacts(String title, List<String> kinds, List<String> targetGroups, List<String> expertise,
        List<String> municipalityCodes, @Nullable String placeText, List<String> outsidePlaces, List<String> laws,
        @Nullable String contractText,
        @Nullable BigDecimal waitIntakeWeeks, @Nullable String waitIntakeText, @Nullable BigDecimal waitTreatmentWeeks,
        @Nullable String waitKind,
        @Nullable LocalDate waitMeasuredOn, @Nullable String waitMeasuredText, @Nullable String note, @Nullable String sourceUrl,
        OfferFacts offer) {

    /** The same, with what is known of the framework agreement (raamovereenkomst). */
    public ListingFacts withFramework(@Nullable Boolean signed) {
        return new ListingFacts(title, kinds, targetGroups, expertise, municipalityCodes, placeText, outsidePlaces, laws, contractText,
                waitIntakeWeeks, waitIntakeText, waitTreatmentWeeks, waitKind, waitMeasuredOn, waitMeasuredText, note, sourceUrl,
                offer.withFramework(signed));
    }
}
