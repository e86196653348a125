package nl.loodlijn.contract.consent;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import nl.loodlijn.contract.consent.domain.ConsentState;
import nl.loodlijn.contract.consent.domain.ConsentTerm;
import nl.loodlijn.contract.consent.domain.StartAfterConsent;
import nl.loodlijn.platform.calendar.Netherlands;
import nl.loodlijn.platform.calendar.Suspension;
import nl.loodlijn.platform.calendar.TenantDays;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.ProblemType;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;
import nl.loodlijn.settings.ClosingDays;

import reactor.core.publisher.Mono;

/** What a head contractor does with a report: answer a question, move the start, withdraw it, or end the work. */
@Singleton
public final class KeepReport {
    private final UnitOfWork unitOfWork;
    private final Subcontractings subcontractings;
    private final SubcontractingRepository reports;
    private final ConsentRepository consents;
    private final QuestionRepository questions;
    private final ConsentRulesRepository rules;
    private final ClosingDays closingDays;
    private final TellOfConsents tell;
    private final Clock clock;

    KeepReport(UnitOfWork unitOfWork, Subcontractings subcontractings, SubcontractingRepository reports, ConsentRepository consents,
            QuestionRepository questions, ConsentRulesRepository rules, ClosingDays closingDays, TellOfConsents tell, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.subcontractings = subcontractings;
        this.reports = reports;
        this.consents = consents;
        this.questions = questions;
        this.rules = rules;
        this.closingDays = closingDays;
        this.tell = tell;
        this.clock = clock;
    }

    /** The term goes on from today. */
    public Mono<WholeSubcontracting> answer(Actor.Member actor, UUID id, UUID question, String answer) {
        LocalDate today = Netherlands.today(clock);
        return unitOfWork.write(actor, () -> held(actor, id).flatMap(held -> {
            QuestionRow asked = held.questions().stream().filter(one -> one.id().equals(question)).findFirst()
                    .orElseThrow(() -> Refusal.of(ProblemType.NOT_FOUND));
            ConsentRow consent = held.consents().stream().filter(one -> one.municipalityCode().equals(asked.municipalityCode())).findFirst()
                    .orElseThrow(() -> Refusal.of(ProblemType.NOT_FOUND));
            if (consent.state() != ConsentState.QUESTION || asked.answer() != null) {
                throw Refusal.of(ConsentProblem.DECIDED);
            }
            return rules.rules().zipWith(closingDays.days()).flatMap(known -> {
                LocalDate due = due(held, consent, asked, today, known.getT1().days(), known.getT2());
                return questions.answer(question, answer, today, clock.instant())
                        .then(Mono.defer(() -> consents.move(id, asked.municipalityCode(), ConsentState.ASKED.name(), due)));
            }).then(Mono.defer(() -> subcontractings.happened(id, "ANSWER", answer)))
                    .flatMap(now -> tell.ofAnswer(now, consent).thenReturn(now));
        }));
    }

    private static LocalDate due(WholeSubcontracting held, ConsentRow consent, QuestionRow asked, LocalDate today, int days,
            TenantDays open) {
        List<Suspension> stops = held.questionsOf(consent.municipalityCode()).stream()
                .map(one -> one.id().equals(asked.id()) ? Suspension.sinceAskedOn(one.askedOn()).answeredOn(today) : one.stop()).toList();
        return new ConsentTerm(consent.askedOn(), days, stops).lastDay(open).orElseThrow();
    }

    /** Says that the work begins on another day than was reported, never before consent. */
    public Mono<WholeSubcontracting> moveStart(Actor.Member actor, UUID id, int version, LocalDate startsOn) {
        LocalDate today = Netherlands.today(clock);
        return unitOfWork.write(actor, () -> held(actor, id).flatMap(held -> {
            SubcontractingRow row = held.row();
            if (!row.state().isOpen() && !row.state().holds()) {
                throw Refusal.of(ConsentProblem.NOT_WORKING);
            }
            StartAfterConsent.requireReportedAhead(startsOn, row.reportedOn());
            StartAfterConsent.requireConsent(startsOn, held.firstDay().orElse(null), today);
            if (row.endsOn() != null && startsOn.isAfter(row.endsOn())) {
                throw Refusal.invalid("/startsOn", "after-end",
                        Message.of("Het begin is na de laatste dag.", "The start is after the last day."));
            }
            return reports.moveStart(id, version, startsOn, clock.instant()).filter(rows -> rows == 1)
                    .switchIfEmpty(Mono.error(() -> Refusal.of(ProblemType.PRECONDITION_FAILED)))
                    .flatMap(moved -> subcontractings.told(id, "MOVE_START", startsOn.toString()));
        }));
    }

    /** Takes a report back that was not decided on. */
    public Mono<WholeSubcontracting> withdraw(Actor.Member actor, UUID id, String why) {
        return unitOfWork.write(actor, () -> held(actor, id).flatMap(held -> {
            if (!held.row().state().isOpen()) {
                throw Refusal.of(ConsentProblem.DECIDED);
            }
            return consents.withdraw(id).then(Mono.defer(() -> subcontractings.happened(id, "WITHDRAW", why)))
                    .flatMap(now -> tell.ofEnd(now).thenReturn(now));
        }));
    }

    /** @param lastDay on which it works, or worked */
    public Mono<WholeSubcontracting> end(Actor.Member actor, UUID id, LocalDate lastDay, String why) {
        return unitOfWork.write(actor, () -> held(actor, id).flatMap(held -> {
            if (!held.row().state().holds()) {
                throw Refusal.of(ConsentProblem.NOT_WORKING);
            }
            if (lastDay.isBefore(held.row().reportedOn())) {
                throw Refusal.invalid("/lastDay", "before-report",
                        Message.of("De laatste dag ligt voor de melding.", "The last day lies before the report."));
            }
            return reports.end(id, lastDay, clock.instant()).then(Mono.defer(() -> subcontractings.told(id, "END", why)))
                    .flatMap(now -> tell.ofEnd(now).thenReturn(now));
        }));
    }

    /** Held, for the head contractor whose report it is. */
    private Mono<WholeSubcontracting> held(Actor.Member actor, UUID id) {
        return subcontractings.held(id).filter(held -> held.row().headId().equals(actor.party()))
                .switchIfEmpty(Mono.error(() -> Refusal.of(ConsentProblem.NOT_YOURS_TO_DO)));
    }
}
