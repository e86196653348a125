package nl.loodlijn.shortlist.offers;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;

import nl.loodlijn.shortlist.Details;
import nl.loodlijn.shortlist.Listing;

/**
 * How soon someone can come, as it is today.
 *
 * @param waitIntakeWeeks weeks until the first conversation, 0 to 520 with one decimal; absent: unknown
 * @param waitTreatmentWeeks weeks from the first conversation until treatment, likewise
 * @param freePlaces 0 to 999; absent: unknown
 * @param stopFrom first day of a client stop; absent: none
 * @param stopUntil its last day; absent: until further notice
 */
@Serdeable
@Introspected
public record OfferFigures(@Nullable BigDecimal waitIntakeWeeks, @Nullable BigDecimal waitTreatmentWeeks, @Nullable Integer freePlaces,
        @Nullable LocalDate stopFrom, @Nullable LocalDate stopUntil, @Nullable String stopReason) {

    public static OfferFigures of(Listing listing) {
        Details details = listing.details();
        return new OfferFigures(listing.waitIntakeWeeks(), listing.waitTreatmentWeeks(), details.freePlaces(), details.stopFrom(),
                details.stopUntil(), details.stopReason());
    }
}
