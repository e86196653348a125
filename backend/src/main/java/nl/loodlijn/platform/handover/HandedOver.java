package nl.loodlijn.platform.handover;

import java.util.UUID;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What of a module hangs on a person. A bean of this type is found by itself when somebody leaves. Everything is called inside a unit of work
 * of the administrator who looks or decides, so that the walls of the database apply, and uses one round trip where it can.
 */
public interface HandedOver {
    /** What hangs on a person in the current tenant; nothing when there is nothing to say. */
    Flux<Hanging> of(UUID person);

    /** Gives a colleague what is {@link Fate#HANDED_OVER}; called once a colleague was chosen. */
    default Mono<Void> handOver(UUID person, UUID colleague) {
        return Mono.empty();
    }

    /** Gives it back, because the person stays after all. */
    default Mono<Void> takeBack(UUID person, UUID colleague) {
        return Mono.empty();
    }

    /** Ends what is {@link Fate#ENDS}; called whether or not a colleague was chosen. */
    default Mono<Void> end(UUID person) {
        return Mono.empty();
    }
}
