package nl.loodlijn.contract.consent;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import nl.loodlijn.contract.consent.domain.ConsentState;
import nl.loodlijn.contract.consent.domain.RefusalHasReason;
import nl.loodlijn.contract.consent.domain.RevokedWithTerm;
import nl.loodlijn.platform.calendar.Netherlands;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;
import nl.loodlijn.shortlist.CodeLabels;
import nl.loodlijn.shortlist.ReadCodeLabels;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The region or a municipality asks, consents or refuses; for all that waits on it at once. */
@Singleton
public final class DecideConsent {
    private final UnitOfWork unitOfWork;
    private final Subcontractings subcontractings;
    private final ConsentRepository consents;
    private final QuestionRepository questions;
    private final ConsentRulesRepository rules;
    private final ReadCodeLabels labels;
    private final TellOfConsents tell;
    private final Clock clock;

    DecideConsent(UnitOfWork unitOfWork, Subcontractings subcontractings, ConsentRepository consents, QuestionRepository questions,
            ConsentRulesRepository rules, ReadCodeLabels labels, TellOfConsents tell, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.subcontractings = subcontractings;
        this.consents = consents;
        this.questions = questions;
        this.rules = rules;
        this.labels = labels;
        this.tell = tell;
        this.clock = clock;
    }

    /**
     * Of two who decide at once the first counts; the other fails with a {@link Refusal}.
     *
     * @param reason why; may be empty with consent
     */
    public Mono<WholeSubcontracting> decide(Actor.Member actor, UUID id, boolean consented, String reason) {
        RefusalHasReason.require(consented, reason);
        return labels.now().flatMap(known -> unitOfWork.write(actor, () -> subcontractings.held(id).flatMap(held -> {
            List<ConsentRow> open = open(held);
            return rules.rules().flatMap(by -> Flux.fromIterable(open).concatMap(one -> write(held, one, consented, reason, by, known))
                    .then())
                    .then(Mono.defer(() -> subcontractings.happened(id, consented ? "CONSENT" : "REFUSE", reason)))
                    .flatMap(now -> tell.ofDecision(now, consented).thenReturn(now));
        })));
    }

    /**
     * Takes back what the acting party consented to, for all of it at once.
     *
     * @param lastDay of the work; today or later
     * @return fails with a {@link Refusal} when there is nothing that it gave, or the last day went by
     */
    public Mono<WholeSubcontracting> revoke(Actor.Member actor, UUID id, String reason, LocalDate lastDay) {
        LocalDate today = Netherlands.today(clock);
        RevokedWithTerm.require(reason, lastDay, today);
        return unitOfWork.write(actor, () -> subcontractings.held(id).flatMap(held -> {
            List<ConsentRow> given = held.toRevoke();
            if (held.consents().stream().noneMatch(ConsentRow::mine)) {
                throw Refusal.of(ConsentProblem.NOT_YOURS_TO_DO);
            }
            if (given.isEmpty()) {
                throw Refusal.of(ConsentProblem.NOT_WORKING);
            }
            return subcontractings.touched(id)
                    .thenMany(Flux.fromIterable(given)
                            .concatMap(one -> consents.revoke(id, one.municipalityCode(), reason, lastDay, today, clock.instant())))
                    .then(Mono.defer(() -> subcontractings.told(id, "REVOKE", reason)))
                    .flatMap(now -> tell.ofRevocation(now).thenReturn(now));
        }));
    }

    /** Asks the head contractor something; the term stands still until it answers. */
    public Mono<WholeSubcontracting> ask(Actor.Member actor, UUID id, String question) {
        LocalDate today = Netherlands.today(clock);
        return unitOfWork.write(actor, () -> subcontractings.held(id).flatMap(held -> {
            List<ConsentRow> open = open(held).stream().filter(one -> one.state() == ConsentState.ASKED).toList();
            if (open.isEmpty()) {
                throw Refusal.of(ConsentProblem.QUESTION_WAITS);
            }
            return Flux.fromIterable(open)
                    .concatMap(one -> questions.ask(id, one.municipalityCode(), question, today, clock.instant())
                            .then(Mono.defer(() -> consents.move(id, one.municipalityCode(), ConsentState.QUESTION.name(), null))))
                    .then(Mono.defer(() -> subcontractings.happened(id, "ASK", question)))
                    .flatMap(now -> tell.ofQuestion(now).thenReturn(now));
        }));
    }

    private Mono<Long> write(WholeSubcontracting held, ConsentRow one, boolean consented, String reason, ConsentRulesRow by,
            CodeLabels known) {
        LocalDate today = Netherlands.today(clock);
        boolean onTime = one.dueOn() == null || !today.isAfter(one.dueOn());
        ConsentLetter letter = new ConsentLetter(held.row(), one, consented, reason, by, known, today);
        return consents.decide(held.row().id(), one.municipalityCode(), consented ? "CONSENTED" : "REFUSED", reason, today, onTime,
                letter.html(), clock.instant());
    }

    private static List<ConsentRow> open(WholeSubcontracting held) {
        if (held.consents().stream().noneMatch(ConsentRow::mine)) {
            throw Refusal.of(ConsentProblem.NOT_YOURS_TO_DO);
        }
        List<ConsentRow> open = held.toDecide();
        if (open.isEmpty()) {
            throw Refusal.of(ConsentProblem.DECIDED);
        }
        return open;
    }
}
