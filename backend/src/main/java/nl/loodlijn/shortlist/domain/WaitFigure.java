package nl.loodlijn.shortlist.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

/** How far a figure about a wait can be trusted. */
public final class WaitFigure {
    /** A figure is stale when it was measured more days ago than this. */
    public static final int FRESH_DAYS = 90;

    private WaitFigure() {
    }

    /** Whether it was measured too long before today; a figure without a date is not called stale, its date is just not known. */
    public static boolean isStale(@Nullable LocalDate measuredOn, LocalDate today) {
        return measuredOn != null && ChronoUnit.DAYS.between(measuredOn, today) > FRESH_DAYS;
    }
}
