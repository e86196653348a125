package nl.loodlijn.admission.domain;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * How one criterion was judged by two assessors.
 *
 * @param first of one of them; null while it was not given
 * @param second of the other
 * @param joint what they judge together where they differed; null when they did not yet, or had no need to
 */
public record Judged(Criterion criterion, @Nullable Verdict first, @Nullable Verdict second, @Nullable Verdict joint) {
    /** What counts: what both judged, or what they judge together. Empty while there is no such thing. */
    public Optional<Verdict> counts() {
        if (joint != null) {
            return Optional.of(joint);
        }
        return first == second && first != Verdict.NEEDS_ADDITION ? Optional.ofNullable(first) : Optional.empty();
    }

    /** Whether the two differ, or agree that something is missing; then they judge together. */
    public boolean needsJoint() {
        return first != null && second != null && (first != second || first == Verdict.NEEDS_ADDITION);
    }
}
