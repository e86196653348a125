package nl.loodlijn.platform.jobs;

import nl.loodlijn.platform.problem.Message;

import reactor.core.publisher.Mono;

/**
 * A kind of work that nobody waits for. A bean of this type is found by itself. A run may begin again when the replica that had it is
 * lost, so doing it twice must come to the same as doing it once.
 */
public interface Job {
    /** A constant: lower-case letters and hyphens, 2 to 60 characters. */
    String name();

    /** What it does, for the operator. */
    Message label();

    Schedule schedule();

    /**
     * Does the work, in units of work on the authority of {@link JobRun#actor()}. A failure is retried with growing pauses and given up
     * after eight attempts; its message is shown to the operator, so it names nothing of a tenant.
     */
    Mono<Void> run(JobRun run);
}
