package nl.loodlijn.contract.mediation;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.loodlijn.platform.problem.ProblemType;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;

import reactor.core.publisher.Mono;

/** Mediations: the subcontractor asks, the region leads, and the head contractor takes part once it was told. */
@Singleton
public final class Mediations {
    private final UnitOfWork unitOfWork;
    private final MediationRepository mediations;
    private final MessageRepository messages;
    private final TellOfMediations tell;
    private final Clock clock;

    /** A mediation with what was said in it. */
    public record Whole(MediationRow row, List<MessageRow> messages) {
        public Whole {
            messages = List.copyOf(messages);
        }
    }

    Mediations(UnitOfWork unitOfWork, MediationRepository mediations, MessageRepository messages, TellOfMediations tell, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.mediations = mediations;
        this.messages = messages;
        this.tell = tell;
        this.clock = clock;
    }

    /** @param before the one before the page; empty for the first page */
    public Mono<List<MediationRow>> list(Actor.Member actor, String before, int most) {
        return unitOfWork.read(actor, () -> mediations.list(before, most).collectList());
    }

    public Mono<Whole> find(Actor.Member actor, UUID id) {
        return unitOfWork.read(actor, () -> whole(id));
    }

    /** Fails with a {@link Refusal} (404) for an agreement in which the acting organisation is not the subcontractor. */
    public Mono<Whole> ask(Actor.Member actor, UUID agreement, String why) {
        return unitOfWork.write(actor, () -> mediations.isSub(agreement).filter(sub -> sub)
                .switchIfEmpty(Mono.error(() -> Refusal.of(ProblemType.NOT_FOUND)))
                .flatMap(_ -> mediations.ask(agreement, clock.instant()))
                .switchIfEmpty(Mono.error(() -> Refusal.of(MediationProblem.OPEN)))
                .flatMap(id -> messages.add(id, false, why, clock.instant()).then(Mono.defer(() -> whole(id))))
                .flatMap(asked -> tell.others(actor, asked.row(), MediationNotifications.ASKED).thenReturn(asked)));
    }

    public Mono<Whole> say(Actor.Member actor, UUID id, String words) {
        return step(actor, id, row -> row.overAt() != null
                ? Mono.error(Refusal.of(MediationProblem.OTHER_STATE))
                : messages.add(id, row.toldAt() != null, words, clock.instant())
                        .then(Mono.defer(() -> actor.party().equals(row.headId()) ? Mono.just(1L) : mediations.touch(id, clock.instant())))
                        .then(Mono.defer(() -> tell.others(actor, row, MediationNotifications.SAID))));
    }

    /**
     * The subcontractor agrees that the head contractor is told, or no longer agrees.
     *
     * @param words what the head contractor may read; null: do not tell it
     */
    public Mono<Whole> agree(Actor.Member actor, UUID id, @Nullable String words) {
        return step(actor, id, row -> !actor.party().equals(row.subId()) || row.toldAt() != null || row.overAt() != null
                ? Mono.error(Refusal.of(MediationProblem.OTHER_STATE))
                : mediations.agree(id, words, clock.instant()).then(Mono.defer(
                        () -> words == null ? Mono.empty() : tell.others(actor, row, MediationNotifications.AGREED))));
    }

    /** The region begins to talk with the subcontractor. */
    public Mono<Whole> takeUp(Actor.Member actor, UUID id) {
        return step(actor, id, row -> row.state() != MediationState.ASKED
                ? Mono.error(Refusal.of(MediationProblem.OTHER_STATE))
                : mediations.go(id, MediationState.TAKEN_UP.name(), null, clock.instant())
                        .then(Mono.defer(() -> tell.others(actor, row, MediationNotifications.SAID))));
    }

    /** The region tells the head contractor, which reads from then on. */
    public Mono<Whole> tellHead(Actor.Member actor, UUID id) {
        return step(actor, id, row -> {
            if (row.overAt() != null || row.toldAt() != null) {
                return Mono.error(Refusal.of(MediationProblem.OTHER_STATE));
            }
            return row.agreedAt() == null
                    ? Mono.error(Refusal.of(MediationProblem.NOT_AGREED))
                    : mediations.go(id, MediationState.TOLD.name(), null, clock.instant()).then(Mono.defer(() -> mediations.find(id)))
                            .flatMap(told -> tell.others(actor, told, MediationNotifications.TOLD));
        });
    }

    /** The region closes it, or the subcontractor withdraws it. */
    public Mono<Whole> end(Actor.Member actor, UUID id, @Nullable String outcome) {
        return step(actor, id, row -> {
            boolean region = actor.party().equals(actor.tenant());
            if (row.overAt() != null || !region && !actor.party().equals(row.subId())) {
                return Mono.error(Refusal.of(MediationProblem.OTHER_STATE));
            }
            return mediations.go(id, (region ? MediationState.CLOSED : MediationState.WITHDRAWN).name(), outcome, clock.instant())
                    .then(Mono.defer(() -> tell.others(actor, row, MediationNotifications.OVER)));
        });
    }

    private Mono<Whole> step(Actor.Member actor, UUID id, Function<MediationRow, Mono<?>> change) {
        return unitOfWork.write(actor,
                () -> mediations.held(id).switchIfEmpty(Mono.error(() -> Refusal.of(ProblemType.NOT_FOUND)))
                        .flatMap(row -> change.apply(row).then(Mono.defer(() -> whole(id)))));
    }

    private Mono<Whole> whole(UUID id) {
        return mediations.find(id).switchIfEmpty(Mono.error(() -> Refusal.of(ProblemType.NOT_FOUND)))
                .flatMap(row -> messages.messages(id).collectList().map(said -> new Whole(row, said)));
    }
}
