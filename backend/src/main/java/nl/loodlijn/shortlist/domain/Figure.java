package nl.loodlijn.shortlist.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How good the figure about the wait of an offer is; the function search.figure decides which. */
public enum Figure {
    /** Measured lately. */
    FRESH,
    /** Measured lately enough, but not for long any more. */
    AGEING,
    /** Measured too long ago, or on no known day. */
    STALE,
    /** There is none. */
    UNKNOWN;

    /** As the API and the database write it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Figure> of(String id) {
        return Arrays.stream(values()).filter(figure -> figure.id().equals(id)).findFirst();
    }
}
