package nl.loodlijn.contract;

import java.util.UUID;

import reactor.core.publisher.Mono;

/** Who does what under an agreement, for whoever holds a link to it. */
public interface SharedCards {
    /** Where they are read, in Dutch and in English; the secret follows. */
    String DUTCH_PATH = "/wie-doet-wat/";
    String ENGLISH_PATH = "/en/who-does-what/";

    /**
     * The card of a link; empty when there is none with this secret, it was withdrawn, its last day passed, or the agreement is over.
     *
     * @param secret as it stands in the address
     */
    Mono<SharedCard> read(String secret, UUID request);
}
