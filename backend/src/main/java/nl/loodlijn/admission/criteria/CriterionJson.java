package nl.loodlijn.admission.criteria;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonProperty;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;

import nl.loodlijn.admission.domain.CareLaw;
import nl.loodlijn.admission.domain.Criterion;
import nl.loodlijn.admission.domain.CriterionClass;
import nl.loodlijn.admission.domain.CriterionText;
import nl.loodlijn.admission.domain.Evidence;
import nl.loodlijn.admission.domain.EvidenceKind;
import nl.loodlijn.admission.domain.Origin;
import nl.loodlijn.admission.domain.Recheck;
import nl.loodlijn.admission.domain.RegisterNumber;

/**
 * A criterion as JSON: the one shape it has in the national list, in the API and in the statement that writes it.
 *
 * @param code capitals, figures and dashes, 1 to 24 characters; unique within a version and the same from version to version
 * @param kind what becomes of a provider that does not meet it
 * @param legalSource the article it rests on, at most 300 characters
 * @param proportionality why it is not more than needed, at most 1,000 characters
 * @param shareable whether evidence may be offered to another region
 */
@Serdeable
@Introspected
public record CriterionJson(String code, @JsonProperty("class") CriterionClass kind, Words dutch, Words english, Proof evidence,
        Check recheck, @Nullable String legalSource, @Nullable Origin origin, List<CareLaw> laws, @Nullable String proportionality,
        boolean shareable) {
    /**
     * A criterion in one language.
     *
     * @param title at most 160 characters
     * @param asked what the provider gives and when that is enough, at most 1,000 characters
     */
    @Serdeable
    @Introspected
    public record Words(@Nullable String title, @Nullable String asked) {
        CriterionText text() {
            return new CriterionText(stripped(title), stripped(asked));
        }
    }

    /**
     * What is asked for.
     *
     * @param number which register, for a number of a register
     * @param notOlderThanMonths age of a document when it is received, 1 to 120; absent: any
     * @param validMonths how long it counts, 1 to 120; absent: until something changes
     */
    @Serdeable
    @Introspected
    public record Proof(EvidenceKind kind, @Nullable RegisterNumber number, @Nullable Integer notOlderThanMonths,
            @Nullable Integer validMonths) {
    }

    /** @param months between two checks, 1 to 120, when it is checked every so many months */
    @Serdeable
    @Introspected
    public record Check(Recheck.Kind kind, @Nullable Integer months) {
    }

    public static CriterionJson of(Criterion criterion) {
        Evidence evidence = criterion.evidence();
        return new CriterionJson(criterion.code(), criterion.kind(), words(criterion.dutch()), words(criterion.english()),
                new Proof(evidence.kind(), evidence.number(), evidence.notOlderThanMonths(), evidence.validMonths()),
                new Check(criterion.recheck().kind(), criterion.recheck().months()), criterion.legalSource(), criterion.origin(),
                List.copyOf(EnumSet.copyOf(criterion.laws())), criterion.proportionality(), criterion.shareable());
    }

    /** The criterion that it tells of, with spaces around texts taken away. What is not in the shape is taken as not said. */
    public Criterion read() {
        return new Criterion(code.strip(), kind, dutch.text(), english.text(),
                new Evidence(evidence.kind(), evidence.kind() == EvidenceKind.REGISTER_NUMBER ? evidence.number() : null,
                        evidence.notOlderThanMonths(), evidence.validMonths()),
                new Recheck(recheck.kind(), recheck.kind() == Recheck.Kind.PERIOD ? recheck.months() : null), stripped(legalSource),
                origin == null ? Origin.LOCAL : origin, Set.copyOf(laws), stripped(proportionality), shareable);
    }

    private static Words words(CriterionText text) {
        return new Words(text.title(), text.asked());
    }

    private static String stripped(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
