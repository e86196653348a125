package nl.loodlijn.shortlist.imports;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.ProblemType;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;

import reactor.core.publisher.Mono;

/** Makes one of two providers that turn out to be the same: the offers move, and the name of the one that goes keeps standing for the other. */
@Singleton
public final class MergeProviders {
    private final UnitOfWork unitOfWork;
    private final ImportRepository repository;
    private final ImportJson json;
    private final Clock clock;

    MergeProviders(UnitOfWork unitOfWork, ImportRepository repository, ImportJson json, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.repository = repository;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Fails with a {@link Refusal} when either is not on the list of this tenant, the one that goes was changed by someone else, or they have
     * different KvK numbers.
     *
     * @param gone the provider that goes
     * @param version of it that the caller has seen
     * @param kept the provider that stays, and takes over what it did not have: number, telephone, e-mail address and website
     * @return how many offers moved
     */
    public Mono<Integer> merge(Actor.Member actor, UUID gone, int version, UUID kept) {
        return unitOfWork.write(actor, () -> repository.lockProviders()
                .then(Mono.defer(() -> repository.lockedProviders(gone, kept).collectList()))
                .flatMap(found -> {
                    check(found.stream().map(provider -> json.read(provider, KnownProvider.class)).toList(), gone, version, kept);
                    return repository.mergeProvider(gone, kept, clock.instant());
                }));
    }

    private static void check(List<KnownProvider> found, UUID gone, int version, UUID kept) {
        KnownProvider leaving = among(found, gone).orElseThrow(() -> Refusal.of(ProblemType.NOT_FOUND));
        KnownProvider staying = among(found, kept).filter(provider -> !gone.equals(kept))
                .orElseThrow(() -> Refusal.invalid("/into", "not-another-provider",
                        Message.of("Kies een andere aanbieder van deze lijst.", "Choose another provider of this list.")));
        if (leaving.version() != version) {
            throw Refusal.of(ProblemType.PRECONDITION_FAILED);
        }
        if (leaving.kvk() != null && staying.kvk() != null && !leaving.kvk().equals(staying.kvk())) {
            throw Refusal.of(ImportProblems.DIFFERENT_ORGANISATIONS);
        }
    }

    private static Optional<KnownProvider> among(List<KnownProvider> found, UUID id) {
        return found.stream().filter(provider -> provider.id().equals(id)).findFirst();
    }
}
