package nl.loodlijn.contract.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What one version of a model contract says otherwise than another. The order of articles is no difference; their numbers follow from it.
 *
 * @param unchanged how many articles are the same in both
 */
public record ModelDifference(List<Article> added, List<Article> removed, List<Changed> changed, List<DefinedTerm> addedTerms,
        List<DefinedTerm> removedTerms, List<ChangedTerm> changedTerms, int unchanged) {
    /** Something of an article that can differ. */
    public enum Aspect {
        PART(Article::part),
        STATE(Article::state),
        OPTIONAL(Article::optional),
        HEADING(Article::heading),
        TEXTS(Article::options),
        SLOTS(Article::slots),
        EXPLANATION(Article::explanation),
        SOURCE(Article::source);

        private final Function<Article, Object> content;

        Aspect(Function<Article, Object> content) {
            this.content = content;
        }

        boolean differs(Article one, Article other) {
            return !Objects.equals(content.apply(one), content.apply(other));
        }
    }

    /** @param aspects in the order of {@link Aspect}, at least one */
    public record Changed(Article before, Article after, List<Aspect> aspects) {
    }

    /** A term whose word or definition differs. */
    public record ChangedTerm(DefinedTerm before, DefinedTerm after) {
    }

    /** @param before the one version, codes and keys unique; {@code after} likewise */
    public static ModelDifference between(ModelText before, ModelText after) {
        Map<String, Article> articles = byName(before.ordered(), Article::code);
        List<Article> added = new ArrayList<>();
        List<Changed> changed = new ArrayList<>();
        int unchanged = 0;
        for (Article now : after.ordered()) {
            Article then = articles.remove(now.code());
            if (then == null) {
                added.add(now);
            } else if (then.equals(now)) {
                unchanged++;
            } else {
                changed.add(new Changed(then, now, List.of(Aspect.values()).stream().filter(one -> one.differs(then, now)).toList()));
            }
        }
        Map<String, DefinedTerm> terms = byName(before.terms(), DefinedTerm::key);
        List<DefinedTerm> addedTerms = new ArrayList<>();
        List<ChangedTerm> changedTerms = new ArrayList<>();
        for (DefinedTerm now : after.terms()) {
            DefinedTerm then = terms.remove(now.key());
            if (then == null) {
                addedTerms.add(now);
            } else if (!then.equals(now)) {
                changedTerms.add(new ChangedTerm(then, now));
            }
        }
        return new ModelDifference(List.copyOf(added), List.copyOf(articles.values()), List.copyOf(changed), List.copyOf(addedTerms),
                List.copyOf(terms.values()), List.copyOf(changedTerms), unchanged);
    }

    private static <T> Map<String, T> byName(List<T> all, Function<T, String> name) {
        return all.stream().collect(Collectors.toMap(name, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    }
}
