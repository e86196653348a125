package nl.loodlijn.platform.jobs.web;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.serde.annotation.Serdeable;

/**
 * A run as the operator sees it.
 *
 * @param nextAttemptAt when it is tried (again); of meaning while it waits
 * @param lastError of the last attempt that failed; null when it was done
 */
@MappedEntity
@Serdeable
@Introspected
record RunView(@Id UUID id, String job, State state, Instant dueAt, @Nullable Instant startedAt, @Nullable Instant finishedAt,
        @Nullable Instant nextAttemptAt, int attempts, @Nullable String lastError) {
    /** How a run stands. */
    enum State {
        WAITING,
        RUNNING,
        DONE,
        GIVEN_UP
    }
}
