package nl.loodlijn.organisation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

class SubstitutionTest {
    private static final LocalDate TODAY = LocalDate.of(2027, 7, 1);
    private final UUID absent = UUID.randomUUID();
    private final UUID substitute = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();

    @Test
    void it_is_somebody_else_from_today_on_for_a_year_at_most() {
        assertThat(codes(new Substitution(absent, substitute, TODAY, TODAY.plusYears(1)))).isEmpty();
        assertThat(codes(new Substitution(absent, absent, TODAY, TODAY))).containsExactly("oneself");
        assertThat(codes(new Substitution(absent, substitute, TODAY.minusDays(1), TODAY))).containsExactly("in-the-past");
        assertThat(codes(new Substitution(absent, substitute, TODAY, TODAY.minusDays(1)))).containsExactly("before-first-day");
        assertThat(codes(new Substitution(absent, substitute, TODAY, TODAY.plusYears(1).plusDays(1)))).containsExactly("too-long");
    }

    @Test
    void somebody_has_one_substitute_at_a_time() {
        Substitution named = from(absent, substitute, 10, 20);

        assertThat(named.refusal(List.of(from(absent, other, 20, 30)))).contains(Substitution.OVERLAP);
        assertThat(named.refusal(List.of(from(absent, other, 1, 9), from(absent, other, 21, 30)))).isEmpty();
    }

    @Test
    void a_substitute_has_no_substitute() {
        Substitution named = from(absent, substitute, 10, 20);

        assertThat(named.refusal(List.of(from(substitute, other, 1, 10)))).contains(Substitution.CHAIN);
        assertThat(named.refusal(List.of(from(other, absent, 20, 25)))).contains(Substitution.CHAIN);
        assertThat(named.refusal(List.of(from(substitute, other, 21, 25)))).isEmpty();
    }

    @Test
    void one_person_may_substitute_two() {
        assertThat(from(absent, substitute, 10, 20).refusal(List.of(from(other, substitute, 10, 20)))).isEmpty();
    }

    private static Substitution from(UUID absent, UUID substitute, int first, int last) {
        return new Substitution(absent, substitute, TODAY.plusDays(first), TODAY.plusDays(last));
    }

    private static List<String> codes(Substitution substitution) {
        return substitution.errors(TODAY).stream().map(error -> error.code()).toList();
    }
}
