package nl.loodlijn.admission.criteria;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.loodlijn.admission.domain.CareLaw;
import nl.loodlijn.admission.domain.CriteriaDifference;
import nl.loodlijn.admission.domain.Criterion;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.ProblemType;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;

import reactor.core.publisher.Mono;

/** The criteria sets of a tenant and what their versions hold. */
@Singleton
public final class CriteriaSets {
    private final UnitOfWork unitOfWork;
    private final CriteriaRepository repository;
    private final CriteriaDrafts drafts;
    private final NationalCriteria national;
    private final Clock clock;

    /** A set and its versions, the newest first; a draft comes before all. */
    public record Whole(CriteriaSetRow set, List<CriteriaVersionRow> versions) {
    }

    /** A criterion and how often it was changed in its draft. */
    public record Kept(Criterion criterion, int version) {
    }

    /** A version and what it asks, in the order that the region gave. */
    public record Content(CriteriaVersionRow version, List<Kept> criteria) {
        List<Criterion> asked() {
            return criteria.stream().map(Kept::criterion).toList();
        }
    }

    CriteriaSets(UnitOfWork unitOfWork, CriteriaRepository repository, CriteriaDrafts drafts, NationalCriteria national, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.repository = repository;
        this.drafts = drafts;
        this.national = national;
        this.clock = clock;
    }

    /** Sets in use first, by name. */
    public Mono<List<CriteriaSetRow>> all(Actor.Member actor) {
        return unitOfWork.read(actor, () -> repository.sets().collectList());
    }

    public Mono<Whole> find(Actor.Member actor, UUID id) {
        return unitOfWork.read(actor, () -> whole(id));
    }

    /**
     * Makes a set with a draft.
     *
     * @param fromNational whether the draft begins with what is asked everywhere under these laws
     */
    public Mono<Whole> add(Actor.Member actor, String name, Set<CareLaw> laws, boolean fromNational) {
        return unitOfWork.write(actor, () -> repository.addSet(name, names(laws), clock.instant()).switchIfEmpty(nameTaken())
                .flatMap(set -> drafts.begin(set, fromNational ? national.under(laws) : List.of()).then(whole(set))));
    }

    /** @param retired whether no new application may use it; running ones go on */
    public Mono<Whole> change(Actor.Member actor, UUID id, int version, String name, Set<CareLaw> laws, boolean retired) {
        return unitOfWork.write(actor, () -> one(id).flatMap(set -> requireFree(retired ? "" : name, id)
                .then(Mono.defer(() -> requireAsked(id, names(laws))))
                .then(Mono.defer(() -> repository.changeSet(id, version, name, names(laws), retiredAt(set, retired))))
                .filter(changed -> changed > 0).switchIfEmpty(Mono.error(() -> Refusal.of(ProblemType.PRECONDITION_FAILED)))
                .then(Mono.defer(() -> whole(id)))));
    }

    /** @param number of a published version; null for the draft */
    public Mono<Content> content(Actor.Member actor, UUID set, @Nullable Integer number) {
        return unitOfWork.read(actor, () -> read(set, number));
    }

    /** What the one version asks otherwise than the other; null stands for the draft. */
    public Mono<CriteriaDifference> difference(Actor.Member actor, UUID set, @Nullable Integer before, @Nullable Integer after) {
        return unitOfWork.read(actor,
                () -> read(set, before)
                        .flatMap(one -> read(set, after).map(other -> CriteriaDifference.between(one.asked(), other.asked()))));
    }

    private Mono<Whole> whole(UUID id) {
        return one(id).flatMap(set -> repository.versions(id).collectList().map(versions -> new Whole(set, versions)));
    }

    private Mono<CriteriaSetRow> one(UUID id) {
        return repository.set(id).switchIfEmpty(Mono.error(() -> Refusal.of(ProblemType.NOT_FOUND)));
    }

    private Mono<Content> read(UUID set, @Nullable Integer number) {
        return (number == null ? repository.draft(set) : repository.published(set, number))
                .switchIfEmpty(Mono.error(() -> Refusal.of(ProblemType.NOT_FOUND))).flatMap(version -> repository.criteria(version.id())
                        .map(row -> new Kept(row.criterion(), row.version())).collectList().map(kept -> new Content(version, kept)));
    }

    private Mono<Void> requireFree(String name, UUID besides) {
        return repository.nameTaken(name, besides).flatMap(taken -> taken ? nameTaken().then() : Mono.empty());
    }

    /** A draft may still become whatever its laws need; what was published is what providers are judged by. */
    private Mono<Void> requireAsked(UUID set, String[] laws) {
        return repository.newestPublished(set)
                .flatMap(newest -> repository.criteria(newest.id()).map(CriterionRow::criterion).collectList())
                .doOnNext(criteria -> LawsAsked.requireAll(List.of(laws), criteria)).then();
    }

    private static <T> Mono<T> nameTaken() {
        return Mono.error(() -> Refusal.invalid("/name", "name-taken",
                Message.of("Er is al een lijst met deze naam. Kies een andere naam.",
                        "There is a set of this name already. Choose another name.")));
    }

    private @Nullable Instant retiredAt(CriteriaSetRow set, boolean retired) {
        if (!retired) {
            return null;
        }
        return set.retiredAt() == null ? clock.instant() : set.retiredAt();
    }

    private static String[] names(Set<CareLaw> laws) {
        return laws.stream().sorted().map(CareLaw::name).toArray(String[]::new);
    }
}
