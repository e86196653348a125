package nl.loodlijn.platform.draft;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.micronaut.scheduling.annotation.Scheduled;

import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;

import reactor.core.publisher.Mono;

/** Erases the drafts, of every tenant, that nobody went on with. */
@Singleton
final class EraseIdleDrafts {
    /** How long a draft is kept after its last change. */
    static final Duration KEPT = Duration.ofDays(90);
    private static final Logger LOG = LoggerFactory.getLogger(EraseIdleDrafts.class);

    private final UnitOfWork unitOfWork;
    private final IdleDraftRepository drafts;
    private final Clock clock;

    EraseIdleDrafts(UnitOfWork unitOfWork, IdleDraftRepository drafts, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.drafts = drafts;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = "6h", initialDelay = "5m")
    void sweep() {
        erase().subscribe(erased -> LOG.debug("{} drafts were idle", erased),
                failure -> LOG.warn("Drafts that are idle stay for now: {}", failure.getMessage()));
    }

    /** Gives how many there were. */
    Mono<Integer> erase() {
        return unitOfWork.write(new Actor.Job(UUID.randomUUID()), () -> drafts.erase(clock.instant().minus(KEPT)));
    }
}
