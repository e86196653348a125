package nl.loodlijn.contract.move;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.inject.Singleton;

import nl.loodlijn.contract.agreement.AgreementProblem;
import nl.loodlijn.contract.agreement.MoveAgreement;
import nl.loodlijn.contract.model.PublishedModel;
import nl.loodlijn.contract.model.PublishedModels;
import nl.loodlijn.contract.move.domain.MoveState;
import nl.loodlijn.contract.move.domain.TakeOverTerm;
import nl.loodlijn.platform.calendar.Netherlands;
import nl.loodlijn.platform.jobs.Jobs;
import nl.loodlijn.platform.problem.ProblemType;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;

import reactor.core.publisher.Mono;

/** Moves of the acting party: looking which agreements can be moved, and letting a job offer each of them. */
@Singleton
public final class AgreementMoves {
    private final UnitOfWork unitOfWork;
    private final MoveRepository moves;
    private final MoveItemRepository items;
    private final PublishedModels models;
    private final MoveAgreement agreement;
    private final Jobs jobs;
    private final Clock clock;

    /** An agreement of a move, and the two texts of it. */
    public record Looked(MoveItemRow item, MoveAgreement.Compared compared) {
    }

    AgreementMoves(UnitOfWork unitOfWork, MoveRepository moves, MoveItemRepository items, PublishedModels models, MoveAgreement agreement,
            Jobs jobs, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.moves = moves;
        this.items = items;
        this.models = models;
        this.agreement = agreement;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Gathers the agreements that run under an earlier version and begins to look at them; nothing is offered yet. */
    public Mono<MoveRow> begin(Actor.Member actor, UUID model, UUID version) {
        return unitOfWork.write(actor, () -> models.isKnown(model).filter(Boolean::booleanValue)
                .switchIfEmpty(Mono.error(() -> Refusal.of(ProblemType.NOT_FOUND)))
                .flatMap(_ -> models.find(version)).filter(target -> target.modelId().equals(model) && usable(target))
                .switchIfEmpty(Mono.error(() -> Refusal.of(AgreementProblem.MODEL)))
                .flatMap(target -> moves.begin(model, version, TakeOverTerm.lastDay(target.takesEffectOn()), clock.instant())
                        .switchIfEmpty(Mono.error(() -> Refusal.of(MoveProblem.OPEN)))
                        .flatMap(id -> moves.gather(id, model, target.number()).filter(rows -> rows > 0)
                                .switchIfEmpty(Mono.error(() -> Refusal.of(MoveProblem.NONE)))
                                .then(Mono.defer(() -> work(id))).then(Mono.defer(() -> found(id))))));
    }

    /** Lets every agreement that fits be offered, with this reason in each change. */
    public Mono<MoveRow> start(Actor.Member actor, UUID id, String why) {
        return step(actor, id, () -> moves.start(id, why, clock.instant()), true);
    }

    /** Stops after the agreement that is being offered at this moment. */
    public Mono<MoveRow> stop(Actor.Member actor, UUID id) {
        return step(actor, id, () -> moves.go(id, "RUNNING", MoveState.STOPPED.name(), clock.instant()), false);
    }

    /** Goes on where it stopped, on the authority of whoever says so. */
    public Mono<MoveRow> resume(Actor.Member actor, UUID id) {
        return step(actor, id, () -> moves.go(id, "STOPPED", MoveState.RUNNING.name(), clock.instant()), true);
    }

    /** Lets go of it; what was offered stays offered. */
    public Mono<MoveRow> letGo(Actor.Member actor, UUID id) {
        return step(actor, id, () -> moves.go(id, "LOOKING,READY,STOPPED", MoveState.LET_GO.name(), clock.instant()), false);
    }

    public Mono<MoveRow> find(Actor.Member actor, UUID id) {
        return unitOfWork.read(actor, () -> found(id));
    }

    /** @param before the move before the page; empty for the first page */
    public Mono<List<MoveRow>> ofModel(Actor.Member actor, UUID model, String before, int most) {
        return unitOfWork.read(actor, () -> moves.ofModel(model, before, most).collectList());
    }

    /**
     * @param state of the agreements asked for; empty for all
     * @param after the agreement before the page; empty for the first page
     */
    public Mono<List<MoveItemRow>> items(Actor.Member actor, UUID id, String state, String after, int most) {
        return unitOfWork.read(actor, () -> found(id).then(Mono.defer(() -> items.items(id, state, after, most).collectList())));
    }

    /** What changes in one agreement. */
    public Mono<Looked> item(Actor.Member actor, UUID id, UUID which) {
        return unitOfWork.read(actor, () -> found(id).flatMap(move -> items.item(id, which)
                .zipWith(Mono.defer(() -> models.find(move.modelVersionId())))
                .flatMap(read -> agreement.compare(which, read.getT2()).map(compared -> new Looked(read.getT1(), compared))))
                .switchIfEmpty(Mono.error(() -> Refusal.of(ProblemType.NOT_FOUND))));
    }

    private Mono<MoveRow> step(Actor.Member actor, UUID id, Supplier<Mono<Long>> change, boolean works) {
        return unitOfWork.write(actor, () -> found(id).then(Mono.defer(change)).filter(rows -> rows > 0)
                .switchIfEmpty(Mono.error(() -> Refusal.of(MoveProblem.OTHER_STATE)))
                .then(Mono.defer(() -> works ? work(id) : Mono.<UUID>empty())).then(Mono.defer(() -> found(id))));
    }

    private Mono<UUID> work(UUID id) {
        return jobs.enqueue(MoveJob.NAME, Map.of(MoveJob.MOVE, id), clock.instant());
    }

    private Mono<MoveRow> found(UUID id) {
        return moves.find(id).switchIfEmpty(Mono.error(() -> Refusal.of(ProblemType.NOT_FOUND)));
    }

    private boolean usable(PublishedModel target) {
        return !target.archived() && !target.takesEffectOn().isAfter(Netherlands.today(clock));
    }
}
