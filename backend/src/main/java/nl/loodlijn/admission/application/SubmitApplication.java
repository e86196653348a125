package nl.loodlijn.admission.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.loodlijn.admission.domain.ApplicationState;
import nl.loodlijn.admission.domain.ApplicationStep;
import nl.loodlijn.admission.domain.Completeness;
import nl.loodlijn.admission.domain.Criterion;
import nl.loodlijn.admission.domain.DecisionClock;
import nl.loodlijn.platform.calendar.Netherlands;
import nl.loodlijn.platform.calendar.TermEnd;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;
import nl.loodlijn.settings.DecisionTerms;
import nl.loodlijn.settings.DecisionTermsRepository;

import reactor.core.publisher.Mono;

/** Submits an application, or the additions to it: from then on what was written stays as it was submitted. Withdraws it as well. */
@Singleton
public final class SubmitApplication {
    private final UnitOfWork unitOfWork;
    private final Applications applications;
    private final ApplicationRepository repository;
    private final AnswerRepository answers;
    private final EvidenceRepository evidence;
    private final AdditionRepository additions;
    private final DecisionTermsRepository terms;
    private final TellOfApplications tell;
    private final Clock clock;

    SubmitApplication(UnitOfWork unitOfWork, Applications applications, ApplicationRepository repository, AnswerRepository answers,
            EvidenceRepository evidence, AdditionRepository additions, DecisionTermsRepository terms, TellOfApplications tell,
            Clock clock) {
        this.unitOfWork = unitOfWork;
        this.applications = applications;
        this.repository = repository;
        this.answers = answers;
        this.evidence = evidence;
        this.additions = additions;
        this.terms = terms;
        this.tell = tell;
        this.clock = clock;
    }

    /** Fails with a {@link Refusal} that names every gap (422) when it is not complete, and otherwise when its state does not allow it. */
    public Mono<WholeApplication> submit(Actor.Member actor, UUID id) {
        return unitOfWork.write(actor, () -> applications.held(id).flatMap(held -> {
            boolean addition = held.row().state() == ApplicationState.ADDITION_ASKED;
            ApplicationStep step = addition ? ApplicationStep.GIVE_ADDITION : ApplicationStep.SUBMIT;
            step.from(held.row().state());
            requireComplete(held.completeness(Netherlands.today(clock)));
            return copy(held, addition).then(Mono.defer(() -> addition ? goOn(held) : start(held)))
                    .then(Mono.defer(() -> applications.tellStep(id, step, null))).then(Mono.defer(() -> tell.staff(held.row(), step)))
                    .then(Mono.defer(() -> applications.find(id)));
        }));
    }

    /**
     * Withdraws it before the decision; after an approval it takes the provider off the list.
     *
     * @param why in words; null for no reason
     */
    public Mono<WholeApplication> withdraw(Actor.Member actor, UUID id, @Nullable String why) {
        return unitOfWork.write(actor, () -> applications.held(id).flatMap(held -> {
            ApplicationState state = held.row().state();
            ApplicationStep step = ApplicationStep.LEAVE.isAllowedIn(state) ? ApplicationStep.LEAVE : ApplicationStep.WITHDRAW;
            return repository.end(id, step.from(state).name(), clock.instant())
                    .then(Mono.defer(() -> applications.tellStep(id, step, why)))
                    .then(Mono.defer(() -> state == ApplicationState.DRAFT ? Mono.empty() : tell.staff(held.row(), step)))
                    .then(Mono.defer(() -> applications.find(id)));
        }));
    }

    private Mono<Long> copy(WholeApplication held, boolean addition) {
        List<Criterion> submitted = addition
                ? held.criteria().stream().filter(one -> held.open().contains(one.code())).toList()
                : held.asked();
        String[] codes = submitted.stream().map(Criterion::code).toArray(String[]::new);
        return answers.submit(held.row().id(), codes, clock.instant()).then(Mono.defer(() -> evidence.submit(held.row().id(), codes)));
    }

    private Mono<Long> start(WholeApplication held) {
        LocalDate today = Netherlands.today(clock);
        return terms.terms().flatMap(decided -> {
            DecisionClock started = clock(held, decided, today);
            return repository.submit(held.row().id(), clock.instant(), today, started.end().orElseThrow().lastDay(),
                    started.regime().name(), started.days());
        });
    }

    private static DecisionClock clock(WholeApplication held, DecisionTerms decided, LocalDate today) {
        Integer days = decided.decisionDays();
        return new DecisionClock(today, days == null ? DecisionClock.USUAL_DAYS : days,
                decided.isPrivateLaw() ? DecisionClock.Regime.PRIVATE_LAW : DecisionClock.Regime.AWB, List.of(), held.closed());
    }

    private Mono<Long> goOn(WholeApplication held) {
        UUID id = held.row().id();
        return additions.answered(id, Netherlands.today(clock)).then(Mono.defer(() -> applications.find(id)))
                .flatMap(now -> repository.move(id, ApplicationState.IN_REVIEW.name(),
                        now.clock().flatMap(DecisionClock::end).map(TermEnd::lastDay).orElse(null), clock.instant()));
    }

    private static void requireComplete(Completeness completeness) {
        if (!completeness.isComplete()) {
            throw Refusal.of(ApplicationProblem.INCOMPLETE, completeness.gaps().stream()
                    .map(gap -> new Refusal.FieldError(gap.pointer(), gap.kind().code(), gap.kind().message())).toList());
        }
    }
}
