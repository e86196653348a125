package nl.loodlijn.platform.idempotency;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import jakarta.inject.Singleton;

import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;

import reactor.core.publisher.Mono;

/** What was answered in the last 24 hours. */
@Singleton
final class KeptAnswers {
    /** How long a key is remembered. */
    static final Duration KEPT = Duration.ofHours(24);

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

    private Instant since() {
        return clock.instant().minus(KEPT);
    }
}
