package nl.loodlijn.admission.assessment;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import nl.loodlijn.admission.application.ApplicationProblem;
import nl.loodlijn.admission.application.Applications;
import nl.loodlijn.admission.domain.ObjectionStep;
import nl.loodlijn.platform.files.FileStore;
import nl.loodlijn.platform.files.StoredFile;
import nl.loodlijn.platform.files.StoredFiles;
import nl.loodlijn.platform.problem.ProblemType;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Decisions, their letters, and what was brought against them; for whoever sees the application. */
@Singleton
public final class ReadDecisions {
    private final UnitOfWork unitOfWork;
    private final Applications applications;
    private final DecisionRepository decisions;
    private final PartRepository parts;
    private final ObjectionRepository objections;
    private final StoredFiles files;
    private final FileStore store;

    /** @param decisions the newest first */
    public record Decided(List<DecisionRow> decisions, List<PartRow> parts, List<ObjectionRow> objections) {
        /** What the acting side can do now about a case; who took the decision does not decide on the case (Awb art. 10:3). */
        public List<ObjectionStep> may(Actor.Member actor, ObjectionRow objection) {
            if (!objection.isOpen()) {
                return List.of();
            }
            if (decisions.stream().anyMatch(decision -> decision.organisationId().equals(actor.party()))) {
                return List.of(ObjectionStep.WITHDRAW);
            }
            boolean barred = decisions.stream().anyMatch(decision -> decision.bars(actor.person(), objection));
            return barred ? List.of(ObjectionStep.HEAR) : List.of(ObjectionStep.HEAR, ObjectionStep.DECIDE);
        }
    }

    /** A letter and its content. */
    public record Letter(StoredFile file, Flux<ByteBuffer> content) {
    }

    ReadDecisions(UnitOfWork unitOfWork, Applications applications, DecisionRepository decisions, PartRepository parts,
            ObjectionRepository objections, StoredFiles files, FileStore store) {
        this.unitOfWork = unitOfWork;
        this.applications = applications;
        this.decisions = decisions;
        this.parts = parts;
        this.objections = objections;
        this.files = files;
        this.store = store;
    }

    /** Fails with a {@link Refusal} (404) when the acting party does not see the application. */
    public Mono<Decided> all(Actor.Member actor, UUID application) {
        return unitOfWork.read(actor, () -> applications.find(application).then(Mono.defer(() -> decided(application))));
    }

    private Mono<Decided> decided(UUID application) {
        return decisions.decisions(application).collectList().flatMap(taken -> parts.parts(application).collectList()
                .flatMap(different -> objections.objections(application).collectList().map(cases -> new Decided(taken, different, cases))));
    }

    /** @param round of the decision */
    public Mono<Letter> letter(Actor.Member actor, UUID application, int round) {
        return unitOfWork.read(actor, () -> decisions.decisions(application).filter(one -> one.round() == round).next()
                .switchIfEmpty(Mono.error(() -> Refusal.of(ProblemType.NOT_FOUND)))
                .flatMap(one -> files.find(one.letterId()).switchIfEmpty(Mono.defer(() -> files.waits(one.letterId()).flatMap(
                        waits -> Mono.error(Refusal.of(waits ? ApplicationProblem.FILE_WAITS : ProblemType.NOT_FOUND)))))))
                .map(file -> new Letter(file, store.get(file.id())));
    }
}
