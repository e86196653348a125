package nl.loodlijn.shortlist.imports;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.ProblemType;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;

import reactor.core.publisher.Mono;

/** Shows imports and their previews. */
@Singleton
public final class ReadImports {
    private final UnitOfWork unitOfWork;
    private final ImportRepository repository;
    private final ImportJson json;

    ReadImports(UnitOfWork unitOfWork, ImportRepository repository, ImportJson json) {
        this.unitOfWork = unitOfWork;
        this.repository = repository;
        this.json = json;
    }

    /** The last hundred, newest first. */
    public Mono<List<ImportBatch>> all(Actor.Member actor) {
        return unitOfWork.read(actor, () -> repository.batches().map(batch -> json.read(batch, ImportBatch.class)).collectList());
    }

    public Mono<ImportBatch> one(Actor.Member actor, UUID id) {
        return unitOfWork.read(actor, () -> existing(id));
    }

    /** Lines of a preview after the given one; {@code state} empty: of every state, WARNING: those with a warning. */
    public Mono<List<ImportLine>> lines(Actor.Member actor, UUID id, String state, int after, int limit, Locale language) {
        return unitOfWork.read(actor, () -> existing(id).then(repository.previewedLines(id, state, after, limit))
                .map(lines -> json.readList(lines, PreviewedLine.class).stream().map(line -> shown(line, language)).toList()));
    }

    public Mono<List<UnknownPlace>> unknownPlaces(Actor.Member actor, UUID id) {
        return unitOfWork.read(actor,
                () -> existing(id).then(repository.unknownPlaces(id)).map(found -> json.readList(found, UnknownPlace.class)));
    }

    public Mono<List<SavedMapping>> savedMappings(Actor.Member actor) {
        return unitOfWork.read(actor, () -> repository.savedMappings().map(found -> json.readList(found, SavedMapping.class)));
    }

    private Mono<ImportBatch> existing(UUID id) {
        return repository.batch(id).map(batch -> json.read(batch, ImportBatch.class))
                .switchIfEmpty(Mono.error(() -> Refusal.of(ProblemType.NOT_FOUND)));
    }

    private static ImportLine shown(PreviewedLine line, Locale language) {
        List<ImportLine.Problem> problems = line.problems().stream().map(problem -> new ImportLine.Problem(problem.column(), problem.code(),
                problem.severity(), Message.of(problem.dutch(), problem.english()).in(language))).toList();
        @Nullable
        ListingColumns listing = line.listing();
        return new ImportLine(line.line(), line.state(), line.providerName(), listing == null ? "" : listing.title(), problems,
                line.changes());
    }
}
