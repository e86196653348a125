package nl.loodlijn.admission.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import nl.loodlijn.admission.domain.DecisionCheck.Outcome;
import nl.loodlijn.admission.domain.DecisionCheck.Part;
import nl.loodlijn.admission.domain.DecisionCheck.Proposed;
import nl.loodlijn.platform.calendar.Suspension;
import nl.loodlijn.platform.calendar.TenantDays;
import nl.loodlijn.platform.problem.Refusal;

class DecisionCheckTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final ApplicationFacts FACTS = new ApplicationFacts(Set.of(CareLaw.JEUGDWET), List.of("jz020-45", "jz020-54"),
            List.of("000012345678"), "12345678", "", "", "Yusuf Kaya", "onder@voorbeeld.nl", "");

    @Property
    void an_approval_never_stands_on_a_requirement_that_is_not_met(@ForAll CriterionClass kind, @ForAll Verdict first,
            @ForAll Verdict second) {
        Judged judged = new Judged(criterion(kind), first, second, null);

        boolean stands = stands(approve("Onder voorwaarde.", List.of()), judged);

        boolean fatal = kind == CriterionClass.EXCLUSION_GROUND || kind == CriterionClass.SUITABILITY;
        assertThat(stands).isEqualTo(first == second && first != Verdict.NEEDS_ADDITION && !(fatal && first == Verdict.NOT_MET));
    }

    @Test
    void what_two_judge_together_counts_before_what_each_judged() {
        Judged differing = new Judged(criterion(CriterionClass.SUITABILITY), Verdict.MET, Verdict.NOT_MET, null);

        assertThat(differing.needsJoint()).isTrue();
        assertThat(differing.counts()).isEmpty();
        assertThat(new Judged(differing.criterion(), Verdict.MET, Verdict.NOT_MET, Verdict.MET).counts()).contains(Verdict.MET);
    }

    @Test
    void a_condition_that_is_not_met_yet_is_written_down() {
        Judged notYet = new Judged(criterion(CriterionClass.CONTRACT_CONDITION), Verdict.NOT_MET, Verdict.NOT_MET, null);

        assertThat(stands(approve("", List.of()), notYet)).isFalse();
        assertThat(stands(approve("Voor de start.", List.of()), notYet)).isTrue();
    }

    @Test
    void parts_are_of_the_application_and_leave_something_approved() {
        Judged met = new Judged(criterion(CriterionClass.SUITABILITY), Verdict.MET, Verdict.MET, null);

        assertThat(stands(approve("", List.of(part("jz020-45", ""))), met)).isTrue();
        assertThat(stands(approve("", List.of(part("", "000012345678"))), met)).isTrue();
        assertThat(stands(approve("", List.of(part("jz020-41", ""))), met)).isFalse();
        assertThat(stands(approve("", List.of(part("", ""))), met)).isFalse();
        assertThat(stands(approve("", List.of(part("jz020-45", ""), part("jz020-54", ""))), met)).isFalse();
    }

    @Test
    void what_was_not_judged_is_named_by_its_criterion() {
        Refusal refused = catchThrowableOfType(Refusal.class, () -> DecisionCheck.require(approve("", List.of()),
                List.of(new Judged(criterion(CriterionClass.SIGNAL), null, null, null)), FACTS, TODAY));

        assertThat(refused.type()).isEqualTo(DecisionCheck.NOT_JUDGED);
        assertThat(refused.errors()).extracting(Refusal.FieldError::pointer).containsExactly("/judgements/A");
    }

    @Test
    void the_term_to_object_is_six_weeks_and_the_decision_on_it_six_more() {
        assertThat(ObjectionTerms.lastDay(LocalDate.of(2026, 11, 23))).isEqualTo(LocalDate.of(2027, 1, 4));
        assertThat(ObjectionTerms.decisionDue(LocalDate.of(2026, 11, 23), LocalDate.of(2026, 12, 1))).isEqualTo(LocalDate.of(2027, 2, 15));
        assertThat(ObjectionTerms.decisionDue(LocalDate.of(2026, 11, 23), LocalDate.of(2027, 2, 1))).isEqualTo(LocalDate.of(2027, 3, 15));
    }

    @Test
    void the_clock_of_the_region_stands_still_while_additions_are_asked() {
        Suspension fiveDays = Suspension.sinceAskedOn(LocalDate.of(2026, 11, 27)).answeredOn(LocalDate.of(2026, 12, 3));
        DecisionClock clock = clock(DecisionClock.Regime.AWB, List.of(fiveDays), Set.of());

        assertThat(clock(DecisionClock.Regime.AWB, List.of(), Set.of()).end().orElseThrow().lastDay()).isEqualTo(LocalDate.of(2027, 1, 18));
        assertThat(clock.end().orElseThrow().lastDay()).isEqualTo(LocalDate.of(2027, 1, 25));
        assertThat(clock(DecisionClock.Regime.AWB, List.of(Suspension.sinceAskedOn(TODAY)), Set.of()).end()).isEmpty();
    }

    @Test
    void closing_days_of_an_office_lengthen_what_it_promised_and_not_what_the_law_says() {
        Set<LocalDate> closed = Set.of(LocalDate.of(2027, 1, 18));

        assertThat(clock(DecisionClock.Regime.AWB, List.of(), closed).end().orElseThrow().lastDay()).isEqualTo(LocalDate.of(2027, 1, 18));
        assertThat(clock(DecisionClock.Regime.PRIVATE_LAW, List.of(), closed).end().orElseThrow().lastDay())
                .isEqualTo(LocalDate.of(2027, 1, 19));
        assertThatCode(() -> AdditionTerm.lastDay(TODAY, AdditionTerm.USUAL_DAYS, clock(DecisionClock.Regime.AWB, List.of(), closed)))
                .doesNotThrowAnyException();
    }

    private static DecisionClock clock(DecisionClock.Regime regime, List<Suspension> pauses, Set<LocalDate> closed) {
        return new DecisionClock(TODAY, DecisionClock.USUAL_DAYS, regime, pauses, new TenantDays(closed));
    }

    private static boolean stands(Proposed proposed, Judged judged) {
        try {
            DecisionCheck.require(proposed, List.of(judged), FACTS, TODAY);
            return true;
        } catch (Refusal refused) {
            return false;
        }
    }

    private static Proposed approve(String conditions, List<Part> parts) {
        return new Proposed(Outcome.APPROVED, "Voldoet.", conditions, TODAY.plusYears(1), parts);
    }

    private static Part part(String category, String establishment) {
        return new Part(category, establishment, Outcome.REFUSED, "Te klein.");
    }

    private static Criterion criterion(@Nullable CriterionClass kind) {
        return new Criterion("A", kind == null ? CriterionClass.SIGNAL : kind, CriterionText.NONE, CriterionText.NONE,
                new Evidence(EvidenceKind.DECLARATION, null, null, null), new Recheck(Recheck.Kind.ONCE, null), "", Origin.LOCAL,
                Set.of(CareLaw.JEUGDWET), "", true);
    }
}
