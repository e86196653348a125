package nl.loodlijn.admission.domain;

import java.time.LocalDate;

import nl.loodlijn.platform.calendar.ServiceTerm;
import nl.loodlijn.platform.calendar.Term;
import nl.loodlijn.platform.calendar.TermLength;

/** How long a provider has for what was asked in addition (hersteltermijn, Awb art. 4:5). */
public final class AdditionTerm {
    /** As the standard procurement document gives for extra evidence. */
    public static final int USUAL_DAYS = 14;

    private AdditionTerm() {
    }

    /** @param running the clock of the region, which says under which law it works */
    public static LocalDate lastDay(LocalDate askedOn, int days, DecisionClock running) {
        TermLength length = TermLength.days(days);
        return switch (running.regime()) {
            case AWB -> Term.after(askedOn, length).end().orElseThrow().lastDay();
            case PRIVATE_LAW -> ServiceTerm.after(askedOn, length).end(running.closed()).orElseThrow().lastDay();
        };
    }
}
