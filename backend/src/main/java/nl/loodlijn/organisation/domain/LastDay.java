package nl.loodlijn.organisation.domain;

import java.time.LocalDate;

import nl.loodlijn.platform.problem.Message;

/** The last day of a membership (laatste dag). */
public final class LastDay {
    /** Why a day that {@link #isTooLate} is refused. */
    public static final Message TOO_LATE = Message.of("Kies een dag tot en met het jaar 9999, of laat de dag leeg.",
            "Choose a day up to the year 9999, or leave the day empty.");
    private static final int LATEST_YEAR = 9999;

    private LastDay() {
    }

    /** Whether it lies beyond what calendars, screens and the database have in common. */
    public static boolean isTooLate(LocalDate day) {
        return day.getYear() > LATEST_YEAR;
    }
}
