package nl.loodlijn.contract.agreement.domain;

import java.math.BigDecimal;

/**
 * A share of the budget that is kept for one purpose (geoormerkt deel).
 *
 * @param percent of what is paid, 0 to 100
 */
public record Earmark(Goal goal, BigDecimal percent) {
    /** What a share is kept for. */
    public enum Goal {
        INNOVATION("innovatie"),
        PREVENTION("preventie"),
        /** Afschaling: help that becomes lighter. */
        SCALING_DOWN("afschaling");

        private final String dutch;

        Goal(String dutch) {
            this.dutch = dutch;
        }

        /** As a contract writes it. */
        public String dutch() {
            return dutch;
        }
    }
}
