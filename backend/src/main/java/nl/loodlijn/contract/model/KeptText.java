package nl.loodlijn.contract.model;

import java.util.List;

import nl.loodlijn.contract.domain.Article;
import nl.loodlijn.contract.domain.DefinedTerm;
import nl.loodlijn.contract.domain.ModelText;

/**
 * The text of a version, with how often each of its parts was changed.
 *
 * @param articles in the order that the region gave
 */
public record KeptText(List<KeptArticle> articles, List<KeptTerm> terms) {
    /** @param textVersion goes up with each change of what the article says */
    public record KeptArticle(Article article, int version, int textVersion) {
    }

    public record KeptTerm(DefinedTerm term, int version) {
    }

    public ModelText text() {
        return new ModelText(articles.stream().map(KeptArticle::article).toList(), terms.stream().map(KeptTerm::term).toList());
    }
}
