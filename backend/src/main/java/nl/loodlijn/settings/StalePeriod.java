package nl.loodlijn.settings;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

import jakarta.inject.Singleton;

import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;

import reactor.core.publisher.Mono;

/** After how many days a tenant calls a figure about a wait out of date. */
@Singleton
public final class StalePeriod {
    /** How long another replica may go on with what a tenant had before. */
    private static final Duration REMEMBERED = Duration.ofSeconds(10);

    private final UnitOfWork unitOfWork;
    private final StalePeriodRepository repository;
    private final Clock clock;
    private final ConcurrentMap<UUID, Known> known = new ConcurrentHashMap<>();

    private record Known(int days, Instant readAt) {
    }

    StalePeriod(UnitOfWork unitOfWork, StalePeriodRepository repository, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.repository = repository;
        this.clock = clock;
    }

    /** In days, 7 to 730; read from the database at most once in ten seconds per tenant. */
    public Mono<Integer> days(Actor.Member actor) {
        return Mono.defer(() -> {
            Known remembered = known.get(actor.tenant());
            Instant now = clock.instant();
            if (remembered != null && Duration.between(remembered.readAt(), now).abs().compareTo(REMEMBERED) < 0) {
                return Mono.just(remembered.days());
            }
            return unitOfWork.read(actor, repository::days).doOnNext(days -> known.put(actor.tenant(), new Known(days, now)));
        });
    }

    /** The same inside a unit of work of the tenant, read there. */
    public Mono<Integer> daysHere() {
        return repository.days();
    }

    /** To be called when the tenant decided otherwise. */
    public void forget(UUID tenant) {
        known.remove(tenant);
    }
}
