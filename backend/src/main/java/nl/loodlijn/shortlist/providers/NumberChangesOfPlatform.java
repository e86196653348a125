package nl.loodlijn.shortlist.providers;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import nl.loodlijn.platform.problem.ProblemType;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;

import reactor.core.publisher.Mono;

/** Changes of numbers of organisations that several regions know: the operator decides. */
@Singleton
public final class NumberChangesOfPlatform {
    private final UnitOfWork unitOfWork;
    private final NumberChangeRepository repository;
    private final Clock clock;

    NumberChangesOfPlatform(UnitOfWork unitOfWork, NumberChangeRepository repository, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.repository = repository;
        this.clock = clock;
    }

    /** What waits, the oldest first. */
    public Mono<List<ProposedNumber>> waiting(Actor.Person operator) {
        return unitOfWork.read(operator, () -> repository.waiting().collectList());
    }

    /** Fails with a {@link Refusal} when it was decided already, or the new number has come to another organisation since. */
    public Mono<Void> decide(Actor.Person operator, UUID id, boolean accepted) {
        return unitOfWork.write(operator, () -> repository.decide(id, accepted, clock.instant()).flatMap(outcome -> switch (outcome) {
            case "UNKNOWN" -> Mono.<Void>error(Refusal.of(ProblemType.NOT_FOUND));
            case "TAKEN" -> Mono.<Void>error(Refusal.of(ProviderProblems.NUMBER_TAKEN));
            default -> Mono.<Void>empty();
        }));
    }
}
