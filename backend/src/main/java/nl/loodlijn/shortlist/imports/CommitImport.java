package nl.loodlijn.shortlist.imports;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.r2dbc.spi.R2dbcException;

import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;

import reactor.core.publisher.Mono;

/** Writes a previewed file to the shortlist, all of it or nothing, and erases what was kept of its content. */
@Singleton
public final class CommitImport {
    private static final String SHORTLIST_CHANGED = "LL409";

    private final UnitOfWork unitOfWork;
    private final ImportRepository repository;
    private final OpenImport open;
    private final ImportJson json;
    private final TellWhenLong tell;
    private final Clock clock;

    CommitImport(UnitOfWork unitOfWork, ImportRepository repository, OpenImport open, ImportJson json, TellWhenLong tell, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.repository = repository;
        this.open = open;
        this.json = json;
        this.tell = tell;
        this.clock = clock;
    }

    /**
     * What the person decided.
     *
     * @param skipErrors lines with an error are left out; otherwise they keep the whole file out
     * @param endMissing offers that were imported earlier and are not in this file leave the shortlist
     */
    public record Decision(boolean skipErrors, boolean endMissing) {
    }

    /** Fails with a {@link Refusal} when the import or the shortlist was changed after the preview. */
    public Mono<ImportBatch> commit(Actor.Member actor, UUID id, int version, Decision decision) {
        Instant began = clock.instant();
        return unitOfWork.write(actor, () -> open.locked(id, version).flatMap(batch -> write(batch, decision))
                .flatMap(done -> tell.of(ImportNotifications.READY, actor, began, done)))
                .onErrorMap(CommitImport::isOutdated, outdated -> Refusal.of(ImportProblems.PREVIEW_OUTDATED));
    }

    private Mono<ImportBatch> write(ImportBatch batch, Decision decision) {
        ImportBatch.Summary summary = batch.summary();
        if (summary == null) {
            return Mono.error(Refusal.of(ImportProblems.NOT_PREVIEWED));
        }
        if (summary.errors() > 0 && !decision.skipErrors()) {
            return Mono.error(Refusal.of(ImportProblems.HAS_ERRORS));
        }
        return repository.takeTime().then(Mono.defer(() -> refuseWhenOutdated(batch.id())))
                .then(Mono.defer(() -> repository.commit(batch.id(), decision.endMissing(), clock.instant())))
                .flatMap(result -> repository.end(batch.id(), "COMMITTED", result, clock.instant()))
                .then(Mono.defer(() -> repository.batch(batch.id()))).map(done -> json.read(done, ImportBatch.class));
    }

    /** Two files that name the same new provider, each previewed before the other was committed, would make it twice. */
    private Mono<Void> refuseWhenOutdated(UUID batch) {
        return repository.lockProviders().then(Mono.defer(() -> repository.namedProviders(batch)))
                .zipWhen(named -> repository.providers())
                .flatMap(read -> ProviderMatching.isOutdated(json.readList(read.getT1(), NamedProvider.class),
                        json.readList(read.getT2(), KnownProvider.class))
                                ? Mono.error(Refusal.of(ImportProblems.PREVIEW_OUTDATED))
                                : Mono.empty());
    }

    private static boolean isOutdated(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof R2dbcException refused && SHORTLIST_CHANGED.equals(refused.getSqlState())) {
                return true;
            }
        }
        return false;
    }
}
