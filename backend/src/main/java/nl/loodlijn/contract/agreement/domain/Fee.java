package nl.loodlijn.contract.agreement.domain;

import java.math.BigDecimal;

/** What a head contractor withholds of what it is paid for the work of a subcontractor (opslag). */
public sealed interface Fee {
    /** Everything is passed on. */
    record None() implements Fee {
    }

    /** @param percent of what the head contractor is paid, 0 to below 100 */
    record Percentage(BigDecimal percent) implements Fee {
    }

    /** @param cents of each unit of the product table; of a sum for a population: of each client that is expected */
    record PerUnit(long cents) implements Fee {
    }

    /** @param cents once, of a sum for a population */
    record Sum(long cents) implements Fee {
    }

    /**
     * What is withheld where this much is left.
     *
     * @param left what the subcontractor is paid, for one unit or as a sum, in cents
     * @param units how many units that is for
     */
    default long withheld(long left, int units) {
        return switch (this) {
            case None _ -> 0;
            case Percentage(BigDecimal percent) -> Cents.before(percent, left) - left;
            case PerUnit(long cents) -> Math.multiplyExact(cents, units);
            case Sum(long cents) -> cents;
        };
    }

    /** As a contract writes it. */
    default String dutch() {
        return switch (this) {
            case None _ -> "geen";
            case Percentage(BigDecimal percent) -> Cents.dutchPercent(percent) + " van wat de hoofdaannemer ontvangt";
            case PerUnit(long cents) -> Cents.dutch(cents) + " per eenheid";
            case Sum(long cents) -> Cents.dutch(cents);
        };
    }
}
