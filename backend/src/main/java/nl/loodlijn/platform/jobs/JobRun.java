package nl.loodlijn.platform.jobs;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import nl.loodlijn.platform.tenancy.Actor;

/**
 * One time that a job is done.
 *
 * @param tenant in which the run was asked; empty for a run of the schedule
 * @param payload ids by name, as they were given when the run was asked
 * @param dueAt the moment for which it runs, which may be a while ago
 * @param attempt 1 the first time
 */
public record JobRun(UUID id, String job, Optional<UUID> tenant, Map<String, UUID> payload, Instant dueAt, int attempt) {
    /** On whose authority it works: as the system inside its tenant, otherwise with the rights of the job role and outside every tenant. */
    public Actor actor() {
        return tenant.<Actor>map(own -> new Actor.System(own, job, id)).orElseGet(() -> new Actor.Job(id));
    }
}
