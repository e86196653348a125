package nl.loodlijn.shortlist.imports;

import java.util.UUID;

import jakarta.inject.Singleton;

import nl.loodlijn.platform.problem.ProblemType;
import nl.loodlijn.platform.problem.Refusal;

import reactor.core.publisher.Mono;

/** Finds an import that someone is about to change and keeps others from changing it in the meantime. */
@Singleton
final class OpenImport {
    private final ImportRepository repository;
    private final ImportJson json;

    OpenImport(ImportRepository repository, ImportJson json) {
        this.repository = repository;
        this.json = json;
    }

    /** Inside a unit of work; waits for whoever is changing it now. Any state. */
    Mono<ImportBatch> locked(UUID id) {
        return repository.lockedBatch(id).map(batch -> json.read(batch, ImportBatch.class))
                .switchIfEmpty(Mono.error(() -> Refusal.of(ProblemType.NOT_FOUND)));
    }

    /** Inside a unit of work: the import as the caller knows it, not ended. */
    Mono<ImportBatch> locked(UUID id, int version) {
        return locked(id).map(batch -> requireOpen(batch, version));
    }

    static ImportBatch requireOpen(ImportBatch batch, int version) {
        if (batch.hasEnded()) {
            throw Refusal.of(ImportProblems.ALREADY_ENDED);
        }
        if (batch.version() != version) {
            throw Refusal.of(ProblemType.PRECONDITION_FAILED);
        }
        return batch;
    }
}
