package nl.loodlijn.contract.referral.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

/** What a form needs, what in it is asked about, and which weeks there are. */
class ReferralFormTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Test
    void an_empty_form_lacks_all_that_is_needed_in_the_order_of_the_form() {
        assertThat(CompleteReferral.lacks(ReferralForm.EMPTY).keySet()).containsExactly("/reference", "/category", "/municipality",
                "/goals",
                "/asked", "/safetyAgreed");
    }

    @Test
    void a_goal_needs_a_result() {
        assertThat(CompleteReferral.lacks(with("Weer naar school", "")).keySet()).containsExactly("/goals/0/result");
        assertThat(CompleteReferral.lacks(with("Weer naar school", "Vier dagen per week")).keySet()).isEmpty();
    }

    @Test
    void what_looks_like_a_name_or_a_date_of_birth_is_named_by_its_place() {
        assertThat(NotAboutSomebody.doubts(with("Weer naar school", "mevrouw Jansen is tevreden").written()))
                .containsExactly("/goals/0/result");
        assertThat(NotAboutSomebody.doubts(with("geboren in mei", "A.B. de Vries belt").written())).hasSize(2);
        assertThat(NotAboutSomebody.doubts(with("Weer naar school", "Vier dagen per week").written())).isEmpty();
    }

    @Test
    void a_week_is_this_one_or_one_of_the_year_after_it() {
        assertThat(StartWeek.monday("2026-W53")).contains(LocalDate.of(2026, 12, 28));
        assertThat(StartWeek.monday("2027-W53")).isEmpty();
        assertThat(StartWeek.monday("week 3")).isEmpty();
        assertThat(StartWeek.isSoon(LocalDate.of(2026, 11, 23), TODAY.plusDays(6))).isTrue();
        assertThat(StartWeek.isSoon(LocalDate.of(2026, 11, 16), TODAY)).isFalse();
        assertThat(StartWeek.isSoon(LocalDate.of(2027, 11, 29), TODAY)).isFalse();
    }

    private static ReferralForm with(String goal, String result) {
        return new ReferralForm("K-1", "jz020-45", "GM0361", List.of(new Goal(goal, result)), "", "Begeleiding thuis", true, null, "");
    }
}
