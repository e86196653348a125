package nl.loodlijn.contract.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.json.JsonMapper;
import io.micronaut.serde.annotation.Serdeable;

import nl.loodlijn.contract.domain.AgreementKind;
import nl.loodlijn.contract.domain.ModelText;
import nl.loodlijn.contract.domain.Variant;

/**
 * The texts that come with the product for a new model to begin with: examples in plain words of our own, which a lawyer has to look at before they
 * are used. Each article names what it rests on: the Contractstandaard Wmo 1.2, an act, or nothing but our own proposal.
 */
@Singleton
public final class ExampleModels {
    private final List<Example> examples;

    /** @param edition year and month that the text describes, such as 2026-01 */
    public record Example(AgreementKind kind, Variant variant, String edition, ModelText text) {
    }

    /** A resource: the texts of one kind of agreement. */
    @Serdeable
    @Introspected
    record Edition(String edition, List<Entry> articles, List<TermJson> terms) {
        Example of(AgreementKind kind, Variant variant) {
            List<ArticleJson> written = articles.stream().filter(entry -> entry.variants() == null || entry.variants().contains(variant))
                    .map(Entry::article).toList();
            return new Example(kind, variant, edition, new ModelTextJson(written, terms).read());
        }
    }

    /** @param variants for which the article is written like this; absent: for all of them */
    @Serdeable
    @Introspected
    record Entry(@Nullable List<Variant> variants, ArticleJson article) {
    }

    public ExampleModels(JsonMapper json) {
        examples = Arrays.stream(AgreementKind.values()).flatMap(kind -> {
            Edition edition = read(json, kind);
            return Arrays.stream(Variant.values()).map(variant -> edition.of(kind, variant));
        }).toList();
    }

    public List<Example> all() {
        return examples;
    }

    public Optional<Example> of(AgreementKind kind, Variant variant) {
        return examples.stream().filter(one -> one.kind() == kind && one.variant() == variant).findFirst();
    }

    private static Edition read(JsonMapper json, AgreementKind kind) {
        String name = kind.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".json";
        try (InputStream file = Objects.requireNonNull(ExampleModels.class.getResourceAsStream("/nl/loodlijn/contract/model/" + name))) {
            return Objects.requireNonNull(json.readValue(file, Edition.class));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
