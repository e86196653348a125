package nl.loodlijn.publicsite.page;

import java.util.List;

/**
 * The page that asks where somebody lives, before anything was asked or after an answer that could not be understood.
 *
 * @param typed what was typed, which stays in its field
 * @param problem what we cannot do with it and what to do; empty when nothing is the matter
 * @param mistyped whether what was typed cannot be right
 * @param choices addresses to choose from
 */
public record QuestionPage(PageLanguage language, String typed, String problem, boolean mistyped, List<Choice> choices) {
    /** Before anything was asked. */
    public static QuestionPage empty(PageLanguage language) {
        return new QuestionPage(language, "", "", false, List.of());
    }

    /** @param help kept from the question, as hidden field */
    public record Choice(String label, String detail, String href) {
    }

    public boolean hasProblem() {
        return !problem.isEmpty();
    }
}
