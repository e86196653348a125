package nl.loodlijn.contract.move;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.inject.Singleton;

import nl.loodlijn.contract.agreement.MoveAgreement;
import nl.loodlijn.contract.model.PublishedModel;
import nl.loodlijn.contract.model.PublishedModels;
import nl.loodlijn.contract.move.domain.MoveState;
import nl.loodlijn.platform.jobs.Job;
import nl.loodlijn.platform.jobs.JobRun;
import nl.loodlijn.platform.jobs.Schedule;
import nl.loodlijn.platform.notification.Notifications;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.NoMembership;
import nl.loodlijn.platform.tenancy.UnitOfWork;

import reactor.core.publisher.Mono;

/**
 * Looks at the agreements of a move, or offers them, one at a time on the authority of whoever asked for it. The row of an agreement is held while it is
 * worked at and marked in the same transaction, so that a run that begins again, or two at once, offer nothing twice.
 */
@Singleton
final class MoveJob implements Job {
    static final String NAME = "move-agreements";
    static final String MOVE = "move";
    private static final String WAITING = "WAITING";
    private static final String FITS = "FITS";
    private static final String CANNOT = "CANNOT";

    private final UnitOfWork unitOfWork;
    private final DueMoveRepository due;
    private final MoveRepository moves;
    private final MoveItemRepository items;
    private final PublishedModels models;
    private final MoveAgreement agreement;
    private final MoveJson json;
    private final Notifications notifications;
    private final Clock clock;

    /** What a run works at. */
    private record Work(Actor.Member actor, UUID move, PublishedModel model, String why) {
    }

    /** That an agreement could not be offered after all. */
    private static final class NotOffered extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient UUID which;
        private final transient Refusal why;

        NotOffered(UUID which, Refusal why) {
            super(why.getMessage(), why, false, false);
            this.which = which;
            this.why = why;
        }
    }

    MoveJob(UnitOfWork unitOfWork, DueMoveRepository due, MoveRepository moves, MoveItemRepository items, PublishedModels models,
            MoveAgreement agreement, MoveJson json, Notifications notifications, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.due = due;
        this.moves = moves;
        this.items = items;
        this.models = models;
        this.agreement = agreement;
        this.json = json;
        this.notifications = notifications;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Message label() {
        return Message.of("Overeenkomsten overzetten naar een nieuwe versie van hun model",
                "Moving agreements to a new version of their model");
    }

    @Override
    public Schedule schedule() {
        return Schedule.onDemand();
    }

    @Override
    public Mono<Void> run(JobRun run) {
        UUID move = Objects.requireNonNull(run.payload().get(MOVE));
        return unitOfWork.read(run.actor(), () -> due.due(move))
                .flatMap(found -> work(found, found.runner(run.id())))
                .onErrorResume(NoMembership::causes, _ -> unitOfWork.write(run.actor(), () -> due.leave(move, clock.instant())).then());
    }

    private Mono<Void> work(DueMoveRepository.Due found, Actor.Member actor) {
        return unitOfWork.read(actor, () -> models.find(found.modelVersionId()))
                .map(model -> new Work(actor, found.id(), model, found.reason()))
                .flatMap(work -> found.state().equals(MoveState.LOOKING.name()) ? look(work) : offer(work));
    }

    private Mono<Void> look(Work work) {
        return lookAtNext(work).expand(more -> more ? lookAtNext(work) : Mono.empty()).then(
                Mono.defer(() -> unitOfWork.write(work.actor(), () -> moves.looked(work.move())))).then();
    }

    private Mono<Boolean> lookAtNext(Work work) {
        return unitOfWork.write(work.actor(), () -> items.next(work.move(), WAITING, MoveState.LOOKING.name())
                .flatMap(item -> objections(work, item.agreementId())
                        .flatMap(why -> items.judged(work.move(), item.agreementId(), WAITING, why.isEmpty() ? FITS : CANNOT,
                                json.write(why))))
                .map(rows -> rows > 0).defaultIfEmpty(false));
    }

    private Mono<List<MoveObjection>> objections(Work work, UUID which) {
        return agreement.look(work.actor(), which, work.model()).map(broken -> broken.stream().map(MoveObjection::of).toList())
                .onErrorResume(Refusal.class, refusal -> Mono.just(MoveObjection.of(refusal)));
    }

    private Mono<Void> offer(Work work) {
        return offerNext(work).expand(more -> more ? offerNext(work) : Mono.empty()).then(
                Mono.defer(() -> unitOfWork.write(work.actor(), () -> moves.finish(work.move(), clock.instant())
                        .filter(rows -> rows > 0).flatMap(_ -> tell(work)))))
                .then();
    }

    private Mono<Boolean> offerNext(Work work) {
        return unitOfWork.write(work.actor(), () -> items.next(work.move(), FITS, MoveState.RUNNING.name())
                .flatMap(item -> agreement.offer(work.actor(), item.agreementId(), work.model(), work.why())
                        .onErrorMap(Refusal.class, refusal -> new NotOffered(item.agreementId(), refusal))
                        .flatMap(number -> items.offered(work.move(), item.agreementId(), number)))
                .map(rows -> rows > 0).defaultIfEmpty(false))
                .onErrorResume(NotOffered.class, not -> unitOfWork.write(work.actor(),
                        () -> items.judged(work.move(), not.which, FITS, CANNOT, json.write(MoveObjection.of(not.why)))).thenReturn(true));
    }

    private Mono<Void> tell(Work work) {
        return moves.find(work.move()).flatMap(done -> notifications.tell(MoveNotifications.DONE, work.actor().person(),
                work.move().toString(),
                List.of(work.model().modelName(), Integer.toString(done.offered()), Integer.toString(done.cannot())),
                "modelcontracten/" + work.model().modelId() + "/overzetten?move=" + work.move()));
    }
}
