package nl.loodlijn.contract.agreement;

import nl.loodlijn.platform.tenancy.Actor;

import reactor.core.publisher.Mono;

/**
 * How a person binds a party to a text. What ships is a recorded acceptance; a trust service (eIDAS) would be another one, that sends the text out and gives
 * back what it vouches for.
 */
interface Acceptance {
    /**
     * What was accepted.
     *
     * @param sha256 of the canonical text
     * @param level how surely it is known who accepted (acr); empty when that is not known
     */
    record Accepted(String sha256, String level) {
    }

    /**
     * @param canonical the text, as it was offered
     * @param sha256 of the text that the person read
     * @param level how surely the identity provider knew who it is; empty when it did not say
     * @return fails with a {@link nl.loodlijn.platform.problem.Refusal} when it is not accepted
     */
    Mono<Accepted> accept(Actor.Member actor, byte[] canonical, String sha256, String level);
}
