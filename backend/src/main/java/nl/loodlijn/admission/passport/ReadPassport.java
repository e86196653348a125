package nl.loodlijn.admission.passport;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import nl.loodlijn.admission.criteria.PublishedCriteria;
import nl.loodlijn.admission.domain.Criterion;
import nl.loodlijn.admission.domain.EvidenceKind;
import nl.loodlijn.admission.domain.PassportEvidence;
import nl.loodlijn.platform.calendar.Netherlands;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;

import reactor.core.publisher.Mono;

/** The passport as its organisation sees it. */
@Singleton
public final class ReadPassport {
    private final UnitOfWork unitOfWork;
    private final Passport passport;
    private final PassportUseRepository uses;
    private final ConsentRepository consents;
    private final PublishedCriteria criteria;
    private final Clock clock;

    /** Everything in it. */
    public record Whole(List<PassportItemRow> items, List<PassportFileRow> files, List<PassportUseRow> uses, List<ConsentRow> consents,
            UUID tenant, LocalDate today) {
        /** Answers that a region took from it without asking again. */
        public long savedRequests() {
            return uses.stream().filter(use -> "ACCEPTED".equals(use.outcome())).count();
        }
    }

    /** What it would answer. */
    public record Ready(Criterion criterion, PassportEvidence evidence) {
    }

    /**
     * What it holds for a set of criteria.
     *
     * @param asked how many criteria a provider answers
     * @param offered whether the region may see who accepted it
     */
    public record Offer(int asked, boolean offered, List<Ready> ready) {
    }

    ReadPassport(UnitOfWork unitOfWork, Passport passport, PassportUseRepository uses, ConsentRepository consents,
            PublishedCriteria criteria, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.passport = passport;
        this.uses = uses;
        this.consents = consents;
        this.criteria = criteria;
        this.clock = clock;
    }

    public Mono<Whole> whole(Actor.Member actor) {
        return unitOfWork.read(actor, () -> Mono.zip(passport.accepted(), uses.uses().collectList(), consents.given().collectList())
                .map(read -> new Whole(read.getT1().items(), read.getT1().files(), read.getT2(), read.getT3(), actor.tenant(),
                        Netherlands.today(clock))));
    }

    /** Fails with a {@link nl.loodlijn.platform.problem.Refusal} when the set cannot be applied for. */
    public Mono<Offer> offer(Actor.Member actor, UUID set) {
        return unitOfWork.read(actor, () -> criteria.newest(set).flatMap(newest -> criteria.of(newest.version()))
                .flatMap(asked -> passport.accepted().zipWith(passport.isOffered(),
                        (accepted, offered) -> offer(asked, accepted.evidence(), offered))));
    }

    private Offer offer(List<Criterion> criteria, List<PassportEvidence> evidence, boolean offered) {
        LocalDate today = Netherlands.today(clock);
        List<Criterion> asked = criteria.stream().filter(one -> one.evidence().kind() != EvidenceKind.OWN_CHECK).toList();
        return new Offer(asked.size(), offered, asked.stream()
                .flatMap(one -> PassportEvidence.bestFor(one, evidence, today).map(best -> new Ready(one, best)).stream()).toList());
    }
}
