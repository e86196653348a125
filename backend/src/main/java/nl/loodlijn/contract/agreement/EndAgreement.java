package nl.loodlijn.contract.agreement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

import jakarta.inject.Singleton;

import nl.loodlijn.contract.agreement.domain.AgreementStep;
import nl.loodlijn.platform.calendar.Netherlands;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.ProblemType;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;

import reactor.core.publisher.Mono;

/** Ends an agreement before its last day: by notice, or at once. What falls under it ends with it. */
@Singleton
public final class EndAgreement {
    private final UnitOfWork unitOfWork;
    private final Agreements agreements;
    private final AgreementRepository repository;
    private final DeviationRepository deviations;
    private final TellOfAgreements tell;
    private final AgreementJson json;
    private final Clock clock;

    EndAgreement(UnitOfWork unitOfWork, Agreements agreements, AgreementRepository repository, DeviationRepository deviations,
            TellOfAgreements tell, AgreementJson json, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.agreements = agreements;
        this.repository = repository;
        this.deviations = deviations;
        this.tell = tell;
        this.json = json;
        this.clock = clock;
    }

    /** Opzeggen: the agreement has another, earlier last day, at least its term of notice away. */
    public Mono<WholeAgreement> giveNotice(Actor.Member actor, UUID id, LocalDate lastDay, String why) {
        return unitOfWork.write(actor, () -> agreements.held(id).flatMap(held -> {
            Parties.require(held.row(), actor);
            AgreementStep.END.from(held.row().state());
            VersionRow now = held.current().orElseThrow(() -> Refusal.of(AgreementProblem.NOT_OPEN));
            int months = Objects.requireNonNullElse(json.terms(now.terms()).noticeMonths(), 0);
            LocalDate earliest = Netherlands.today(clock).plusMonths(months);
            if (lastDay.isBefore(earliest)) {
                return Mono.error(Refusal.of(AgreementProblem.NOTICE, Message.of("De eerst mogelijke laatste dag is " + earliest + ".",
                        "The earliest last day is " + earliest + ".")));
            }
            if (!lastDay.isBefore(Objects.requireNonNull(held.row().endsOn()))) {
                return Mono.error(Refusal.invalid("/lastDay", "not-earlier", Message.of("De overeenkomst eindigt al eerder, of op die dag.",
                        "The agreement ends earlier already, or on that day.")));
            }
            return repository.endOn(id, lastDay, clock.instant())
                    .then(Mono.defer(() -> agreements.tellNotice(id, now.number(), why)))
                    .then(Mono.defer(() -> tell.other(actor, held.row(), AgreementNotifications.NOTICE, now.number() + " " + lastDay)))
                    .then(Mono.defer(() -> agreements.find(id)));
        }));
    }

    /** Ontbinden: over at once, with everything that falls under it. */
    public Mono<WholeAgreement> dissolve(Actor.Member actor, UUID id, String why) {
        return unitOfWork.write(actor, () -> agreements.held(id).flatMap(held -> {
            Parties.require(held.row(), actor);
            AgreementStep.DISSOLVE.from(held.row().state());
            int number = Objects.requireNonNull(held.row().currentNumber());
            return agreements.tellStep(id, number, AgreementStep.DISSOLVE, why)
                    .then(Mono.defer(() -> repository.dissolve(id, Netherlands.today(clock), clock.instant())))
                    .then(Mono.defer(() -> tell.other(actor, held.row(), AgreementNotifications.DISSOLVED, number)))
                    .then(Mono.defer(() -> agreements.find(id)));
        }));
    }

    /**
     * Somebody of the region finds a departure from the model good; before that the second party cannot sign.
     *
     * @param sha256 of the canonical text that was read
     */
    public Mono<WholeAgreement> approve(Actor.Member actor, UUID id, String article, String sha256) {
        return unitOfWork.write(actor, () -> agreements.held(id).flatMap(held -> {
            VersionRow offered = held.offered().orElseThrow(() -> Refusal.of(AgreementProblem.NOT_OPEN));
            if (!sha256.equals(offered.sha256())) {
                return Mono.error(Refusal.of(AgreementProblem.OTHER_TEXT));
            }
            return deviations.approve(id, offered.number(), article, clock.instant()).filter(rows -> rows > 0)
                    .switchIfEmpty(Mono.error(() -> Refusal.of(ProblemType.NOT_FOUND))).then(Mono.defer(() -> agreements.find(id)));
        }));
    }
}
