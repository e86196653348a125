package nl.loodlijn.platform.jobs;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;
import nl.loodlijn.platform.trace.Traces;

import reactor.core.publisher.Mono;

/** Where modules ask for work to be done later. */
@Singleton
public final class Jobs {
    private final EnqueueRepository forRequests;
    private final EnqueueForJobsRepository forJobs;
    private final Traces traces;

    Jobs(EnqueueRepository forRequests, EnqueueForJobsRepository forJobs, Traces traces) {
        this.traces = traces;
        this.forRequests = forRequests;
        this.forJobs = forJobs;
    }

    /**
     * Asks for a run; to be called inside the unit of work that gives reason for it. When that is committed the run is there, and works in
     * the same tenant; otherwise it never was.
     *
     * @param payload what it is about: ids by name, and nothing else
     * @param dueAt when; now for as soon as possible
     * @return the id of the run
     */
    public Mono<UUID> enqueue(String job, Map<String, UUID> payload, Instant dueAt) {
        String json = payload.entrySet().stream().sorted(Map.Entry.comparingByKey()).map(entry -> pair(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
        return UnitOfWork.actor().flatMap(actor -> switch (actor) {
            case Actor.Job run -> forJobs.enqueue(job, json, dueAt, traces.cause(actor.request()));
            case Actor.System run -> forJobs.enqueue(job, json, dueAt, traces.cause(actor.request()));
            case Actor.Member member -> forRequests.enqueue(job, json, dueAt, traces.cause(actor.request()));
            case Actor.Person person -> forRequests.enqueue(job, json, dueAt, traces.cause(actor.request()));
            case Actor.Platform platform -> forRequests.enqueue(job, json, dueAt, traces.cause(actor.request()));
            case Actor.Anyone anyone -> Mono.error(new IllegalStateException("Nobody in particular asks for no work."));
        });
    }

    private static String pair(String name, UUID id) {
        if (!name.matches("[a-zA-Z]{1,40}")) {
            throw new IllegalArgumentException("Not a name of an id: " + name);
        }
        return "\"" + name + "\":\"" + id + "\"";
    }
}
