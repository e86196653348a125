package nl.loodlijn.organisation.substitute;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import nl.loodlijn.organisation.domain.Substitution;
import nl.loodlijn.platform.calendar.Netherlands;
import nl.loodlijn.platform.notification.Notifications;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.ProblemType;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.substitute.ActingFor;
import nl.loodlijn.platform.substitute.Substitutes;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Names who does somebody's work for a while (vervanging), and tells who does. */
@Singleton
public final class NameSubstitute implements Substitutes {
    private final UnitOfWork unitOfWork;
    private final SubstitutionRepository substitutions;
    private final Notifications notifications;
    private final Clock clock;

    /**
     * How it stands for one person.
     *
     * @param around as absent or as substitute, that are not over
     * @param candidates who could be substitute today
     */
    public record Overview(List<ActingFor> around, List<Candidate> candidates) {
    }

    NameSubstitute(UnitOfWork unitOfWork, SubstitutionRepository substitutions, Notifications notifications, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.substitutions = substitutions;
        this.notifications = notifications;
        this.clock = clock;
    }

    @Override
    public Flux<ActingFor> on(LocalDate day) {
        return substitutions.on(day);
    }

    public Mono<Overview> of(Actor.Member actor, UUID person) {
        LocalDate today = Netherlands.today(clock);
        return unitOfWork.read(actor, () -> substitutions.around(person, today).collectList()
                .zipWhen(around -> substitutions.candidates(person, today, today).collectList(), Overview::new));
    }

    /** Fails with a {@link Refusal} that says what to choose instead. */
    public Mono<ActingFor> name(Actor.Member actor, Substitution proposal) {
        List<Refusal.FieldError> errors = proposal.errors(Netherlands.today(clock));
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
        return unitOfWork.write(actor, () -> requireKnown(actor, proposal.absent()).thenMany(Flux.defer(() -> substitutions
                .holdAround(proposal.absent(), proposal.substitute(), proposal.firstDay(), proposal.lastDay())))
                .map(SubstitutionRow::substitution).collectList().doOnNext(others -> proposal.refusal(others).ifPresent(refused -> {
                    throw Refusal.of(refused);
                }))
                .then(Mono.defer(() -> candidate(proposal)))
                .flatMap(candidate -> substitutions.name(proposal.absent(), candidate.id(), candidate.name(), proposal.firstDay(),
                        proposal.lastDay(), clock.instant()))
                .flatMap(substitutions::find).flatMap(named -> tell(actor, named).thenReturn(named)));
    }

    /** Ends it at once; only that of this absent person. */
    public Mono<Void> end(Actor.Member actor, UUID absent, UUID id) {
        return unitOfWork.write(actor, () -> substitutions.end(id, absent, clock.instant(), Netherlands.today(clock))
                .flatMap(ended -> ended == 0
                        ? Mono.error(Refusal.of(ProblemType.NOT_FOUND))
                        : substitutions.find(id).flatMap(over -> notifications.tell(SubstitutionNotifications.ENDED, over.substitute(),
                                over.id().toString(), List.of(over.absentName()), ""))));
    }

    private Mono<Void> requireKnown(Actor.Member actor, UUID absent) {
        return actor.person().equals(absent)
                ? Mono.empty()
                : substitutions.isKnown(absent).filter(Boolean::booleanValue)
                        .switchIfEmpty(Mono.error(() -> Refusal.of(ProblemType.NOT_FOUND))).then();
    }

    private Mono<Candidate> candidate(Substitution proposal) {
        return substitutions.candidates(proposal.absent(), proposal.firstDay(), proposal.lastDay())
                .filter(one -> one.id().equals(proposal.substitute())).next()
                .switchIfEmpty(Mono.error(() -> Refusal.invalid("/substitute", "not-the-same-roles",
                        Message.of("Kies een collega die in de hele periode dezelfde rollen heeft.",
                                "Choose a colleague who has the same roles in the whole period."))));
    }

    private Mono<Void> tell(Actor.Member actor, ActingFor named) {
        List<String> facts = List.of(named.absentName(), named.firstDay().toString(), named.lastDay().toString(), named.substituteName());
        Mono<Void> substitute = notifications.tell(SubstitutionNotifications.NAMED, named.substitute(), named.id().toString(), facts, "");
        return actor.person().equals(named.absent())
                ? substitute
                : substitute.then(
                        notifications.tell(SubstitutionNotifications.HAS_SUBSTITUTE, named.absent(), named.id().toString(), facts, ""));
    }
}
