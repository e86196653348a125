package nl.loodlijn.platform.live;

import java.util.List;

import io.micronaut.serde.annotation.Serdeable;

/**
 * What a reader may hear of what happened after a position, and the position after it.
 *
 * @param snapshot what the database had made visible
 * @param at when that was, in seconds since 1970 by the clock of the database
 * @param overtaken the position asked about lies in the future of this database, which was put back to an earlier state
 */
@Serdeable
record News(String snapshot, long at, boolean overtaken, List<Change> changes) {
    Position position() {
        return new Position(snapshot, at);
    }
}
