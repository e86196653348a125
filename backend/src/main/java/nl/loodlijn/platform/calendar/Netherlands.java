package nl.loodlijn.platform.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** The time zone in which the product counts days. The function today() of the database says the same. */
public final class Netherlands {
    public static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private Netherlands() {
    }

    /** The day it is in the Netherlands. */
    public static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }
}
