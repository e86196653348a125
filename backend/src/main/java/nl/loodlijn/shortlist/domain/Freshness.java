package nl.loodlijn.shortlist.domain;

import java.time.LocalDate;

/**
 * What the age of a figure means on a day.
 *
 * @param staleBefore measured before this day it is too old
 * @param ageingUntil measured up to this day it becomes too old soon
 */
public record Freshness(LocalDate staleBefore, LocalDate ageingUntil) {
    /** How many days ahead "soon" is; the same as on the start page. */
    public static final int SOON_DAYS = 60;

    /** @param freshDays how many days ago a figure may have been measured */
    public static Freshness on(LocalDate today, int freshDays) {
        return new Freshness(today.minusDays(freshDays), today.plusDays(SOON_DAYS).minusDays(freshDays + 1L));
    }

    /** The last day on which a figure is not too old. */
    public static LocalDate lastDay(LocalDate measuredOn, int freshDays) {
        return measuredOn.plusDays(freshDays);
    }
}
