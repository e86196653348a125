package nl.loodlijn.platform.live;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.inject.Singleton;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.micronaut.scheduling.annotation.Scheduled;

import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;

import reactor.core.publisher.Mono;

/** Erases what happened longer ago than anyone resumes, and who left without a word. */
@Singleton
final class Forget {
    private static final Duration EVENTS_KEPT = Duration.ofHours(1);
    private static final Logger LOG = LoggerFactory.getLogger(Forget.class);

    private final UnitOfWork unitOfWork;
    private final ForgetRepository repository;
    private final Clock clock;

    Forget(UnitOfWork unitOfWork, ForgetRepository repository, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.repository = repository;
        this.clock = clock;
    }

    // No job: it is due more often than jobs are, and a run of it each time would bury the runs that tell an operator something. Every replica does it;
    // it comes to the same.
    @Scheduled(fixedDelay = "20s", initialDelay = "20s")
    void sweepPresence() {
        presence().subscribe(gone -> LOG.debug("{} people had left without a word", gone),
                failure -> LOG.debug("Those who left without a word stay for now: {}", failure.getMessage()));
    }

    /** Gives how many there were. */
    Mono<Integer> events() {
        return job(() -> repository.events(clock.instant().minus(EVENTS_KEPT)));
    }

    /** Gives how many there were. */
    Mono<Integer> presence() {
        return job(() -> repository.presence(clock.instant().minus(Presence.STAYS)));
    }

    private Mono<Integer> job(Supplier<Mono<Integer>> work) {
        return unitOfWork.write(new Actor.Job(UUID.randomUUID()), work);
    }
}
