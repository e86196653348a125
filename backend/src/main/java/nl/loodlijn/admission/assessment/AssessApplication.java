package nl.loodlijn.admission.assessment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.loodlijn.admission.application.MoveApplication;
import nl.loodlijn.admission.domain.ApplicationState;
import nl.loodlijn.admission.domain.ApplicationStep;
import nl.loodlijn.admission.domain.Criterion;
import nl.loodlijn.admission.domain.EvidenceKind;
import nl.loodlijn.admission.domain.Verdict;
import nl.loodlijn.platform.calendar.Netherlands;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.ProblemType;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;

import reactor.core.publisher.Mono;

/**
 * Four eyes (vier ogen): two different persons judge every criterion, each without knowing what the other judges. A substitute counts as
 * themselves, because it is the person who acts that is written down.
 */
@Singleton
public final class AssessApplication {
    private final UnitOfWork unitOfWork;
    private final Assessments assessments;
    private final AssessorRepository assessors;
    private final JudgementRepository judgements;
    private final MoveApplication move;
    private final Clock clock;

    /**
     * What is judged about one criterion.
     *
     * @param version of what was looked at; 0 when there was nothing
     * @param seenOn when the assessor was shown what is not kept
     */
    public record Given(String code, int version, Verdict verdict, String reason, @Nullable LocalDate seenOn) {
    }

    AssessApplication(UnitOfWork unitOfWork, Assessments assessments, AssessorRepository assessors, JudgementRepository judgements,
            MoveApplication move, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.assessments = assessments;
        this.assessors = assessors;
        this.judgements = judgements;
        this.move = move;
        this.clock = clock;
    }

    /** Begins to assess; the first who does takes the application up. Fails with a {@link Refusal} when two others do. */
    public Mono<WholeAssessment> begin(Actor.Member actor, UUID application) {
        return unitOfWork.write(actor, () -> assessments.held(application).flatMap(held -> {
            ApplicationState state = held.application().row().state();
            if (held.assessor(actor.person()).isPresent()) {
                return Mono.just(held);
            }
            if (held.assessors().size() >= 2) {
                return Mono.error(Refusal.of(AssessmentProblem.TWO_ASSESS));
            }
            Mono<Void> takenUp = state == ApplicationState.IN_REVIEW || state == ApplicationState.ADDITION_ASKED
                    ? Mono.empty()
                    : move.take(held.application(), ApplicationStep.TAKE_UP, held.application().row().dueOn(), null);
            return takenUp.then(Mono.defer(() -> assessors.begin(application, held.application().row().round(), clock.instant())))
                    .then(Mono.defer(() -> assessments.now(application)));
        }));
    }

    /** Writes down what one judges about a criterion; kept at once, given later. */
    public Mono<WholeAssessment> judge(Actor.Member actor, UUID application, Given given) {
        return unitOfWork.write(actor, () -> assessments.held(application).flatMap(held -> {
            requireOpen(held, actor.person());
            Criterion criterion = asked(held, given.code());
            check(criterion, given);
            int round = held.application().row().round();
            Mono<Long> written = given.version() == 0
                    ? judgements.add(application, round, given.code(), given.verdict().name(), given.reason(), given.seenOn(),
                            clock.instant())
                    : judgements.change(application, round, given.code(), given.version(), given.verdict().name(), given.reason(),
                            given.seenOn(), clock.instant());
            return changed(written).then(Mono.defer(() -> assessments.now(application)));
        }));
    }

    /** Gives the own judgements: from now on they stay, and one sees those of the other as soon as both were given. */
    public Mono<WholeAssessment> give(Actor.Member actor, UUID application) {
        return unitOfWork.write(actor, () -> assessments.held(application).flatMap(held -> {
            requireOpen(held, actor.person());
            List<Refusal.FieldError> open = held.application().asked().stream()
                    .filter(criterion -> held.judgement(criterion.code(), actor.person()).isEmpty())
                    .map(criterion -> new Refusal.FieldError("/judgements/" + criterion.code(), "not-judged",
                            Message.of("Beoordeel deze eis.", "Judge this criterion.")))
                    .toList();
            if (!open.isEmpty()) {
                return Mono.error(Refusal.of(AssessmentProblem.UNFINISHED, open));
            }
            return assessors.give(application, held.application().row().round(), clock.instant())
                    .then(Mono.defer(() -> assessments.now(application)));
        }));
    }

