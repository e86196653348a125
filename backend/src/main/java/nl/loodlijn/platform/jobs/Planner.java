package nl.loodlijn.platform.jobs;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Makes a run of every moment at which a job is due. Moments that passed while no replica was there are made up for once. */
@Singleton
final class Planner {
    private final UnitOfWork unitOfWork;
    private final PlanRepository plan;
    private final Map<String, Job> jobs;
    private final Clock clock;
    private volatile boolean registered;

    Planner(UnitOfWork unitOfWork, PlanRepository plan, Collection<Job> jobs, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.plan = plan;
        this.jobs = jobs.stream().collect(Collectors.toUnmodifiableMap(Job::name, Function.identity()));
        this.clock = clock;
    }

    Mono<Void> plan() {
        return (registered ? Mono.<Void>empty() : register()).then(Mono.defer(() -> {
            Instant now = clock.instant();
            return write(() -> plan.due(String.join(",", jobs.keySet()), now).collectList().flatMapMany(Flux::fromIterable)
                    .concatMap(due -> plan.plan(due.name(), due.nextDueAt()).then(plan.next(due.name(), after(due, now)))).then());
        }));
    }

    private Mono<Void> register() {
        Instant now = clock.instant();
        return write(() -> Flux.fromIterable(jobs.values()).sort(java.util.Comparator.comparing(Job::name))
                .concatMap(job -> plan.register(job.name(), job.schedule().toString(), job.schedule().next(now).orElse(null))).then())
                .doOnSuccess(done -> registered = true);
    }

    private @org.jspecify.annotations.Nullable Instant after(DueJob due, Instant now) {
        Instant later = due.nextDueAt().isAfter(now) ? due.nextDueAt() : now;
        return java.util.Objects.requireNonNull(jobs.get(due.name())).schedule().next(later).orElse(null);
    }

    private Mono<Void> write(java.util.function.Supplier<Mono<Void>> work) {
        return unitOfWork.write(new Actor.Job(UUID.randomUUID()), work);
    }
}
