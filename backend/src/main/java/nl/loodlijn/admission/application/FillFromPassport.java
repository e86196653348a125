package nl.loodlijn.admission.application;

import java.io.FileNotFoundException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import nl.loodlijn.admission.domain.ApplicationAnswer;
import nl.loodlijn.admission.domain.EvidenceFile;
import nl.loodlijn.admission.domain.PassportEvidence;
import nl.loodlijn.admission.passport.Passport;
import nl.loodlijn.admission.passport.PassportFileRow;
import nl.loodlijn.admission.passport.PassportProblem;
import nl.loodlijn.platform.calendar.Netherlands;
import nl.loodlijn.platform.files.FileStore;
import nl.loodlijn.platform.files.StoredFiles;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Fills what is still open in a draft from the passport. Documents are copied: the region gets rows and contents of its own, with its own term,
 * and the accepting region may erase its copy. What cannot be copied any more, or is not what was accepted, stays open.
 */
@Singleton
public final class FillFromPassport {
    private final UnitOfWork unitOfWork;
    private final Applications applications;
    private final ApplicationRepository repository;
    private final AnswerRepository answers;
    private final EvidenceRepository evidence;
    private final PassportMarkRepository marks;
    private final Passport passport;
    private final StoredFiles files;
    private final FileStore store;
    private final Clock clock;

    /** An accepted answer with copies of its documents, which belong to nobody yet. */
    private record Copied(PassportEvidence evidence, List<Copy> files) {
        String code() {
            return evidence.answer().code();
        }
    }

    private record Copy(EvidenceFile original, StoredFiles.Handed handed) {
    }

    private record Found(List<PassportEvidence> evidence, Map<UUID, PassportFileRow> files) {
    }

    FillFromPassport(UnitOfWork unitOfWork, Applications applications, ApplicationRepository repository, AnswerRepository answers,
            EvidenceRepository evidence, PassportMarkRepository marks, Passport passport, StoredFiles files, FileStore store, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.applications = applications;
        this.repository = repository;
        this.answers = answers;
        this.evidence = evidence;
        this.marks = marks;
        this.passport = passport;
        this.files = files;
        this.store = store;
        this.clock = clock;
    }

    /** Fails with a {@link Refusal} when it is no draft any more, or without consent for the region. */
    public Mono<WholeApplication> fill(Actor.Member actor, UUID application) {
        LocalDate today = Netherlands.today(clock);
        return unitOfWork.read(actor, () -> find(application, today))
                .flatMap(found -> Flux.fromIterable(found.evidence()).concatMap(one -> copy(actor, one, found.files())).collectList())
                .flatMap(copied -> unitOfWork.write(actor, () -> enter(application, copied, today)));
    }

    private Mono<Found> find(UUID application, LocalDate today) {
        return applications.find(application).doOnNext(WriteApplication::requireDraft)
                .delayUntil(held -> offered())
                .flatMap(held -> passport.accepted().map(accepted -> find(held, accepted, today)));
    }

    private static Found find(WholeApplication held, Passport.Accepted accepted, LocalDate today) {
        List<PassportEvidence> all = accepted.evidence();
        return new Found(held.asked().stream().filter(one -> isOpen(held, one.code()))
                .flatMap(one -> PassportEvidence.bestFor(one, all, today).stream()).toList(),
                accepted.files().stream().collect(Collectors.toMap(PassportFileRow::contentId, Function.identity(), (one, same) -> one)));
    }

    private Mono<Copied> copy(Actor.Member actor, PassportEvidence one, Map<UUID, PassportFileRow> known) {
        return Flux.fromIterable(one.answer().files())
                .concatMap(file -> Mono.justOrEmpty(known.get(file.id()))
                        .flatMap(row -> files.take(actor, GiveEvidence.USE, row.name(), store.get(file.id()))
                                .filter(handed -> handed.content().sha256().equals(row.sha256())))
                        .map(handed -> new Copy(file, handed)))
                .collectList().filter(copies -> copies.size() == one.answer().files().size()).map(copies -> new Copied(one, copies))
                .onErrorResume(failure -> failure instanceof FileNotFoundException || failure instanceof Refusal, failure -> Mono.empty());
    }

    private Mono<WholeApplication> enter(UUID application, List<Copied> copied, LocalDate today) {
        return applications.held(application).doOnNext(WriteApplication::requireDraft)
                .flatMap(held -> passport.hold(copied.stream().map(one -> one.evidence().id()).toList(), today)
                        .delayUntil(holding -> offered())
                        .flatMap(holding -> Flux.fromStream(() -> still(held, copied, holding)).concatMap(one -> enter(application, one))
                                .then())
                        .then(Mono.defer(() -> facts(held))))
                .then(Mono.defer(() -> applications.find(application)));
    }

    private Mono<Boolean> offered() {
        return passport.isOffered().filter(offered -> offered)
                .switchIfEmpty(Mono.error(() -> Refusal.of(PassportProblem.NOT_OFFERED)));
    }

    private static Stream<Copied> still(WholeApplication held, List<Copied> copied, Set<UUID> holding) {
        return copied.stream().filter(one -> holding.contains(one.evidence().id()) && isOpen(held, one.code()));
    }

    private Mono<Long> enter(UUID application, Copied one) {
        ApplicationAnswer given = one.evidence().answer();
        return answers
                .add(application, one.code(), given.notApplicable(), given.explanation(), given.number(), given.declaredBy(),
                        given.declaredOn(), given.page(), false, null, clock.instant())
                .thenMany(Flux.fromIterable(one.files())).concatMap(file -> enter(application, one.code(), file))
                .then(Mono.defer(() -> marks.add(application, one.code(), one.evidence().id(), clock.instant())));
    }

    private Mono<Long> enter(UUID application, String code, Copy copy) {
        return files.keep(copy.handed()).flatMap(file -> evidence.add(application, code, file, clock.instant())
                .then(Mono.defer(() -> evidence.date(application, file, 1, copy.original().issuedOn(), copy.original().validUntil()))));
    }

    private Mono<Long> facts(WholeApplication held) {
        return passport.facts().map(known -> known.completing(held.row().facts())).filter(facts -> !facts.equals(held.row().facts()))
                .flatMap(facts -> repository.writeFacts(held.row().id(), held.row().version(),
                        facts.laws().stream().sorted().map(Enum::name).toArray(String[]::new), facts.categories().toArray(String[]::new),
                        facts.establishments().toArray(String[]::new), facts.kvkNumber(), facts.rsin(), facts.agbCode(),
                        facts.contactName(), facts.contactEmail(), facts.contactPhone(), clock.instant()));
    }

    private static boolean isOpen(WholeApplication held, String code) {
        return held.open().contains(code) && held.answers().stream().noneMatch(one -> one.code().equals(code))
                && held.files().stream().noneMatch(one -> one.code().equals(code));
    }
}
