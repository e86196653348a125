package nl.loodlijn.admission.passport;

import java.time.Clock;

import jakarta.inject.Singleton;

import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;

import reactor.core.publisher.Mono;

/**
 * Consent (toestemming): a region sees which region accepted the evidence that it gets, and when. Withdrawn, it sees that no longer, except of
 * what it accepted meanwhile; the answers themselves stay the provider's own.
 */
@Singleton
public final class OfferPassport {
    private final UnitOfWork unitOfWork;
    private final ConsentRepository consents;
    private final Clock clock;

    OfferPassport(UnitOfWork unitOfWork, ConsentRepository consents, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.consents = consents;
        this.clock = clock;
    }

    /** To the tenant that the actor acts in; consent that is in force stays as it is. */
    public Mono<Void> offer(Actor.Member actor) {
        return unitOfWork.write(actor, () -> consents.give(clock.instant())).then();
    }

    /** From the tenant that the actor acts in; does nothing when there is none. */
    public Mono<Void> withdraw(Actor.Member actor) {
        return unitOfWork.write(actor, () -> consents.withdraw(clock.instant())).then();
    }
}
