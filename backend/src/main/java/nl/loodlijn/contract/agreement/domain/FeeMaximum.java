package nl.loodlijn.contract.agreement.domain;

import java.math.BigDecimal;

/** The most that a head contractor may withhold (maximale opslag); a region sets it in its agreement with the head contractor. */
public sealed interface FeeMaximum {
    /** @param percent of what the head contractor is paid, 0 to below 100 */
    record Percentage(BigDecimal percent) implements FeeMaximum {
    }

    /** @param cents of each unit; of a sum for a population: of each client that is expected */
    record PerUnit(long cents) implements FeeMaximum {
    }

    /**
     * The most that may be withheld, in cents.
     *
     * @param paid what the head contractor is paid, for one unit or as a sum, in cents
     * @param units how many units that is for
     */
    default long of(long paid, int units) {
        return switch (this) {
            case Percentage(BigDecimal percent) -> Cents.percentOf(percent, paid);
            case PerUnit(long cents) -> Math.multiplyExact(cents, units);
        };
    }

    /** As a contract writes it. */
    default String dutch() {
        return switch (this) {
            case Percentage(BigDecimal percent) -> Cents.dutchPercent(percent) + " van wat de hoofdaannemer ontvangt";
            case PerUnit(long cents) -> Cents.dutch(cents) + " per eenheid";
        };
    }

    /** As a sentence says it. */
    default String english() {
        return switch (this) {
            case Percentage(BigDecimal percent) -> Cents.englishPercent(percent) + " of what the head contractor is paid";
            case PerUnit(long cents) -> Cents.english(cents) + " per unit";
        };
    }
}
