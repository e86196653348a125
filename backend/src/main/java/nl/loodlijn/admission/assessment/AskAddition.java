package nl.loodlijn.admission.assessment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import nl.loodlijn.admission.application.MoveApplication;
import nl.loodlijn.admission.application.WholeApplication;
import nl.loodlijn.admission.domain.AdditionTerm;
import nl.loodlijn.admission.domain.ApplicationStep;
import nl.loodlijn.admission.domain.DecisionClock;
import nl.loodlijn.admission.domain.EvidenceKind;
import nl.loodlijn.platform.calendar.Netherlands;
import nl.loodlijn.platform.calendar.Suspension;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;
import nl.loodlijn.settings.DecisionTerms;
import nl.loodlijn.settings.DecisionTermsRepository;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Asks the provider for what is missing (verzoek om aanvulling); the clock of the region stands still meanwhile. */
@Singleton
public final class AskAddition {
    private final UnitOfWork unitOfWork;
    private final Assessments assessments;
    private final AdditionRequestRepository requests;
    private final DecisionTermsRepository terms;
    private final MoveApplication move;
    private final Clock clock;

    /** @param missing what is missing, for the provider to read */
    public record Item(String code, String missing) {
    }

    /** @param lastDay on which the provider can answer */
    public record TermToday(int days, LocalDate lastDay) {
    }

    AskAddition(UnitOfWork unitOfWork, Assessments assessments, AdditionRequestRepository requests, DecisionTermsRepository terms,
            MoveApplication move, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.assessments = assessments;
        this.requests = requests;
        this.terms = terms;
        this.move = move;
        this.clock = clock;
    }

    /** Fails with a {@link Refusal} when the one who asks is no assessor, or something else than what the provider answers is asked for. */
    public Mono<WholeAssessment> ask(Actor.Member actor, UUID application, List<Item> items) {
        return unitOfWork.write(actor, () -> assessments.held(application).flatMap(held -> {
            AssessApplication.requireAssessor(held, actor.person());
            ApplicationStep.ASK_ADDITION.from(held.application().row().state());
            check(held.application(), items);
            return terms.terms().flatMap(decided -> write(held.application(), items, decided))
                    .then(Mono.defer(() -> move.take(held.application(), ApplicationStep.ASK_ADDITION, null, null)))
                    .then(Mono.defer(() -> assessments.now(application)));
        }));
    }

    /** The term that the provider would get when it was asked today, whether or not it can be asked now. */
    public Mono<TermToday> termToday(Actor.Member actor, UUID application) {
        return unitOfWork.read(actor, () -> assessments.now(application)
                .flatMap(now -> terms.terms().map(decided -> new TermToday(daysOf(decided), due(now.application(), decided)))));
    }

    private LocalDate due(WholeApplication application, DecisionTerms decided) {
        return AdditionTerm.lastDay(Netherlands.today(clock), daysOf(decided), application.clock().orElseThrow());
    }

    private static int daysOf(DecisionTerms decided) {
        Integer days = decided.additionDays();
        return days == null ? AdditionTerm.USUAL_DAYS : days;
    }

    private Mono<Long> write(WholeApplication application, List<Item> items, DecisionTerms decided) {
        LocalDate today = Netherlands.today(clock);
        DecisionClock running = application.clock().orElseThrow();
        LocalDate due = due(application, decided);
        DecisionClock lapsed = new DecisionClock(running.startedOn(), running.days(), running.regime(),
                Stream.concat(running.pauses().stream(), Stream.of(Suspension.sinceAskedOn(today).lapsedAfter(due))).toList(),
                running.closed());
        int number = application.additions().size() + 1;
        UUID id = application.row().id();
        return requests.ask(id, number, today, due, lapsed.end().orElseThrow().lastDay(), clock.instant())
                .thenMany(Flux.fromIterable(items)).concatMap(item -> requests.name(id, number, item.code(), item.missing()))
                .reduce(0L, Long::sum);
    }

    private static void check(WholeApplication application, List<Item> items) {
        List<Refusal.FieldError> errors = new ArrayList<>();
        if (items.isEmpty() || items.stream().map(Item::code).distinct().count() != items.size()) {
            errors.add(new Refusal.FieldError("/items", "items", Message.of("Noem elke eis waarbij iets ontbreekt één keer.",
                    "Name each criterion that lacks something once.")));
        }
        for (int place = 0; place < items.size(); place++) {
            Item item = items.get(place);
            boolean answered = application.asked().stream()
                    .anyMatch(one -> one.code().equals(item.code()) && one.evidence().kind() != EvidenceKind.OWN_CHECK);
            if (!answered) {
                errors.add(new Refusal.FieldError("/items/" + place + "/code", "not-answered",
                        Message.of("Bij deze eis geeft de aanbieder geen antwoord.", "The provider does not answer this criterion.")));
            }
            if (item.missing().isEmpty()) {
                errors.add(new Refusal.FieldError("/items/" + place + "/missing", "missing",
                        Message.of("Schrijf wat er ontbreekt.", "Write what is missing.")));
            }
        }
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
    }
}
