package nl.loodlijn.admission.application;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.loodlijn.admission.domain.Criterion;
import nl.loodlijn.admission.domain.EvidenceKind;
import nl.loodlijn.platform.files.FileStore;
import nl.loodlijn.platform.files.FileUse;
import nl.loodlijn.platform.files.StoredFile;
import nl.loodlijn.platform.files.StoredFiles;
import nl.loodlijn.platform.problem.ProblemType;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Documents with answers: handing them in, dating them, taking them away, reading them. */
@Singleton
public final class GiveEvidence {
    /** PDF, PNG or JPEG of at most 20 MB, by content. */
    public static final FileUse USE = new FileUse("application-evidence", Set.of("application/pdf", "image/png", "image/jpeg"),
            20L * 1024 * 1024);
    private static final int MOST_FILES = 10;

    private final UnitOfWork unitOfWork;
    private final Applications applications;
    private final EvidenceRepository evidence;
    private final StoredFiles files;
    private final FileStore store;
    private final Clock clock;

    /** A document and its content. */
    public record Opened(StoredFile file, Flux<ByteBuffer> content) {
    }

    GiveEvidence(UnitOfWork unitOfWork, Applications applications, EvidenceRepository evidence, StoredFiles files, FileStore store,
            Clock clock) {
        this.unitOfWork = unitOfWork;
        this.applications = applications;
        this.evidence = evidence;
        this.files = files;
        this.store = store;
        this.clock = clock;
    }

    /** Fails with a {@link Refusal} when no document is asked for here, or its content is not taken. */
    public Mono<WholeApplication> add(Actor.Member actor, UUID id, String code, String name, Flux<ByteBuffer> bytes) {
        return unitOfWork.read(actor, () -> applications.find(id)).doOnNext(seen -> requireDocument(seen, code))
                .then(Mono.defer(() -> files.take(actor, USE, name, bytes)))
                .flatMap(handed -> unitOfWork.write(actor, () -> applications.held(id).doOnNext(held -> requireDocument(held, code))
                        .then(Mono.defer(() -> files.keep(handed))).flatMap(file -> evidence.add(id, code, file, clock.instant()))
                        .then(Mono.defer(() -> applications.find(id)))));
    }

    /** @param version of the dates that were looked at */
    public Mono<WholeApplication> date(Actor.Member actor, UUID id, UUID file, int version, @Nullable LocalDate issuedOn,
            @Nullable LocalDate validUntil) {
        return unitOfWork.write(actor, () -> applications.held(id).doOnNext(held -> requireOpen(held, file))
                .then(Mono.defer(() -> WriteApplication.changed(evidence.date(id, file, version, issuedOn, validUntil))))
                .then(Mono.defer(() -> applications.find(id))));
    }

    /** Takes a document away; one that was submitted before stays with that submission. */
    public Mono<WholeApplication> remove(Actor.Member actor, UUID id, UUID file) {
        return unitOfWork.write(actor,
                () -> applications.held(id).doOnNext(held -> requireOpen(held, file)).then(Mono.defer(() -> evidence.remove(id, file)))
                        .then(Mono.defer(() -> evidence.wasSubmitted(file)))
                        .flatMap(submitted -> submitted ? Mono.empty() : files.delete(file))
                        .then(Mono.defer(() -> applications.find(id))));
    }

    /** Fails with a {@link Refusal} when the acting party may not see it, or it waits for the virus scanner. */
    public Mono<Opened> open(Actor.Member actor, UUID id, UUID file) {
        return unitOfWork.read(actor, () -> evidence.belongs(id, file).filter(belongs -> belongs)
                .switchIfEmpty(Mono.error(() -> Refusal.of(ProblemType.NOT_FOUND)))
                .flatMap(belongs -> files.find(file).switchIfEmpty(Mono.defer(() -> files.waits(file).flatMap(
                        waits -> Mono.error(Refusal.of(waits ? ApplicationProblem.FILE_WAITS : ProblemType.NOT_FOUND)))))))
                .map(known -> new Opened(known, store.get(known.id())));
    }

    private static void requireDocument(WholeApplication held, String code) {
        Criterion criterion = WriteApplication.requireOpen(held, code);
        if (criterion.evidence().kind() != EvidenceKind.DOCUMENT) {
            throw Refusal.of(ApplicationProblem.NO_DOCUMENT);
        }
        if (held.files().stream().filter(one -> one.code().equals(code)).count() >= MOST_FILES) {
            throw Refusal.of(ApplicationProblem.TOO_MANY_FILES);
        }
    }

    private static void requireOpen(WholeApplication held, UUID file) {
        FileRow known = held.files().stream().filter(one -> one.id().equals(file)).findFirst()
                .orElseThrow(() -> Refusal.of(ProblemType.NOT_FOUND));
        WriteApplication.requireOpen(held, known.code());
    }
}
