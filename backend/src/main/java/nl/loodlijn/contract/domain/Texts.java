package nl.loodlijn.contract.domain;

import java.util.Optional;

/** Which text of an article holds in an agreement. */
final class Texts {
    private final Filling filling;

    Texts(Filling filling) {
        this.filling = filling;
    }

    /** The text with its references; empty while parties did not choose one. Not for an article that was left out. */
    Optional<String> of(Article article) {
        return deviation(article).map(Deviation::text).or(() -> ofModel(article));
    }

    Optional<Deviation> deviation(Article article) {
        return article.part() == Part.FIXED
                ? Optional.empty()
                : filling.deviations().stream().filter(deviation -> deviation.articleCode().equals(article.code())).findFirst();
    }

    private Optional<String> ofModel(Article article) {
        Optional<TextOption> option = switch (article.state()) {
            case CHOOSE -> Optional.ofNullable(filling.choices().get(article.code())).flatMap(article::option);
            case LOCKED, FILL -> article.options().stream().findFirst();
        };
        return option.map(TextOption::text);
    }
}
