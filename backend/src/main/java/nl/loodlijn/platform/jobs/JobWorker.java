package nl.loodlijn.platform.jobs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;
import nl.loodlijn.platform.trace.CarriedContext;
import nl.loodlijn.platform.trace.Traces;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Takes runs and does them, one at a time. A run is taken in a short transaction that counts the attempt; no transaction is open while
 * it works. It is held by a lease that is renewed while it works: when the replica is lost, the lease ends and another takes the run.
 */
@Singleton
final class JobWorker {
    static final int MOST_ATTEMPTS = 8;
    static final Duration LEASE = Duration.ofMinutes(1);
    private static final Logger LOG = LoggerFactory.getLogger(JobWorker.class);
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);
    private static final int LONGEST_ERROR = 500;

    private final UnitOfWork unitOfWork;
    private final RunRepository runs;
    private final Map<String, Job> jobs;
    private final JobMetrics metrics;
    private final Traces traces;
    private final Clock clock;

    JobWorker(UnitOfWork unitOfWork, RunRepository runs, Collection<Job> jobs, JobMetrics metrics, Traces traces, Clock clock) {
        this.traces = traces;
        this.unitOfWork = unitOfWork;
        this.runs = runs;
        this.jobs = jobs.stream().collect(Collectors.toUnmodifiableMap(Job::name, Function.identity()));
        this.metrics = metrics;
        this.clock = clock;
    }

    /** Does what is due until nothing is left. */
    Mono<Void> workThrough() {
        return runNext().expand(found -> found ? runNext() : Mono.empty()).then();
    }

    /** Gives whether there was a run to do. */
    Mono<Boolean> runNext() {
        return Mono.defer(() -> {
            UUID lease = UUID.randomUUID();
            return job(() -> runs.take(String.join(",", jobs.keySet()), lease, LEASE.toSeconds(), clock.instant()))
                    .flatMap(row -> attempt(row, lease).thenReturn(true)).defaultIfEmpty(false);
        });
    }

    private Mono<Long> attempt(RunRow row, UUID lease) {
        if (row.attempts() > MOST_ATTEMPTS) {
            return failed(row, lease, new IllegalStateException("No attempt came to an end"));
        }
        return Mono.defer(() -> {
            String causedBy = row.causedBy();
            traces.beginRun(row.id(), row.job(), row.attempts(), causedBy == null ? "" : causedBy);
            return CarriedContext.during(fields(row), work(row, lease));
        });
    }

    private Mono<Long> work(RunRow row, UUID lease) {
        Job job = Objects.requireNonNull(jobs.get(row.job()));
        Instant began = clock.instant();
        return Mono.defer(() -> job.run(row.run())).thenReturn(true).takeUntilOther(holding(row, lease)).materialize()
                .flatMap(outcome -> {
                    Throwable failure = outcome.getThrowable();
                    traces.endRun(row.id(), failure != null);
                    metrics.ran(row.job(), failure == null, Duration.between(began, clock.instant()));
                    return failure == null ? job(() -> runs.done(row.id(), lease, clock.instant())) : failed(row, lease, failure);
                });
    }

    /** What the lines of a run say: its number as requests have theirs, its trace and its tenant. */
    private Map<String, String> fields(RunRow row) {
        Map<String, String> fields = new HashMap<>(Map.of("request", row.id().toString()));
        traces.idOf(row.id()).ifPresent(trace -> fields.put("trace", trace));
        UUID tenant = row.tenantId();
        if (tenant != null) {
            fields.put("tenant", tenant.toString());
        }
        return fields;
    }

    // Fails when the lease was lost: another worker may have the run by now.
    private Mono<Void> holding(RunRow row, UUID lease) {
        return Flux.interval(LEASE.dividedBy(3)).onBackpressureDrop()
                .concatMap(beat -> job(() -> runs.renew(row.id(), lease, LEASE.toSeconds())).onErrorReturn(1L))
                .flatMap(renewed -> renewed > 0
                        ? Mono.<Void>empty()
                        : Mono.error(new IllegalStateException("The lease was lost")))
                .then();
    }

    private Mono<Long> failed(RunRow row, UUID lease, Throwable failure) {
        String kind = failure.getClass().getSimpleName();
        String error = failure.getMessage() == null ? kind : kind + ": " + failure.getMessage();
        String shortened = error.substring(0, Math.min(LONGEST_ERROR, error.length()));
        LOG.warn("Job {} failed (run {}, attempt {}): {}", row.job(), row.id(), row.attempts(), shortened);
        Instant now = clock.instant();
        return job(() -> row.attempts() >= MOST_ATTEMPTS
                ? runs.givenUp(row.id(), lease, shortened, now)
                : runs.failed(row.id(), lease, shortened, now.plus(pause(row.attempts()))));
    }

    private <T> Mono<T> job(Supplier<Mono<T>> work) {
        return unitOfWork.write(new Actor.Job(UUID.randomUUID()), work);
    }

    /** How long a run waits after this many attempts. */
    static Duration pause(int attempts) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts - 1, 20));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }
}
