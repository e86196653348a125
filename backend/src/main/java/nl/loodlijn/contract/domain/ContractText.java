package nl.loodlijn.contract.domain;

import java.util.List;
import java.util.Optional;

/**
 * The text of a contract as parties read it.
 *
 * @param articles by part, each with its number
 */
public record ContractText(List<NumberedArticle> articles, List<TermText> terms) {
    public ContractText {
        articles = List.copyOf(articles);
        terms = List.copyOf(terms);
    }

    public Optional<NumberedArticle> article(String code) {
        return articles.stream().filter(article -> article.code().equals(code)).findFirst();
    }
}
