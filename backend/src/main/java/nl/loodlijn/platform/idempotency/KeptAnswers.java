package nl.loodlijn.platform.idempotency;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.micronaut.scheduling.annotation.Scheduled;

import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;

import reactor.core.publisher.Mono;

/** What was answered in the last 24 hours. */
@Singleton
final class KeptAnswers {
    /** How long a key is remembered. */
    static final Duration KEPT = Duration.ofHours(24);
    private static final Logger LOG = LoggerFactory.getLogger(KeptAnswers.class);

    private final UnitOfWork unitOfWork;
    private final IdempotentRequestRepository requests;
    private final Clock clock;

    KeptAnswers(UnitOfWork unitOfWork, IdempotentRequestRepository requests, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.requests = requests;
        this.clock = clock;
    }

    /** In a unit of work of its own. */
    Mono<KeptAnswer> find(Actor actor, IdempotencyKey key) {
        return unitOfWork.read(actor, () -> findInside(key));
    }

    /** Inside the transaction of the work: keeps others with this key out; fails when one is in already. */
    Mono<Void> begin(IdempotencyKey key) {
        return requests.lock(key.lock()).filter(alone -> alone).switchIfEmpty(Mono.error(() -> Refusal.of(IdempotencyProblem.IN_PROGRESS)))
                .then();
    }

    /** Inside the transaction of the work. */
    Mono<KeptAnswer> findInside(IdempotencyKey key) {
        return requests.find(key.hash(), since());
    }

    /** Inside the transaction of the work, as its last part. */
    Mono<Void> keep(IdempotencyKey key, KeptAnswer answer) {
        return requests.forget(key.hash())
                .then(Mono.defer(() -> requests.keep(key.hash(), answer.bodyHash(), answer.status(), answer.headers(),
                        answer.body(), answer.bodyKept(), clock.instant())))
                .then();
    }

    @Scheduled(fixedDelay = "1h", initialDelay = "2m")
    void sweep() {
        unitOfWork.write(new Actor.Platform(UUID.randomUUID()), () -> requests.sweep(since())).subscribe(
                forgotten -> LOG.debug("{} answers were a day old", forgotten),
                failure -> LOG.warn("Answers of more than a day ago stay for now: {}", failure.getMessage()));
    }

    private Instant since() {
        return clock.instant().minus(KEPT);
    }
}
