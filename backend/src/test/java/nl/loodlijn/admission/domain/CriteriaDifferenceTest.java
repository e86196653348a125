package nl.loodlijn.admission.domain;

import static nl.loodlijn.admission.domain.CriteriaDifference.Part.DUTCH_ASKED;
import static nl.loodlijn.admission.domain.CriteriaDifference.Part.EVIDENCE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

class CriteriaDifferenceTest {
    private static final Criterion QUALITY = criterion("K1", "Een certificaat.", 36);
    private static final Criterion INSURANCE = criterion("K2", "De polis.", 12);
    private static final Criterion EXPERIENCE = criterion("K3", "Twee referenties.", 48);

    @Test
    void versions_that_ask_the_same_in_another_order_do_not_differ() {
        CriteriaDifference difference = CriteriaDifference.between(List.of(QUALITY, INSURANCE), List.of(INSURANCE, QUALITY));

        assertThat(difference).isEqualTo(new CriteriaDifference(List.of(), List.of(), List.of(), 2));
    }

    @Test
    void what_came_what_went_and_what_changed_is_told_apart() {
        Criterion stricter = criterion("K1", "Een certificaat van een erkende instelling.", 24);

        CriteriaDifference difference = CriteriaDifference.between(List.of(QUALITY, INSURANCE), List.of(stricter, EXPERIENCE));

        assertThat(difference.added()).containsExactly(EXPERIENCE);
        assertThat(difference.removed()).containsExactly(INSURANCE);
        assertThat(difference.changed())
                .containsExactly(new CriteriaDifference.Changed(QUALITY, stricter, List.of(DUTCH_ASKED, EVIDENCE)));
        assertThat(difference.unchanged()).isZero();
    }

    private static Criterion criterion(String code, String asked, int validMonths) {
        return new Criterion(code, CriterionClass.SUITABILITY, new CriterionText("Eis", asked),
                new CriterionText("Criterion", "Something."),
                new Evidence(EvidenceKind.DOCUMENT, null, null, validMonths), new Recheck(Recheck.Kind.ONCE, null), "Jeugdwet",
                Origin.LOCAL,
                Set.of(CareLaw.JEUGDWET), "", true);
    }
}
