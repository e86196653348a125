package nl.loodlijn.contract.model;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.loodlijn.contract.domain.AgreementKind;
import nl.loodlijn.contract.domain.ModelDifference;
import nl.loodlijn.contract.domain.ModelText;
import nl.loodlijn.contract.domain.Variant;
import nl.loodlijn.platform.calendar.Netherlands;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.ProblemType;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;

import reactor.core.publisher.Mono;

/** The model contracts of a tenant and what their versions say. */
@Singleton
public final class ContractModels {
    private final UnitOfWork unitOfWork;
    private final ContractModelRepository models;
    private final ModelVersionRepository versions;
    private final ModelTexts texts;
    private final ExampleModels examples;
    private final Clock clock;

    /** A model and its versions, the newest first; a draft comes before all. */
    public record Whole(ContractModelRow model, List<ModelVersionRow> versions, LocalDate today) {
    }

    /** A version and what it says. */
    public record Content(ContractModelRow model, ModelVersionRow version, KeptText text, LocalDate today) {
    }

    ContractModels(UnitOfWork unitOfWork, ContractModelRepository models, ModelVersionRepository versions, ModelTexts texts,
            ExampleModels examples, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.models = models;
        this.versions = versions;
        this.texts = texts;
        this.examples = examples;
        this.clock = clock;
    }

    /** Models in use first. */
    public Mono<List<ContractModelRow>> all(Actor.Member actor) {
        return unitOfWork.read(actor, () -> models.models().collectList());
    }

    public Mono<Whole> find(Actor.Member actor, UUID id) {
        return unitOfWork.read(actor, () -> whole(id));
    }

    /**
     * Makes a model with a draft.
     *
     * @param fromExample whether the draft begins with the example of this kind and variant; fails with a {@link Refusal} when there is none
     */
    public Mono<Whole> add(Actor.Member actor, String name, AgreementKind kind, Variant variant, boolean fromExample) {
        ModelText begins = fromExample
                ? examples.of(kind, variant).orElseThrow(ContractModels::noExample).text()
                : new ModelText(List.of(), List.of());
        return unitOfWork.write(actor, () -> models.addModel(kind.name(), variant.name(), name, clock.instant()).switchIfEmpty(nameTaken())
                .flatMap(model -> versions.addDraft(model, fromExample, clock.instant()).flatMap(draft -> texts.write(draft, begins))
                        .then(Mono.defer(() -> whole(model)))));
    }

    /** @param archived whether no new agreement is made from it; those that are there stay */
    public Mono<Whole> change(Actor.Member actor, UUID id, int version, String name, boolean archived) {
        return unitOfWork.write(actor, () -> one(id).doOnNext(model -> requireClosed(model, archived))
                .flatMap(model -> requireFree(archived ? "" : name, id)
                        .then(Mono.defer(() -> models.changeModel(id, version, name, archivedAt(model, archived)))))
                .filter(changed -> changed > 0).switchIfEmpty(Mono.error(() -> Refusal.of(ProblemType.PRECONDITION_FAILED)))
                .then(Mono.defer(() -> whole(id))));
    }

    /** @param number of a published version; null for the draft */
    public Mono<Content> content(Actor.Member actor, UUID model, @Nullable Integer number) {
        return unitOfWork.read(actor, () -> read(model, number));
    }

    /** What the one version says otherwise than the other; null stands for the draft. */
    public Mono<ModelDifference> difference(Actor.Member actor, UUID model, @Nullable Integer before, @Nullable Integer after) {
        return unitOfWork.read(actor, () -> read(model, before).flatMap(
                one -> read(model, after).map(other -> ModelDifference.between(one.text().text(), other.text().text()))));
    }

    private Mono<Whole> whole(UUID id) {
        return one(id).flatMap(
                model -> versions.versions(id).collectList().map(rows -> new Whole(model, rows, Netherlands.today(clock))));
    }

    private Mono<ContractModelRow> one(UUID id) {
        return models.model(id).switchIfEmpty(Mono.error(() -> Refusal.of(ProblemType.NOT_FOUND)));
    }

    private Mono<Content> read(UUID model, @Nullable Integer number) {
        return one(model).flatMap(row -> (number == null ? versions.draft(model) : versions.published(model, number))
                .switchIfEmpty(Mono.error(() -> Refusal.of(ProblemType.NOT_FOUND)))
                .flatMap(version -> texts.of(version.id()).map(text -> new Content(row, version, text, Netherlands.today(clock)))));
    }

    private void requireClosed(ContractModelRow model, boolean archived) {
        LocalDate until = model.consultationUntil();
        if (archived && until != null && model.consultationClosedAt() == null && !Netherlands.today(clock).isAfter(until)) {
            throw Refusal.of(ModelProblem.CONSULTATION_OPEN);
        }
    }

    private Mono<Void> requireFree(String name, UUID besides) {
        return models.nameTaken(name, besides).flatMap(taken -> taken ? nameTaken().then() : Mono.empty());
    }

    private static <T> Mono<T> nameTaken() {
        return Mono.error(() -> Refusal.invalid("/name", "name-taken",
                Message.of("Er is al een modelcontract met deze naam. Kies een andere naam.",
                        "There is a model contract of this name already. Choose another name.")));
    }

    private static Refusal noExample() {
        return Refusal.invalid("/fromExample", "no-example",
                Message.of("Voor deze soort overeenkomst is er geen voorbeeldtekst. Begin met een leeg model.",
                        "There is no example text for this kind of agreement. Begin with an empty model."));
    }

    private @Nullable Instant archivedAt(ContractModelRow model, boolean archived) {
        if (!archived) {
            return null;
        }
        return model.archivedAt() == null ? clock.instant() : model.archivedAt();
    }
}
