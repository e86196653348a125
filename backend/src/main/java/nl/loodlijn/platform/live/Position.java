package nl.loodlijn.platform.live;

import java.time.Duration;

/**
 * How far a reader has come. Not a number: transactions become visible in another order than they began, so a position says
 * which of them could be seen (a snapshot of PostgreSQL), and what comes after it is what could not.
 *
 * @param at in seconds since 1970 by the clock of the database
 */
record Position(String snapshot, long at) {
    /** Shorter than what happened is kept, by more than the longest transaction takes. */
    static final Duration RESUMABLE = Duration.ofMinutes(50);

    String text() {
        return at + " " + snapshot;
    }

    static Position of(String text) {
        int space = text.indexOf(' ');
        return new Position(text.substring(space + 1), Long.parseLong(text.substring(0, space)));
    }

    /** Whether what came after may be gone already. */
    boolean isTooOldAt(long now) {
        return now - at > RESUMABLE.toSeconds();
    }
}
