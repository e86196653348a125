package nl.loodlijn.shortlist.imports;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.loodlijn.platform.calendar.Netherlands;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;
import nl.loodlijn.shortlist.imports.domain.CleanText;
import nl.loodlijn.shortlist.imports.domain.ImportMapping;
import nl.loodlijn.shortlist.imports.domain.ReadLine;

import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.util.function.Tuples;

/** Says what the columns of a file mean, and computes what each line would change. Nothing of the shortlist changes. */
@Singleton
public final class PreviewImport {
    private static final int LINES_PER_STEP = 1_000;
    private static final int NAME_CHARACTERS = 100;

    private final UnitOfWork unitOfWork;
    private final ImportRepository repository;
    private final OpenImport open;
    private final ImportJson json;
    private final TellWhenLong tell;
    private final Clock clock;

    PreviewImport(UnitOfWork unitOfWork, ImportRepository repository, OpenImport open, ImportJson json, TellWhenLong tell, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.repository = repository;
        this.open = open;
        this.json = json;
        this.tell = tell;
        this.clock = clock;
    }

    /**
     * Fails with a {@link Refusal} when the mapping is wrong or the import was changed by someone else.
     *
     * @param version that the caller has seen
     * @param saveAs name under which to keep the mapping for later files; null: do not keep it
     */
    public Mono<ImportBatch> map(Actor.Member actor, UUID id, int version, StoredMapping mapping, @Nullable String saveAs) {
        Instant began = clock.instant();
        return unitOfWork.write(actor, () -> open.locked(id, version)
                .flatMap(batch -> {
                    mapping.checkedFor(batch.columns());
                    return save(saveAs, batch, mapping).then(compute(batch, mapping));
                }).flatMap(done -> tell.of(ImportNotifications.PREVIEWED, actor, began, done)));
    }

    /** Computes the preview again with the same mapping, inside a unit of work that holds the import. */
    Mono<ImportBatch> again(ImportBatch batch) {
        return batch.mapping() == null ? Mono.just(batch) : compute(batch, batch.mapping());
    }

    private Mono<Void> save(@Nullable String saveAs, ImportBatch batch, StoredMapping mapping) {
        if (saveAs == null) {
            return Mono.empty();
        }
        String name = saveAs.strip();
        if (name.isEmpty() || name.length() > NAME_CHARACTERS || !CleanText.is(name)) {
            return Mono.error(Refusal.invalid("/saveAs", "name-length",
                    Message.of("Geef een naam van 1 tot 100 tekens, op een regel.", "Give a name of 1 to 100 characters, on one line.")));
        }
        return repository.saveMapping(name, json.write(batch.columns()), json.write(mapping), clock.instant()).then();
    }

    private Mono<ImportBatch> compute(ImportBatch batch, StoredMapping stored) {
        return Mono.defer(() -> {
            ImportMapping mapping = stored.checkedFor(batch.columns());
            LocalDate today = Netherlands.today(clock);
            return repository.places(today).zipWhen(places -> repository.providers())
                    .zipWhen(read -> repository.formerNumbers(), (read, numbers) -> Tuples.of(read.getT1(), read.getT2(), numbers))
                    .publishOn(Schedulers.boundedElastic())
                    .map(read -> new PreviewComputation(batch.columns(), mapping, json.read(read.getT1(), TenantPlaces.class).gazetteer(),
                            json.readList(read.getT2(), KnownProvider.class), json.readMap(read.getT3()), today))
                    .flatMap(computation -> step(batch.id(), computation, 0)
                            .then(repository.forgetProviders(batch.id()))
                            .then(Mono.defer(() -> repository.keepProviders(batch.id(), json.write(computation.providers())))))
                    .then(Mono.defer(() -> repository.finishPreview(batch.id(), json.write(StoredMapping.of(mapping)))))
                    .then(Mono.defer(() -> repository.batch(batch.id()))).map(done -> json.read(done, ImportBatch.class));
        });
    }

    /** Some lines after the given one, and then the lines after those. Works on threads that may be busy for a while. */
    private Mono<Void> step(UUID batch, PreviewComputation computation, int after) {
        return repository.rawLines(batch, after, LINES_PER_STEP).publishOn(Schedulers.boundedElastic())
                .map(rows -> json.readList(rows, PreviewComputation.RawLine.class))
                .flatMap(rows -> rows.isEmpty()
                        ? Mono.empty()
                        : keep(batch, computation, computation.read(rows))
                                .then(Mono.defer(() -> step(batch, computation, rows.getLast().line()))));
    }

    private Mono<Integer> keep(UUID batch, PreviewComputation computation, List<ReadLine> lines) {
        return repository.listings(json.write(lines.stream().map(ReadLine::importKey).toList())).publishOn(Schedulers.boundedElastic())
                .map(known -> byKey(json.readList(known, PreviewComputation.KnownListing.class)))
                .flatMap(known -> repository.keepPreview(batch, json.write(computation.compare(lines, known))));
    }

    private static Map<String, PreviewComputation.KnownListing> byKey(List<PreviewComputation.KnownListing> listings) {
        return listings.stream().collect(Collectors.toMap(PreviewComputation.KnownListing::importKey, listing -> listing));
    }
}
