package nl.loodlijn.platform.live;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

import jakarta.inject.Singleton;

import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;

import reactor.core.publisher.Mono;

/** Who else looks at the same thing, among those who act for the same party. */
@Singleton
final class Presence {
    /** Who did not report for so long has left. Screens report every 30 seconds. */
    static final Duration STAYS = Duration.ofSeconds(75);
    private static final Pattern PLACE = Pattern.compile("(?=.{1,120}$)[a-z-]+(/[A-Za-z0-9-]+)*");

    private final UnitOfWork unitOfWork;
    private final PresenceRepository repository;
    private final Clock clock;

    Presence(UnitOfWork unitOfWork, PresenceRepository repository, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.repository = repository;
        this.clock = clock;
    }

    /** Notes that the actor is at a place, and gives who else is. */
    Mono<List<PresentPerson>> arrive(Actor.Member actor, String place) {
        return unitOfWork.write(actor, () -> repository.arrive(checked(place), clock.instant()).then(Mono.defer(() -> others(place))));
    }

    Mono<Void> leave(Actor.Member actor, String place) {
        return unitOfWork.write(actor, () -> repository.leave(checked(place))).then();
    }

    Mono<List<PresentPerson>> at(Actor.Member actor, String place) {
        return unitOfWork.read(actor, () -> others(checked(place)));
    }

    private Mono<List<PresentPerson>> others(String place) {
        return repository.others(place, clock.instant().minus(STAYS)).collectList();
    }

    private static String checked(String place) {
        if (!PLACE.matcher(place).matches()) {
            throw Refusal.invalid("place", "unknown-place",
                    Message.of("Dit is geen plek in Loodlijn.", "This is not a place in Loodlijn."));
        }
        return place;
    }
}
