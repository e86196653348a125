package nl.loodlijn.contract.document;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;

import nl.loodlijn.contract.domain.Article;
import nl.loodlijn.contract.domain.ArticleState;
import nl.loodlijn.contract.domain.Part;
import nl.loodlijn.contract.domain.TextOption;

/**
 * An article of a model as JSON: the one shape it has in the models that come with the product, in the API and in the database.
 *
 * @param optional whether an agreement can leave it out; absent: no
 */
@Serdeable
@Introspected
public record ArticleJson(String code, Part part, ArticleState state, @Nullable Boolean optional, String heading, List<OptionJson> options,
        @Nullable List<SlotJson> slots, @Nullable String explanation, @Nullable String source) {
    /** One of its texts. */
    @Serdeable
    @Introspected
    public record OptionJson(String code, @Nullable String label, String text) {
        public static OptionJson of(TextOption option) {
            return new OptionJson(option.code(), option.label(), option.text());
        }

        public TextOption read() {
            return new TextOption(code.strip(), stripped(label), text.strip());
        }
    }

    public static ArticleJson of(Article article) {
        return new ArticleJson(article.code(), article.part(), article.state(), article.optional(), article.heading(),
                article.options().stream().map(OptionJson::of).toList(), article.slots().stream().map(SlotJson::of).toList(),
                article.explanation(), article.source());
    }

    /** The article that it tells of, with spaces around texts taken away. */
    public Article read() {
        return new Article(code.strip(), part, state, Boolean.TRUE.equals(optional), heading.strip(),
                options.stream().map(OptionJson::read).toList(), slots == null ? List.of() : slots.stream().map(SlotJson::read).toList(),
                stripped(explanation), stripped(source));
    }

    private static String stripped(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
