package nl.loodlijn.contract.model;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

import jakarta.inject.Singleton;

import reactor.core.publisher.Mono;

/** What agreements are made from; to be called inside a unit of work. */
@Singleton
public final class PublishedModels {
    private final ModelVersionRepository versions;
    private final ContractModelRepository models;
    private final ModelTexts texts;

    PublishedModels(ModelVersionRepository versions, ContractModelRepository models, ModelTexts texts) {
        this.versions = versions;
        this.models = models;
        this.texts = texts;
    }

    /** The version with this id; empty when there is none, or when it is not published. */
    public Mono<PublishedModel> find(UUID version) {
        return versions.one(version).filter(row -> row.number() != null)
                .flatMap(row -> models.model(row.modelId()).flatMap(model -> texts.of(version).map(kept -> of(row, model, kept))));
    }

    /** Whether there is such a model here, published or not. */
    public Mono<Boolean> isKnown(UUID model) {
        return models.model(model).hasElement();
    }

    /** The id of the version of a model that new agreements are made from on a day; empty when none is in effect yet. */
    public Mono<UUID> inEffect(UUID model, LocalDate day) {
        return versions.inEffect(model, day).map(ModelVersionRow::id);
    }

    private static PublishedModel of(ModelVersionRow row, ContractModelRow model, KeptText kept) {
        return new PublishedModel(row.id(), model.id(), model.name(), model.agreementKind(), model.fundingVariant(),
                Objects.requireNonNull(row.number()), Objects.requireNonNull(row.takesEffectOn()), model.archivedAt() != null, kept.text());
    }
}
