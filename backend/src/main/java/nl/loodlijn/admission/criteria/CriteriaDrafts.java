package nl.loodlijn.admission.criteria;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;

import nl.loodlijn.admission.domain.Criterion;
import nl.loodlijn.admission.domain.CriterionGap;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.ProblemType;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;

import reactor.core.publisher.Mono;

/** Changing what a region asks: in the draft of a set, which several people may work on at once, criterion by criterion. */
@Singleton
public final class CriteriaDrafts {
    /** More than a provider can be asked to answer; B4 of the national list has forty. */
    private static final int MOST_CRITERIA = 200;

    private final UnitOfWork unitOfWork;
    private final CriteriaRepository repository;
    private final ObjectMapper json;
    private final Clock clock;

    CriteriaDrafts(UnitOfWork unitOfWork, CriteriaRepository repository, ObjectMapper json, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.repository = repository;
        this.json = json;
        this.clock = clock;
    }

    /** Begins a draft with what the newest published version asks. */
    public Mono<Void> begin(Actor.Member actor, UUID set) {
        return unitOfWork.write(actor, () -> inUse(set)
                .then(Mono.defer(() -> repository.addDraft(set, clock.instant())))
                .switchIfEmpty(Mono.error(() -> Refusal.of(AdmissionProblem.DRAFT_EXISTS)))
                .flatMap(draft -> repository.newestPublished(set)
                        .flatMap(newest -> repository.copyCriteria(newest.id(), draft)))
                .then());
    }

    /** Begins a draft with these criteria, inside a unit of work that is under way. */
    Mono<Void> begin(UUID set, List<Criterion> criteria) {
        return repository.addDraft(set, clock.instant()).flatMap(draft -> write(draft, criteria)).then();
    }

    /**
     * Adds a criterion, or changes the one with this code.
     *
     * @param version the version that was looked at; null to add one
     */
    public Mono<Void> put(Actor.Member actor, UUID set, Criterion criterion, @Nullable Integer version) {
        return unitOfWork.write(actor, () -> held(set).flatMap(draft -> repository.criteria(draft.id()).collectList()
                .doOnNext(known -> requireCurrent(known, criterion.code(), version))
                .flatMap(known -> write(draft.id(), List.of(criterion)))).then());
    }

    /** Takes a criterion out of the draft. */
    public Mono<Void> remove(Actor.Member actor, UUID set, String code, int version) {
        return unitOfWork.write(actor, () -> held(set).flatMap(draft -> repository.criteria(draft.id()).collectList()
                .doOnNext(known -> requireCurrent(known, code, version)).flatMap(known -> repository.remove(draft.id(), code))).then());
    }

    /** @param codes every code of the draft once, in the new order */
    public Mono<Void> order(Actor.Member actor, UUID set, List<String> codes) {
        return unitOfWork.write(actor,
                () -> held(set).flatMap(draft -> repository.criteria(draft.id()).map(CriterionRow::code).collectList()
                        .doOnNext(known -> requireSame(known, codes))
                        .flatMap(known -> repository.order(draft.id(), codes.toArray(String[]::new)))).then());
    }

    /**
     * Publishes the draft: from now on it stays as it is, and new applications are judged by it.
     *
     * @param version of the draft that was looked at
     * @param note what is new in it, in words; null for none
     */
    public Mono<Void> publish(Actor.Member actor, UUID set, int version, @Nullable String note) {
        return unitOfWork.write(actor, () -> inUse(set)
                .zipWhen(known -> draft(set).flatMap(draft -> repository.criteria(draft.id()).map(CriterionRow::criterion).collectList()))
                .doOnNext(both -> {
                    requireComplete(both.getT2());
                    LawsAsked.requireAll(both.getT1().laws(), both.getT2());
                })
                .then(Mono.defer(() -> current(repository.publish(set, version, note, clock.instant())))).then());
    }

