package nl.loodlijn.admission.domain;

/**
 * A criterion in one language.
 *
 * @param title what has to be so, at most 160 characters; empty while it was not written
 * @param asked what the provider gives and when that is enough, at most 1,000 characters
 */
public record CriterionText(String title, String asked) {
    public static final CriterionText NONE = new CriterionText("", "");

    public boolean isComplete() {
        return !title.isEmpty() && !asked.isEmpty();
    }
}
