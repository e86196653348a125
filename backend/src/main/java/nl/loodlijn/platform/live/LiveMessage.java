package nl.loodlijn.platform.live;

import java.util.List;

/** What goes over a stream. */
sealed interface LiveMessage {
    /** Shows that both ends are still there. */
    record Heartbeat() implements LiveMessage {
    }

    /** Moves the reader on. */
    sealed interface Told extends LiveMessage {
        /** Where the reader has come to with it. */
        Position position();
    }

    /** From here on nothing is missed. */
    record At(Position position) implements Told {
    }

    /** Together in one message, so that who resumes after it has heard all of them and who did not hear it none. */
    record Changes(Position position, List<Change> changes) implements Told {
    }

    /** What happened before is not known any more, or was too much: ask everything again. */
    record Reset(Position position) implements Told {
    }
}
