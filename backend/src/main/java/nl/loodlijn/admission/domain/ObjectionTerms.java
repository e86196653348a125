package nl.loodlijn.admission.domain;

import java.time.LocalDate;

import nl.loodlijn.platform.calendar.Term;
import nl.loodlijn.platform.calendar.TermLength;

/** The terms of an objection (bezwaar). A complaint under private law is answered within the same terms. */
public final class ObjectionTerms {
    /** Awb art. 6:7. */
    private static final TermLength TO_OBJECT = TermLength.weeks(6);
    /** Awb art. 7:10 lid 1. */
    private static final TermLength TO_DECIDE = TermLength.weeks(6);

    private ObjectionTerms() {
    }

    /** The last day on which one may object to a decision that was sent on this day (Awb art. 6:7 and 6:8). */
    public static LocalDate lastDay(LocalDate decidedOn) {
        return Term.after(decidedOn, TO_OBJECT).end().orElseThrow().lastDay();
    }

    /** The last day for the decision on it, counted from the day after the term to object is over (Awb art. 7:10 lid 1); for a late one from its own day. */
    public static LocalDate decisionDue(LocalDate decidedOn, LocalDate receivedOn) {
        LocalDate last = lastDay(decidedOn);
        return Term.after(receivedOn.isAfter(last) ? receivedOn : last, TO_DECIDE).end().orElseThrow().lastDay();
    }
}