    /** Writes down what two assessors judge together where they differed, or found that something is missing. */
    public Mono<WholeAssessment> judgeTogether(Actor.Member actor, UUID application, Given given) {
        return unitOfWork.write(actor, () -> assessments.held(application).flatMap(held -> {
            requireAssessor(held, actor.person());
            requireReview(held);
            if (!held.bothGave()) {
                return Mono.error(Refusal.of(AssessmentProblem.NOT_BOTH));
            }
            Criterion criterion = asked(held, given.code());
            if (!held.judged(criterion).needsJoint()) {
                return Mono.error(Refusal.of(AssessmentProblem.NO_DIFFERENCE));
            }
            if (given.verdict() == Verdict.NEEDS_ADDITION || given.reason().isEmpty()) {
                return Mono.error(Refusal.invalid(given.reason().isEmpty() ? "/reason" : "/verdict", "joint-judgement",
                        Message.of("Kies wat u samen oordeelt en schrijf waarom. Ontbreekt er iets? Vraag dan om aanvulling.",
                                "Choose what you judge together and write why. Is something missing? Then ask for an addition.")));
            }
            int round = held.application().row().round();
            Mono<Long> written = given.version() == 0
                    ? judgements.addJoint(application, round, given.code(), given.verdict().name(), given.reason(), clock.instant())
                    : judgements.changeJoint(application, round, given.code(), given.version(), given.verdict().name(), given.reason(),
                            clock.instant());
            return changed(written).then(Mono.defer(() -> assessments.now(application)));
        }));
    }

    private void check(Criterion criterion, Given given) {
        if (given.reason().isEmpty() && given.verdict() != Verdict.MET) {
            throw Refusal.invalid("/reason", "reason-missing", Message.of("Schrijf waarom.", "Write why."));
        }
        boolean shown = criterion.evidence().kind() == EvidenceKind.SHOWN;
        if (shown && given.verdict() == Verdict.MET && given.seenOn() == null) {
            throw Refusal.invalid("/seenOn", "seen-on-missing",
                    Message.of("Vul in op welke dag u dit hebt gezien. Een kopie bewaren wij niet.",
                            "Fill in on which day you saw this. No copy is kept."));
        }
        if (given.seenOn() != null && (!shown || given.seenOn().isAfter(Netherlands.today(clock)))) {
            throw Refusal.invalid("/seenOn", "seen-on-wrong", Message.of(
                    "Een dag waarop u iets zag hoort alleen bij wat getoond wordt, en ligt niet in de toekomst.",
                    "A day on which you saw something belongs to what is shown only, and is not in the future."));
        }
    }

    private static void requireOpen(WholeAssessment held, UUID person) {
        if (requireAssessor(held, person).givenAt() != null) {
            throw Refusal.of(AssessmentProblem.GIVEN);
        }
        requireReview(held);
    }

    static AssessorRow requireAssessor(WholeAssessment held, UUID person) {
        return held.assessor(person).orElseThrow(() -> Refusal.of(AssessmentProblem.NOT_ASSESSOR));
    }

    private static void requireReview(WholeAssessment held) {
        ApplicationState state = held.application().row().state();
        if (state != ApplicationState.IN_REVIEW && state != ApplicationState.ADDITION_ASKED) {
            throw Refusal.of(ApplicationStep.NOT_ALLOWED, Message.of("Beoordelen kan niet: de aanvraag is " + state.label().dutch() + ".",
                    "Assessing is not possible: the application is " + state.label().english() + "."));
        }
    }

    private static Criterion asked(WholeAssessment held, String code) {
        return held.application().asked().stream().filter(one -> one.code().equals(code)).findFirst()
                .orElseThrow(() -> Refusal.of(ProblemType.NOT_FOUND));
    }

    private static Mono<Long> changed(Mono<Long> rows) {
        return rows.filter(number -> number > 0).switchIfEmpty(Mono.error(() -> Refusal.of(ProblemType.PRECONDITION_FAILED)));
    }
}
