package nl.loodlijn.contract.model;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;

import nl.loodlijn.contract.domain.Article;
import nl.loodlijn.contract.domain.ArticleState;
import nl.loodlijn.contract.domain.Part;

/**
 * An article as JSON: the one shape it has in the example texts, in the API and in the statement that writes it. Its texts are Dutch.
 *
 * @param code small letters, figures and dashes, 1 to 40; unique within a version and the same from version to version
 * @param optional whether an agreement can leave it out; its number stays and it reads NVT
 * @param heading at most 160 characters
 * @param options one text; two or more where there is something to choose
 * @param explanation for who fills it in, at most 4,000 characters
 * @param source what it rests on, at most 300 characters
 */
@Serdeable
@Introspected
public record ArticleJson(String code, Part part, ArticleState state, boolean optional, @Nullable String heading,
        @Nullable List<OptionJson> options, @Nullable List<SlotJson> slots, @Nullable String explanation, @Nullable String source) {
    public static ArticleJson of(Article article) {
        return new ArticleJson(article.code(), article.part(), article.state(), article.optional(), article.heading(),
                article.options().stream().map(OptionJson::of).toList(), article.slots().stream().map(SlotJson::of).toList(),
                article.explanation(), article.source());
    }

    /** The article that it tells of, with spaces around texts taken away. What is not in the shape is taken as not said. */
    public Article read() {
        return new Article(code.strip(), part, state, optional, stripped(heading),
                options == null ? List.of() : options.stream().map(OptionJson::read).toList(),
                slots == null ? List.of() : slots.stream().map(SlotJson::read).toList(), stripped(explanation), stripped(source));
    }

    private static String stripped(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
