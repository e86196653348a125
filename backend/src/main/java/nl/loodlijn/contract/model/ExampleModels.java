package nl.loodlijn.contract.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.inject.Singleton;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.json.JsonMapper;
import io.micronaut.serde.annotation.Serdeable;

import nl.loodlijn.contract.domain.AgreementKind;
import nl.loodlijn.contract.domain.ModelText;
import nl.loodlijn.contract.domain.Variant;

/** The texts that come with the product for a new model to begin with: examples in plain words, which a lawyer has to look at before they are used. */
@Singleton
public final class ExampleModels {
    private final List<Example> examples;

    /** @param edition year and month that the text describes, such as 2026-01 */
    public record Example(AgreementKind kind, Variant variant, String edition, ModelText text) {
    }

    /** A resource; the same shape as the text of a version in the API. */
    @Serdeable
    @Introspected
    record Edition(String edition, List<ArticleJson> articles, List<TermJson> terms) {
    }

    ExampleModels(JsonMapper json) {
        examples = Arrays.stream(AgreementKind.values())
                .flatMap(kind -> Arrays.stream(Variant.values()).flatMap(variant -> read(json, kind, variant).stream())).toList();
    }

    public List<Example> all() {
        return examples;
    }

    public Optional<Example> of(AgreementKind kind, Variant variant) {
        return examples.stream().filter(one -> one.kind() == kind && one.variant() == variant).findFirst();
    }

    private static Optional<Example> read(JsonMapper json, AgreementKind kind, Variant variant) {
        String name = (kind.name() + "-" + variant.name()).toLowerCase(Locale.ROOT).replace('_', '-');
        try (InputStream file = ExampleModels.class.getResourceAsStream("/nl/loodlijn/contract/model/" + name + ".json")) {
            return file == null
                    ? Optional.empty()
                    : Optional.ofNullable(json.readValue(file, Edition.class)).map(read -> new Example(kind, variant, read.edition(),
                            new ModelTextJson(read.articles(), read.terms()).read()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
