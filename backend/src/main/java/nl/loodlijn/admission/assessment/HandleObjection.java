package nl.loodlijn.admission.assessment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.inject.Singleton;

import nl.loodlijn.admission.application.ApplicationRow;
import nl.loodlijn.admission.application.Applications;
import nl.loodlijn.admission.application.TellOfObjections;
import nl.loodlijn.admission.application.WholeApplication;
import nl.loodlijn.admission.domain.ApplicationStep;
import nl.loodlijn.admission.domain.ObjectionTerms;
import nl.loodlijn.platform.calendar.Netherlands;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.ProblemType;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;
import nl.loodlijn.settings.DecisionTermsRepository;

import reactor.core.publisher.Mono;

/** An objection (bezwaar) or a complaint against a decision: a case that is received, heard and decided on. */
@Singleton
public final class HandleObjection {
    private final UnitOfWork unitOfWork;
    private final Applications applications;
    private final DecisionRepository decisions;
    private final ObjectionRepository objections;
    private final DecisionTermsRepository terms;
    private final ChangeAdmission change;
    private final TellOfObjections tell;
    private final Clock clock;

    /** What comes of it. */
    public enum Outcome {
        /** Gegrond: the application is assessed again. */
        FOUNDED,
        UNFOUNDED,
        /** Niet-ontvankelijk: too late, for example. */
        INADMISSIBLE
    }

    HandleObjection(UnitOfWork unitOfWork, Applications applications, DecisionRepository decisions, ObjectionRepository objections,
            DecisionTermsRepository terms, ChangeAdmission change, TellOfObjections tell, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.applications = applications;
        this.decisions = decisions;
        this.objections = objections;
        this.terms = terms;
        this.change = change;
        this.tell = tell;
        this.clock = clock;
    }

    /** The provider brings it in, once, against the newest decision; one that comes too late is received as well. */
    public Mono<Void> bring(Actor.Member actor, UUID application, String grounds) {
        require(!grounds.isEmpty(), "/grounds", "grounds-missing", Message.of("Schrijf waarom u het er niet mee eens bent (Awb art. 6:5).",
                "Write why you do not agree (Awb art. 6:5)."));
        LocalDate today = Netherlands.today(clock);
        return unitOfWork.write(actor, () -> applications.held(application)
                .flatMap(held -> decisions.decisions(application).next()
                        .flatMap(decision -> requireUndecided(application, decision)
                                .then(Mono.defer(() -> receive(application, decision, grounds, today))))
                        .switchIfEmpty(Mono.error(() -> Refusal.of(AssessmentProblem.NOT_OBJECTABLE)))
                        .flatMap(brought -> tell.staff(held.row(), brought))));
    }

    private Mono<Void> requireUndecided(UUID application, DecisionRow decision) {
        return objections.objections(application).filter(one -> one.round() == decision.round() && one.isDecided()).next()
                .flatMap(decided -> Mono.error(Refusal.of(AssessmentProblem.OBJECTION_DECIDED)));
    }

    private Mono<UUID> receive(UUID application, DecisionRow decision, String grounds, LocalDate today) {
        LocalDate decidedOn = LocalDate.ofInstant(decision.decidedAt(), Netherlands.ZONE);
        return terms.terms().flatMap(decided -> objections.bring(application, decision.round(),
                decided.isPrivateLaw() ? "PRIVATE_LAW_COMPLAINT" : "AWB_OBJECTION", grounds, today,
                !today.isAfter(ObjectionTerms.lastDay(decidedOn)), ObjectionTerms.decisionDue(decidedOn, today), clock.instant()));
    }

    /** The provider takes it back. */
    public Mono<Void> withdraw(Actor.Member actor, UUID application, UUID objection) {
        return unitOfWork.write(actor,
                () -> open(application, objection).then(Mono.defer(() -> objections.withdraw(application, objection))).then());
    }

    /** The region says when and where it hears the provider (Awb art. 7:2). */
    public Mono<Void> hear(Actor.Member actor, UUID application, UUID objection, int version, LocalDate day, String place) {
        require(!place.isEmpty(), "/place", "place-missing", Message.of("Schrijf waar het gesprek is.", "Write where the hearing is."));
        require(!day.isBefore(Netherlands.today(clock)), "/day", "day-over",
                Message.of("Kies vandaag of een latere dag.", "Choose today or a later day."));
        return unitOfWork.write(actor, () -> applications.held(application).flatMap(held -> open(application, objection)
                .then(Mono.defer(() -> changed(objections.hear(application, objection, version, day, place))))
                .then(Mono.defer(() -> tell.heard(held.row(), objection, day)))));
    }

    /** The region decides, by somebody else than who took the decision (Awb art. 10:3). When it is founded, the application is assessed again. */
    public Mono<Void> decide(Actor.Member actor, UUID application, UUID objection, int version, Outcome outcome, String reasons) {
        require(!reasons.isEmpty(), "/reasons", "reasons-missing",
                Message.of("Schrijf waarom u zo beslist (Awb art. 7:12).", "Write why you decide so (Awb art. 7:12)."));
        return unitOfWork.write(actor, () -> applications.held(application).flatMap(held -> open(application, objection)
                .flatMap(open -> requireOther(application, open, actor.person()))
                .then(Mono.defer(() -> changed(
                        objections.decide(application, objection, version, outcome.name(), reasons, Netherlands.today(clock)))))
                .then(Mono.defer(() -> outcome == Outcome.FOUNDED ? again(held, reasons) : Mono.<Void>empty()))
                .then(Mono.defer(() -> tell.decided(held.row(), objection)))));
    }

    private Mono<Void> again(WholeApplication held, String reasons) {
        ApplicationRow row = held.row();
        if (ApplicationStep.RECONSIDER.isAllowedIn(row.state())) {
            return change.again(held, ApplicationStep.RECONSIDER, reasons);
        }
        return ApplicationStep.REASSESS.isAllowedIn(row.state()) ? change.again(held, ApplicationStep.REASSESS, reasons) : Mono.empty();
    }

    private Mono<Void> requireOther(UUID application, ObjectionRow objection, UUID person) {
        return decisions.decisions(application)
                .filter(decision -> decision.bars(person, objection)).next()
                .flatMap(own -> Mono.error(Refusal.of(AssessmentProblem.SAME_DECIDER)));
    }

    private Mono<ObjectionRow> open(UUID application, UUID objection) {
        return objections.objections(application).filter(one -> one.id().equals(objection)).next()
                .switchIfEmpty(Mono.error(() -> Refusal.of(ProblemType.NOT_FOUND)))
                .flatMap(one -> one.isOpen() ? Mono.just(one) : Mono.error(Refusal.of(AssessmentProblem.OBJECTION_CLOSED)));
    }

    private static Mono<Long> changed(Mono<Long> rows) {
        return rows.filter(number -> number > 0).switchIfEmpty(Mono.error(() -> Refusal.of(ProblemType.PRECONDITION_FAILED)));
    }

    private static void require(boolean holds, String pointer, String code, Message message) {
        if (!holds) {
            throw Refusal.invalid(pointer, code, message);
        }
    }
}
