package nl.loodlijn.shortlist.providers;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import nl.loodlijn.platform.problem.ProblemType;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;
import nl.loodlijn.shortlist.providers.domain.PossibleDouble;
import nl.loodlijn.shortlist.providers.domain.PossibleDoubles;
import nl.loodlijn.shortlist.providers.domain.ProviderPair;
import nl.loodlijn.shortlist.providers.domain.ProviderTraits;
import nl.loodlijn.shortlist.providers.domain.Resemblance;

import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.util.function.Tuple2;

/** Proposes providers that may be one, and remembers which pairs are not. */
@Singleton
public final class FindDoubles {
    private final UnitOfWork unitOfWork;
    private final ProvidersRepository repository;
    private final Clock clock;

    /** Two providers that may be one, with what they are recognised by. */
    public record Proposal(ProviderTraits one, ProviderTraits other, Set<Resemblance> reasons) {
    }

    FindDoubles(UnitOfWork unitOfWork, ProvidersRepository repository, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.repository = repository;
        this.clock = clock;
    }

    /** The likeliest first. */
    public Mono<List<Proposal>> proposals(Actor.Member actor) {
        return unitOfWork.read(actor, this::read).publishOn(Schedulers.boundedElastic())
                .map(read -> proposals(read.getT1(), read.getT2()));
    }

    /** The same inside a unit of work. */
    Mono<List<Proposal>> here() {
        return read().map(read -> proposals(read.getT1(), read.getT2()));
    }

    private Mono<Tuple2<List<ProviderTraits>, List<NoDoubleRow>>> read() {
        return repository.traits().map(TraitsRow::traits).collectList().zipWhen(traits -> repository.noDoubles().collectList());
    }

    /** Fails with a {@link Refusal} when either is not on the list of this tenant. What was said before is said once. */
    public Mono<Void> dismiss(Actor.Member actor, ProviderPair pair) {
        return unitOfWork.write(actor, () -> repository.known(pair.one(), pair.other()).filter(known -> known == 2)
                .switchIfEmpty(Mono.error(() -> Refusal.of(ProblemType.NOT_FOUND)))
                .flatMap(known -> repository.dismiss(pair.one(), pair.other(), clock.instant())).then());
    }

    /** Proposes a pair again. */
    public Mono<Void> proposeAgain(Actor.Member actor, ProviderPair pair) {
        return unitOfWork.write(actor, () -> repository.proposeAgain(pair.one(), pair.other()).then());
    }

    private static List<Proposal> proposals(List<ProviderTraits> traits, List<NoDoubleRow> dismissed) {
        Map<UUID, ProviderTraits> byId = new HashMap<>();
        traits.forEach(provider -> byId.put(provider.id(), provider));
        Set<ProviderPair> pairs = dismissed.stream().map(row -> ProviderPair.of(row.oneId(), row.otherId())).collect(Collectors.toSet());
        List<PossibleDouble> found = PossibleDoubles.among(traits, pairs);
        return found.stream().map(one -> new Proposal(Objects.requireNonNull(byId.get(one.pair().one())),
                Objects.requireNonNull(byId.get(one.pair().other())), one.reasons())).toList();
    }
}
