package nl.loodlijn.admission.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import nl.loodlijn.platform.calendar.ServiceTerm;
import nl.loodlijn.platform.calendar.Suspension;
import nl.loodlijn.platform.calendar.TenantDays;
import nl.loodlijn.platform.calendar.Term;
import nl.loodlijn.platform.calendar.TermEnd;
import nl.loodlijn.platform.calendar.TermLength;

/**
 * How long the region may take to decide (beslistermijn). Stands still while additions are asked.
 *
 * @param startedOn the day on which the application, or the reassessment, came in
 * @param days as they were when it started, 1 to 365
 * @param regime under which law the region decides
 * @param pauses when additions were asked
 * @param closed the days on which the region is closed; they lengthen only what the region promised by itself
 */
public record DecisionClock(LocalDate startedOn, int days, Regime regime, List<Suspension> pauses, TenantDays closed) {
    /** A reasonable time is over eight weeks after the application at the latest (Awb art. 4:13 lid 2). */
    public static final int USUAL_DAYS = 56;

    /** Under which law a region decides on applications. */
    public enum Regime {
        /** Decisions of public law: terms by the Awb and the Algemene termijnenwet. */
        AWB,
        /** Private law: the term is what the region promised. */
        PRIVATE_LAW
    }

    /** @return empty while the clock stands still without an end */
    public Optional<TermEnd> end() {
        return switch (regime) {
            case AWB -> term().end();
            case PRIVATE_LAW -> new ServiceTerm(term()).end(closed);
        };
    }

    /** Days left after this one: 0 on the last day, less when it is over; while the clock stands still, the days that were left then. */
    public long daysLeft(LocalDate day) {
        return switch (regime) {
            case AWB -> term().daysLeft(day);
            case PRIVATE_LAW -> new ServiceTerm(term()).daysLeft(day, closed);
        };
    }

    private Term term() {
        return new Term(startedOn, TermLength.days(days), pauses);
    }
}
