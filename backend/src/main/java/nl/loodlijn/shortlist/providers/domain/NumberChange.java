package nl.loodlijn.shortlist.providers.domain;

import java.time.LocalDate;

/**
 * Another number in the trade register for the same organisation.
 *
 * @param from the number until then
 * @param to the number since then
 * @param firstDay the first day of the new number
 */
public record NumberChange(String from, String to, LocalDate firstDay, Reason reason) {
    /** Why an organisation gets another number. */
    public enum Reason {
        /** Taken over (overname). */
        TAKEOVER,
        /** Merged with others into a new organisation (fusie). */
        MERGER,
        /** Started again after a bankruptcy (doorstart). */
        RESTART,
        /** Went on in another legal form, such as a sole trader as a private company (omzetting). */
        LEGAL_FORM
    }
}
