package nl.loodlijn.contract.model;

import java.util.List;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;

import nl.loodlijn.contract.domain.ModelText;

/** The text of a model contract as JSON; articles in their order. */
@Serdeable
@Introspected
public record ModelTextJson(List<ArticleJson> articles, List<TermJson> terms) {
    public static ModelTextJson of(ModelText text) {
        return new ModelTextJson(text.articles().stream().map(ArticleJson::of).toList(),
                text.terms().stream().map(TermJson::of).toList());
    }

    public ModelText read() {
        return new ModelText(articles.stream().map(ArticleJson::read).toList(), terms.stream().map(TermJson::read).toList());
    }
}
