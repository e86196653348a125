package nl.loodlijn.platform.jobs.web;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;

/**
 * A job as the operator sees it.
 *
 * @param label what it does, in the reader's language
 * @param schedule when, in the reader's language
 * @param nextDueAt null for a job that runs on demand
 * @param waiting number of runs that wait, for their moment or for another attempt
 * @param givenUp number of runs that were given up
 * @param runs the last ones, newest first, and those before that failed and were not done since
 */
@Serdeable
@Introspected
record JobView(String name, String label, String schedule, @Nullable Instant nextDueAt, long waiting, long running, long givenUp,
        List<RunView> runs) {
}
