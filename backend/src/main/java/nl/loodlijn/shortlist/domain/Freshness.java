package nl.loodlijn.shortlist.domain;

import java.time.LocalDate;

/**
 * What the age of a figure means on a day.
 *
 * @param today the day
 * @param staleBefore measured before this day it is too old
 * @param ageingUntil measured up to this day it becomes too old soon
 */
public record Freshness(LocalDate today, LocalDate staleBefore, LocalDate ageingUntil) {
    private static final int SOON_PART = 4;

    /** @param freshDays how many days ago a figure may have been measured */
    public static Freshness on(LocalDate today, int freshDays) {
        return new Freshness(today, today.minusDays(freshDays), today.plusDays(soonDays(freshDays)).minusDays(freshDays + 1L));
    }

    /** How many days ahead "soon" is: a quarter of the time that a figure holds. */
    public static int soonDays(int freshDays) {
        return freshDays / SOON_PART;
    }

    /** The last day on which a figure is not too old. */
    public static LocalDate lastDay(LocalDate measuredOn, int freshDays) {
        return measuredOn.plusDays(freshDays);
    }
}
