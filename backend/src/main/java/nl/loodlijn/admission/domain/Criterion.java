package nl.loodlijn.admission.domain;

import java.util.Set;

/**
 * One thing that a region asks of a provider (geschiktheidseis, in the wide sense).
 *
 * @param code letters, figures and dashes, unique within a version; stays the same from version to version
 * @param legalSource the article that it rests on; empty while it was not written
 * @param laws for which acts it is asked
 * @param proportionality why it is not more than needed; a local criterion cannot be published without
 * @param shareable whether evidence may be offered to another region through the passport
 */
public record Criterion(String code, CriterionClass kind, CriterionText dutch, CriterionText english, Evidence evidence, Recheck recheck,
        String legalSource, Origin origin, Set<CareLaw> laws, String proportionality, boolean shareable) {
    /** Longest code, in characters. */
    public static final int LONGEST_CODE = 24;

    public Criterion {
        laws = Set.copyOf(laws);
    }
}
