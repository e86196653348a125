package nl.loodlijn.admission.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import nl.loodlijn.admission.domain.ApplicationGap.Kind;

class CompletenessTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final ApplicationFacts FACTS = new ApplicationFacts(Set.of(CareLaw.JEUGDWET), List.of("jz020-45"),
            List.of("000012345678"), "12345678", "", "", "Yusuf Kaya", "onder@voorbeeld.nl", "");

    @Property
    void a_document_counts_from_its_date_until_it_is_too_old_or_not_valid_any_more(@ForAll @IntRange(min = -400, max = 800) int daysAgo) {
        LocalDate issued = TODAY.minusDays(daysAgo);

        List<Kind> kinds = kinds(document(6, 12), withFile(EvidenceFile.State.KEPT, issued, null));

        if (daysAgo < 0) {
            assertThat(kinds).containsExactly(Kind.DATE_IN_FUTURE);
        } else if (issued.isBefore(TODAY.minusMonths(6))) {
            assertThat(kinds).containsExactly(Kind.TOO_OLD);
        } else {
            assertThat(kinds).isEmpty();
        }
    }

    @Test
    void dates_of_a_document_are_looked_at() {
        Criterion criterion = document(null, 12);

        assertThat(kinds(criterion, withFile(EvidenceFile.State.KEPT, null, null))).containsExactly(Kind.DATE_MISSING);
        assertThat(kinds(criterion, withFile(EvidenceFile.State.KEPT, TODAY.minusMonths(13), null))).containsExactly(Kind.EXPIRED);
        assertThat(kinds(criterion, withFile(EvidenceFile.State.KEPT, TODAY.minusDays(2), TODAY.minusDays(1))))
                .containsExactly(Kind.EXPIRED);
        assertThat(kinds(criterion, withFile(EvidenceFile.State.KEPT, TODAY.minusDays(2), TODAY.plusMonths(13))))
                .containsExactly(Kind.VALID_TOO_LONG);
        assertThat(kinds(criterion, withFile(EvidenceFile.State.KEPT, TODAY, TODAY))).isEmpty();
        assertThat(kinds(document(null, null), withFile(EvidenceFile.State.KEPT, null, null))).isEmpty();
    }

    @Test
    void a_document_that_waits_or_is_infected_stands_in_the_way() {
        assertThat(kinds(document(null, null), withFile(EvidenceFile.State.QUARANTINED, null, null))).containsExactly(Kind.DOCUMENT_WAITS);
        assertThat(kinds(document(null, null), withFile(EvidenceFile.State.INFECTED, null, null))).containsExactly(Kind.DOCUMENT_INFECTED);
        assertThat(kinds(document(null, null), ApplicationAnswer.none("A"))).containsExactly(Kind.DOCUMENT_MISSING);
    }

    @Test
    void a_number_has_the_form_of_its_register_and_is_that_of_the_organisation() {
        Criterion kvk = asking(new Evidence(EvidenceKind.REGISTER_NUMBER, RegisterNumber.KVK, null, null));

        assertThat(kinds(kvk, number(""))).containsExactly(Kind.NUMBER_MISSING);
        assertThat(kinds(kvk, number("1234567"))).containsExactly(Kind.NUMBER_WRONG);
        assertThat(kinds(kvk, number("87654321"))).containsExactly(Kind.NUMBER_OF_ANOTHER);
        assertThat(kinds(kvk, number("12345678"))).isEmpty();
    }

    @Test
    void what_does_not_hold_is_explained_and_what_the_region_looks_up_is_not_asked() {
        ApplicationAnswer without = new ApplicationAnswer("A", true, "", "", "", null, "", false, null, List.of());
        ApplicationAnswer explained = new ApplicationAnswer("A", true, "Wij werken zonder verblijf.", "", "", null, "", false, null,
                List.of());

        assertThat(kinds(document(6, 12), without)).containsExactly(Kind.EXPLANATION_MISSING);
        assertThat(kinds(document(6, 12), explained)).isEmpty();
        assertThat(Completeness.of(FACTS, List.of(asking(new Evidence(EvidenceKind.OWN_CHECK, null, null, null))), List.of(), TODAY))
                .isEqualTo(new Completeness(List.of(), 0, 0));
    }

    @Test
    void a_criterion_of_another_act_is_not_asked() {
        Criterion support = new Criterion("W", CriterionClass.SUITABILITY, CriterionText.NONE, CriterionText.NONE,
                new Evidence(EvidenceKind.DECLARATION, null, null, null), new Recheck(Recheck.Kind.ONCE, null), "", Origin.LOCAL,
                Set.of(CareLaw.WMO), "", true);

        assertThat(Completeness.of(FACTS, List.of(support), List.of(), TODAY).isComplete()).isTrue();
    }

    @Test
    void facts_are_checked_by_their_forms() {
        ApplicationFacts wrong = new ApplicationFacts(Set.of(CareLaw.JEUGDWET), List.of("wmo020-02"), List.of("12"), "1", "123456789", "12",
                "", "geen adres", "");

        assertThat(Completeness.of(wrong, List.of(), List.of(), TODAY).gaps()).extracting(ApplicationGap::pointer).containsExactly(
                "/facts/categories/0", "/facts/kvkNumber", "/facts/rsin", "/facts/agbCode", "/facts/establishments/0", "/facts/contactName",
                "/facts/contactEmail");
        assertThat(Completeness.of(FACTS, List.of(), List.of(), TODAY).isComplete()).isTrue();
    }

    private static List<Kind> kinds(Criterion criterion, ApplicationAnswer answer) {
        return Completeness.of(FACTS, List.of(criterion), List.of(answer), TODAY).gaps().stream().map(ApplicationGap::kind).toList();
    }

    private static Criterion document(@Nullable Integer notOlder, @Nullable Integer valid) {
        return asking(new Evidence(EvidenceKind.DOCUMENT, null, notOlder, valid));
    }

    private static Criterion asking(Evidence evidence) {
        return new Criterion("A", CriterionClass.SUITABILITY, CriterionText.NONE, CriterionText.NONE, evidence,
                new Recheck(Recheck.Kind.ONCE, null), "", Origin.LOCAL, Set.of(CareLaw.JEUGDWET), "", true);
    }

    private static ApplicationAnswer number(String number) {
        return new ApplicationAnswer("A", false, "", number, "", null, "", false, null, List.of());
    }

    private static ApplicationAnswer withFile(EvidenceFile.State state, @Nullable LocalDate issued, @Nullable LocalDate until) {
        return new ApplicationAnswer("A", false, "", "", "", null, "", false, null,
                List.of(new EvidenceFile(UUID.randomUUID(), state, issued, until)));
    }
}
