package nl.loodlijn.shortlist.watch;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;

import nl.loodlijn.platform.problem.ProblemType;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;
import nl.loodlijn.shortlist.CodeLabels;
import nl.loodlijn.shortlist.ReadCodeLabels;
import nl.loodlijn.shortlist.SearchShortlist;
import nl.loodlijn.shortlist.domain.Criteria;
import nl.loodlijn.shortlist.query.SearchAddress;

import reactor.core.publisher.Mono;

/** Which saved searches somebody hears of. */
@Singleton
final class Watches {
    /** Of one person, for one party. */
    static final int MOST = 20;
    /** A search that finds more when it is first watched tells of nearly everything, which nobody reads. */
    static final int MOST_MATCHES = 2_000;

    private final UnitOfWork unitOfWork;
    private final WatchRepository repository;
    private final ReadCodeLabels labels;
    private final SearchShortlist shortlist;
    private final Clock clock;

    /** @param readable whether every filter in it is still there; nothing is told of one that is not */
    record Shown(UUID view, String name, String address, boolean readable) {
    }

    Watches(UnitOfWork unitOfWork, WatchRepository repository, ReadCodeLabels labels, SearchShortlist shortlist, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.repository = repository;
        this.labels = labels;
        this.shortlist = shortlist;
        this.clock = clock;
    }

    /** By name. */
    Mono<List<Shown>> all(Actor.Member actor) {
        return labels.now().flatMap(known -> unitOfWork.read(actor, () -> repository.all().map(
                row -> new Shown(row.id(), row.name(), row.address(), SearchAddress.criteria(row.address(), known).isPresent()))
                .collectList()));
    }

    /**
     * From now on: what matches already is not told. Done again it changes nothing. Fails with a {@link Refusal} when there is no such view, when
     * it is a colleague's, when a filter in it is not there any more, or when it is too many or too much.
     */
    Mono<Void> begin(Actor.Member actor, UUID view) {
        return labels.now().flatMap(known -> unitOfWork.write(actor, () -> repository.hold().then(Mono.defer(() -> repository.view(view)))
                .switchIfEmpty(Mono.error(() -> Refusal.of(ProblemType.NOT_FOUND))).filter(found -> !found.watched())
                .flatMap(found -> begin(found, known)))).then();
    }

    /** Done again it changes nothing. */
    Mono<Void> end(Actor.Member actor, UUID view) {
        return unitOfWork.write(actor, () -> repository.end(view)).then();
    }

    private Mono<Integer> begin(WatchRepository.View view, CodeLabels known) {
        if (!view.own()) {
            return Mono.error(Refusal.of(WatchProblem.OF_COLLEAGUE));
        }
        Criteria criteria = SearchAddress.criteria(view.address(), known).orElseThrow(() -> Refusal.of(WatchProblem.UNREADABLE));
        return repository.number().filter(number -> number < MOST).switchIfEmpty(Mono.error(() -> Refusal.of(WatchProblem.FULL)))
                .flatMap(number -> shortlist.idsHere(criteria)).filter(matches -> matches.size() <= MOST_MATCHES)
                .switchIfEmpty(Mono.error(() -> Refusal.of(WatchProblem.TOO_WIDE)))
                .flatMap(matches -> repository.begin(view.id(), view.address(), texts(matches), clock.instant()));
    }

    static String[] texts(Set<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }
}