    /** Throws the draft away; published versions stay. */
    public Mono<Void> discard(Actor.Member actor, UUID set, int version) {
        return unitOfWork.write(actor, () -> draft(set).then(Mono.defer(() -> current(repository.discard(set, version)))).then());
    }

    private Mono<CriteriaSetRow> inUse(UUID set) {
        return repository.set(set).switchIfEmpty(Mono.error(() -> Refusal.of(ProblemType.NOT_FOUND))).doOnNext(row -> {
            if (row.retiredAt() != null) {
                throw Refusal.of(AdmissionProblem.SET_RETIRED);
            }
        });
    }

    private Mono<CriteriaVersionRow> draft(UUID set) {
        return repository.draft(set).switchIfEmpty(repository.set(set).switchIfEmpty(Mono.error(() -> Refusal.of(ProblemType.NOT_FOUND)))
                .flatMap(known -> Mono.error(Refusal.of(AdmissionProblem.NO_DRAFT))));
    }

    /** The draft, which nobody else changes or publishes until the transaction ends. */
    private Mono<CriteriaVersionRow> held(UUID set) {
        return repository.touchDraft(set).then(Mono.defer(() -> draft(set)));
    }

    private Mono<Long> write(UUID draft, List<Criterion> criteria) {
        if (criteria.isEmpty()) {
            return Mono.just(0L);
        }
        try {
            return repository.write(draft, json.writeValueAsString(Argument.listOf(CriterionJson.class),
                    criteria.stream().map(CriterionJson::of).toList()));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static void requireCurrent(List<CriterionRow> known, String code, @Nullable Integer version) {
        Integer now = known.stream().filter(row -> row.code().equals(code)).map(CriterionRow::version).findFirst().orElse(null);
        if (version == null && now != null) {
            throw Refusal.invalid("/criterion/code", "code-taken",
                    Message.of("Er is al een eis met deze code. Kies een andere code.",
                            "There is a criterion of this code already. Choose another code."));
        }
        if (version == null && known.size() >= MOST_CRITERIA) {
            throw Refusal.invalid("/criterion/code", "too-many-criteria", Message.of("Een lijst heeft hooguit " + MOST_CRITERIA + " eisen.",
                    "A set has at most " + MOST_CRITERIA + " criteria."));
        }
        if (version != null && !version.equals(now)) {
            throw Refusal.of(now == null ? ProblemType.NOT_FOUND : ProblemType.PRECONDITION_FAILED);
        }
    }

    private static void requireSame(List<String> known, List<String> codes) {
        Set<String> given = new HashSet<>(codes);
        if (given.size() != codes.size() || !given.equals(new HashSet<>(known))) {
            throw Refusal.invalid("/codes", "other-criteria",
                    Message.of("Noem elke eis van het concept precies één keer. Intussen kan er een eis bijgekomen of weggehaald zijn.",
                            "Name every criterion of the draft exactly once. One may have been added or removed meanwhile."));
        }
    }

    private static void requireComplete(List<Criterion> criteria) {
        if (criteria.isEmpty()) {
            throw Refusal.of(AdmissionProblem.INCOMPLETE,
                    Message.of("Een lijst zonder eisen kan niet gepubliceerd worden. Voeg een eis toe.",
                            "A set without criteria cannot be published. Add a criterion."));
        }
        List<Refusal.FieldError> gaps = criteria.stream().flatMap(criterion -> CriterionGap.of(criterion).stream()
                .map(gap -> new Refusal.FieldError("/criteria/" + criterion.code() + "/" + gap.field(), "incomplete", gap.message())))
                .toList();
        if (!gaps.isEmpty()) {
            throw Refusal.of(AdmissionProblem.INCOMPLETE, gaps);
        }
    }

    private static Mono<Long> current(Mono<Long> changed) {
        return changed.filter(rows -> rows > 0).switchIfEmpty(Mono.error(() -> Refusal.of(ProblemType.PRECONDITION_FAILED)));
    }
}
