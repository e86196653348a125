package nl.loodlijn.shortlist.imports;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.micronaut.scheduling.annotation.Scheduled;

import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;

import reactor.core.publisher.Mono;

/** Discards imports that nobody finishes, of every tenant, so that the content of a file is not kept for longer than its purpose. */
@Singleton
final class EraseUnfinishedImports {
    /** How long an import keeps the lines of its file when nobody commits or discards it. */
    static final Duration KEPT = Duration.ofDays(14);
    private static final Logger LOG = LoggerFactory.getLogger(EraseUnfinishedImports.class);

    private final UnitOfWork unitOfWork;
    private final UnfinishedImportRepository imports;
    private final Clock clock;

    EraseUnfinishedImports(UnitOfWork unitOfWork, UnfinishedImportRepository imports, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.imports = imports;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = "1h", initialDelay = "2m")
    void sweep() {
        erase().subscribe(erased -> LOG.debug("{} imports were never finished", erased),
                failure -> LOG.warn("Imports that nobody finished stay for now: {}", failure.getMessage()));
    }

    /** Gives how many there were. */
    Mono<Integer> erase() {
        Instant now = clock.instant();
        return unitOfWork.write(new Actor.Job(UUID.randomUUID()), () -> imports.erase(now.minus(KEPT), now));
    }
}
