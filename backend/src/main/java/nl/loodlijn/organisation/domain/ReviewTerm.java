package nl.loodlijn.organisation.domain;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import nl.loodlijn.platform.calendar.Netherlands;

/** Who has access is looked at once a year. */
public final class ReviewTerm {

    private ReviewTerm() {
    }

    /** @param lastClosed when the last review ended; null when there was none */
    public static boolean isDue(@Nullable Instant lastClosed, Instant now) {
        return lastClosed == null || !lastClosed.atZone(Netherlands.ZONE).plusYears(1).toInstant().isAfter(now);
    }
}
