package nl.loodlijn.admission.domain;

import org.jspecify.annotations.Nullable;

/**
 * What a criterion asks for.
 *
 * @param number which register; for {@link EvidenceKind#REGISTER_NUMBER} only
 * @param notOlderThanMonths how old a document may be when it is received, 1 to 120; null: its age does not matter
 * @param validMonths how long it counts after its date, 1 to 120; null: until something changes
 */
public record Evidence(EvidenceKind kind, @Nullable RegisterNumber number, @Nullable Integer notOlderThanMonths,
        @Nullable Integer validMonths) {
    public static final int MOST_MONTHS = 120;
}
