package nl.loodlijn.organisation.domain;

import java.time.Instant;
import java.time.ZoneId;

import org.jspecify.annotations.Nullable;

/** Who has access is looked at once a year. */
public final class ReviewTerm {
    private static final ZoneId NETHERLANDS = ZoneId.of("Europe/Amsterdam");

    private ReviewTerm() {
    }

    /** @param lastClosed when the last review ended; null when there was none */
    public static boolean isDue(@Nullable Instant lastClosed, Instant now) {
        return lastClosed == null || !lastClosed.atZone(NETHERLANDS).plusYears(1).toInstant().isAfter(now);
    }
}
