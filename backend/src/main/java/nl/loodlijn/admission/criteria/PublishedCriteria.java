package nl.loodlijn.admission.criteria;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import nl.loodlijn.admission.domain.Criterion;
import nl.loodlijn.platform.problem.ProblemType;
import nl.loodlijn.platform.problem.Refusal;

import reactor.core.publisher.Mono;

/** What applications are judged by; to be called inside a unit of work. */
@Singleton
public final class PublishedCriteria {
    private final CriteriaRepository repository;

    /** @param laws under which the set is used */
    public record Newest(UUID version, List<String> laws) {
    }

    PublishedCriteria(CriteriaRepository repository) {
        this.repository = repository;
    }

    /** The newest published version of a set in use; fails with a {@link Refusal} when there is none. */
    public Mono<Newest> newest(UUID set) {
        return repository.set(set).switchIfEmpty(Mono.error(() -> Refusal.of(ProblemType.NOT_FOUND))).flatMap(row -> {
            if (row.retiredAt() != null) {
                return Mono.error(Refusal.of(AdmissionProblem.SET_RETIRED));
            }
            return repository.newestPublished(set).map(version -> new Newest(version.id(), row.laws()))
                    .switchIfEmpty(Mono.error(() -> Refusal.of(AdmissionProblem.NOT_PUBLISHED)));
        });
    }

    /** What a published version asks, in the order that the region gave. */
    public Mono<List<Criterion>> of(UUID version) {
        return repository.criteria(version).map(CriterionRow::criterion).collectList();
    }
}
