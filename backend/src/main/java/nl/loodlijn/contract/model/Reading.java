package nl.loodlijn.contract.model;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import nl.loodlijn.contract.domain.Article;
import nl.loodlijn.contract.domain.Assembly;
import nl.loodlijn.contract.domain.ContractText;
import nl.loodlijn.contract.domain.Filling;
import nl.loodlijn.contract.domain.ModelText;
import nl.loodlijn.contract.domain.Paragraph;
import nl.loodlijn.contract.domain.TermText;

/**
 * A model as it will read in agreements: references in words, and between square brackets what is filled in later.
 *
 * @param options paragraphs of each text, by the code of its article and its own
 * @param terms paragraphs of each definition, by the key of its term
 */
public record Reading(Map<String, Map<String, List<Paragraph>>> options, Map<String, List<Paragraph>> terms) {
    /** Reads every text of every article. */
    public static Reading of(ModelText text) {
        Map<String, Map<String, List<Paragraph>>> options = new HashMap<>();
        int most = text.articles().stream().mapToInt(article -> article.options().size()).max().orElse(0);
        for (int place = 0; place < Math.max(1, most); place++) {
            Map<String, String> choices = choices(text, place);
            ContractText read = Assembly.of(text, new Filling(choices, Set.of(), Map.of(), Map.of(), List.of()));
            choices.forEach((article, option) -> read.article(article).ifPresent(
                    one -> options.computeIfAbsent(article, code -> new LinkedHashMap<>()).put(option, one.paragraphs())));
        }
        Map<String, List<Paragraph>> terms = new HashMap<>();
        for (TermText term : Assembly.of(text, Filling.EMPTY).terms()) {
            terms.put(term.key(), term.definition());
        }
        return new Reading(options, terms);
    }

    private static Map<String, String> choices(ModelText text, int place) {
        Map<String, String> choices = new HashMap<>();
        for (Article article : text.articles()) {
            if (article.options().size() > place) {
                choices.put(article.code(), article.options().get(place).code());
            }
        }
        return choices;
    }
}
