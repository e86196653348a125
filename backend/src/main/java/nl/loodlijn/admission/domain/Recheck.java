package nl.loodlijn.admission.domain;

import org.jspecify.annotations.Nullable;

/**
 * When a criterion is looked at again (herbeoordeling).
 *
 * @param months between two checks, 1 to 120; for {@link Kind#PERIOD} only
 */
public record Recheck(Kind kind, @Nullable Integer months) {
    /** What makes a new check due. */
    public enum Kind {
        /** Every so many months. */
        PERIOD,
        /** At admission, and when something changes. */
        ONCE,
        /** At any moment: whoever knows of a change reports it. */
        CONTINUOUS,
        /** Where there is a reason to. */
        ON_RISK,
        /** At each procedure, relation or contract. */
        PER_EVENT
    }
}
