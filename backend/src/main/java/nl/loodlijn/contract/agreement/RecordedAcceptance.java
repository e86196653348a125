package nl.loodlijn.contract.agreement;

import jakarta.inject.Singleton;

import nl.loodlijn.contract.document.CanonicalContract;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.tenancy.Actor;

import reactor.core.publisher.Mono;

/** A person who is signed in and acts for the party says yes to this very text, which is known by its hash. */
@Singleton
final class RecordedAcceptance implements Acceptance {
    @Override
    public Mono<Accepted> accept(Actor.Member actor, byte[] canonical, String sha256, String level) {
        return CanonicalContract.hash(canonical).equals(sha256)
                ? Mono.just(new Accepted(sha256, level))
                : Mono.error(Refusal.of(AgreementProblem.OTHER_TEXT));
    }
}
