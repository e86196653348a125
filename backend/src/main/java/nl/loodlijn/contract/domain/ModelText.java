package nl.loodlijn.contract.domain;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The text of one version of a model contract (modelcontract).
 *
 * @param articles in their order; an article has the number of its part and its place among the articles of that part
 * @param terms in the order in which they stand in the contract
 */
public record ModelText(List<Article> articles, List<DefinedTerm> terms) {
    public ModelText {
        articles = List.copyOf(articles);
        terms = List.copyOf(terms);
    }

    /** What keeps it from being published, in the order of the text; empty when nothing does. */
    public List<TextProblem> problems() {
        return new TextCheck(this).problems();
    }

    /** As {@link #problems()}, and what the text takes from terms that an agreement of this kind does not have. */
    public List<TextProblem> problems(AgreementKind kind) {
        return new TextCheck(this).problems(kind);
    }

    /** Numbers such as 1.5 by the code of the article, in the order of the contract: by part. */
    public Map<String, String> numbers() {
        Map<Part, Integer> count = new EnumMap<>(Part.class);
        Map<String, String> numbers = new LinkedHashMap<>();
        for (Article article : ordered()) {
            int place = count.merge(article.part(), 1, Integer::sum);
            numbers.putIfAbsent(article.code(), article.part().number() + "." + place);
        }
        return numbers;
    }

    /** Its articles by part, and within a part in their order. */
    public List<Article> ordered() {
        return articles.stream().sorted((one, other) -> one.part().compareTo(other.part())).toList();
    }

    public Optional<Article> article(String code) {
        return articles.stream().filter(article -> article.code().equals(code)).findFirst();
    }

    public Optional<DefinedTerm> term(String key) {
        return terms.stream().filter(term -> term.key().equals(key)).findFirst();
    }
}
