package nl.loodlijn.contract.move.domain;

import java.time.LocalDate;

/**
 * The term in which parties take over a change of the standard: six months from the day on which it takes effect (Contractstandaard Jeugd and Wmo, part 3,
 * article 3.30).
 */
public final class TakeOverTerm {
    private static final int MONTHS = 6;

    private TakeOverTerm() {
    }

    /** The last day of the term. */
    public static LocalDate lastDay(LocalDate takesEffectOn) {
        return takesEffectOn.plusMonths(MONTHS);
    }
}
