package nl.loodlijn.contract.document;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;

import nl.loodlijn.contract.domain.DefinedTerm;
import nl.loodlijn.contract.domain.ModelText;

/** The text of a model as JSON. */
@Serdeable
@Introspected
public record ModelTextJson(List<ArticleJson> articles, @Nullable List<TermJson> terms) {
    /** A defined term as JSON. */
    @Serdeable
    @Introspected
    public record TermJson(String key, String term, String definition) {
        public static TermJson of(DefinedTerm term) {
            return new TermJson(term.key(), term.term(), term.definition());
        }

        public DefinedTerm read() {
            return new DefinedTerm(key.strip(), term.strip(), definition.strip());
        }
    }

    public static ModelTextJson of(ModelText text) {
        return new ModelTextJson(text.articles().stream().map(ArticleJson::of).toList(), text.terms().stream().map(TermJson::of).toList());
    }

    public ModelText read() {
        return new ModelText(articles.stream().map(ArticleJson::read).toList(),
                terms == null ? List.of() : terms.stream().map(TermJson::read).toList());
    }
}
