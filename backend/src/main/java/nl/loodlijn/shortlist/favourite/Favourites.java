package nl.loodlijn.shortlist.favourite;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.ProblemType;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;

import reactor.core.publisher.Mono;

/** Keeps the offers that somebody marked for oneself, per person and party. */
@Singleton
final class Favourites {
    /** Of one person, for one party. */
    static final int MOST = 500;
    static final ProblemType FULL = new ProblemType("favourites-full", 409,
            Message.of("U hebt al " + MOST + " vormen van hulp bewaard. Haal er eerst een weg.",
                    "You have saved " + MOST + " offers already. Remove one first."));

    private final UnitOfWork unitOfWork;
    private final FavouriteRepository repository;
    private final Clock clock;

    Favourites(UnitOfWork unitOfWork, FavouriteRepository repository, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.repository = repository;
        this.clock = clock;
    }

    /** Those that are on the list, the newest first; at most {@link #MOST}. */
    Mono<List<UUID>> all(Actor.Member actor) {
        return unitOfWork.read(actor, () -> repository.all().collectList());
    }

    /** Done again it changes nothing. Fails with a {@link Refusal} when there is no such offer, or when there are too many. */
    Mono<Void> add(Actor.Member actor, UUID listing) {
        return unitOfWork.write(actor, () -> repository.hold()
                .then(Mono.defer(() -> repository.isOffered(listing)))
                .filter(Boolean::booleanValue).switchIfEmpty(Mono.error(() -> Refusal.of(ProblemType.NOT_FOUND)))
                .flatMap(offered -> repository.numberBesides(listing))
                .filter(others -> others < MOST).switchIfEmpty(Mono.error(() -> Refusal.of(FULL)))
                .flatMap(others -> repository.add(listing, clock.instant()))).then();
    }

    /** Done again it changes nothing. */
    Mono<Void> remove(Actor.Member actor, UUID listing) {
        return unitOfWork.write(actor, () -> repository.remove(listing)).then();
    }
}
