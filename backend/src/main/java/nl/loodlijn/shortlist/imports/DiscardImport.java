package nl.loodlijn.shortlist.imports;

import java.time.Clock;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;

import reactor.core.publisher.Mono;

/** Gives up an import: its lines are erased, its name and counts stay. */
@Singleton
public final class DiscardImport {
    private final UnitOfWork unitOfWork;
    private final ImportRepository repository;
    private final OpenImport open;
    private final Clock clock;

    DiscardImport(UnitOfWork unitOfWork, ImportRepository repository, OpenImport open, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.repository = repository;
        this.open = open;
        this.clock = clock;
    }

    /** @param version that the caller has seen; null: whichever it is now */
    public Mono<Void> discard(Actor.Member actor, UUID id, @Nullable Integer version) {
        return unitOfWork
                .write(actor, () -> open.locked(id).map(batch -> OpenImport.requireOpen(batch, version == null ? batch.version() : version))
                        .flatMap(batch -> repository.eraseLines(id).then(repository.forgetProviders(id))
                                .then(Mono.defer(() -> repository.end(id, "DISCARDED", null, clock.instant())))))
                .then();
    }
}
