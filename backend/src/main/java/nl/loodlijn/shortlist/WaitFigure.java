package nl.loodlijn.shortlist;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

/** How far a figure about a wait can be trusted. */
public final class WaitFigure {
    private WaitFigure() {
    }

    /**
     * Whether it was measured too long before today; of a figure without a date nobody can tell that it still holds.
     *
     * @param freshDays a figure is stale when it was measured more days ago than this, as its tenant decided
     */
    public static boolean isStale(@Nullable LocalDate measuredOn, LocalDate today, int freshDays) {
        return measuredOn == null || ChronoUnit.DAYS.between(measuredOn, today) > freshDays;
    }
}
