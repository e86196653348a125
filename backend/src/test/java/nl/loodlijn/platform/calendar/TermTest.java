package nl.loodlijn.platform.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermTest {
    @ParameterizedTest(name = "{1} {2} after {0} end on {3}")
    @CsvSource({
            // six weeks to object, from a Monday to a Monday
            "2026-11-02, 6, WEEKS, 2026-12-14",
            // a Saturday, a Sunday, a Whit Monday
            "2026-11-06, 15, DAYS, 2026-11-23", "2026-11-08, 14, DAYS, 2026-11-23", "2026-05-11, 14, DAYS, 2026-05-26",
            // Good Friday to the Tuesday after Easter; Christmas on Friday and Saturday
            "2026-03-06, 4, WEEKS, 2026-04-07", "2026-12-11, 2, WEEKS, 2026-12-28",
            // a day that a decree puts on a par: 15 May 2026, the day after Ascension Day
            "2026-05-01, 2, WEEKS, 2026-05-18",
            // the 31st has no counterpart in a short month
            "2027-12-31, 2, MONTHS, 2028-02-29", "2026-12-31, 2, MONTHS, 2027-03-01",
            // three days with two working days among them
            "2026-04-02, 3, DAYS, 2026-04-08", "2026-12-23, 3, DAYS, 2026-12-28", "2026-12-24, 3, DAYS, 2026-12-29",
            // two days need none
            "2026-04-03, 2, DAYS, 2026-04-07"})
    void a_term_ends_on_a_working_day(LocalDate event, int amount, ChronoUnit unit, LocalDate lastDay) {
        assertThat(lastDay(Term.after(event, new TermLength(amount, unit)))).isEqualTo(lastDay);
    }

    @ParameterizedTest(name = "{1} {2} after {0} end on {3}")
    @CsvSource({"2026-08-29, 91, DAYS, 2026-11-28", "2026-08-29, 13, WEEKS, 2026-11-28", "2026-07-28, 4, MONTHS, 2026-11-28",
            "2025-11-28, 1, YEARS, 2026-11-28"})
    void a_long_term_ends_on_the_day_it_ends(LocalDate event, int amount, ChronoUnit unit, LocalDate lastDay) {
        TermEnd end = Term.after(event, new TermLength(amount, unit)).end().orElseThrow();

        assertThat(end).isEqualTo(new TermEnd(lastDay, List.of(TermRule.LONG_TERM)));
    }

    @ParameterizedTest(name = "{1} {2} after {0} end on {3}")
    @CsvSource({"2026-08-30, 90, DAYS, 2026-11-30", "2026-09-05, 12, WEEKS, 2026-11-30", "2026-08-28, 3, MONTHS, 2026-11-30"})
    void the_longest_terms_that_are_not_long_are_extended(LocalDate event, int amount, ChronoUnit unit, LocalDate lastDay) {
        assertThat(lastDay(Term.after(event, new TermLength(amount, unit)))).isEqualTo(lastDay);
    }

    @Test
    void a_term_that_is_counted_back_is_not_extended() {
        assertThat(TermLength.months(6).before(LocalDate.of(2027, 1, 1))).isEqualTo(LocalDate.of(2026, 7, 1));
        assertThat(TermLength.days(14).before(LocalDate.of(2026, 12, 6))).isEqualTo(LocalDate.of(2026, 11, 22));
    }

    @Test
    void a_closing_day_counts_for_a_term_of_the_tenants_own_only() {
        Term term = Term.after(LocalDate.of(2026, 11, 16), TermLength.days(14));
        LocalDate closed = LocalDate.of(2026, 11, 30);

        assertThat(lastDay(term)).isEqualTo(closed);
        TermEnd own = new ServiceTerm(term).end(new TenantDays(Set.of(closed))).orElseThrow();
        assertThat(own.lastDay()).isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(own.because()).containsExactly(TermRule.CLOSING_DAY);
    }

    @Test
    void closing_days_that_change_nothing_are_no_reason() {
        ServiceTerm term = ServiceTerm.after(LocalDate.of(2026, 11, 16), TermLength.days(14));

        assertThat(term.end(new TenantDays(Set.of(LocalDate.of(2026, 11, 25), LocalDate.of(2026, 11, 28)))))
                .isEqualTo(term.counted().end());
        assertThat(term.daysLeft(LocalDate.of(2026, 11, 16), new TenantDays(Set.of(LocalDate.of(2026, 11, 30))))).isEqualTo(15);
    }

    @Test
    void a_term_of_the_tenants_own_stands_still_too() {
        ServiceTerm term = ServiceTerm.after(LocalDate.of(2026, 11, 16), TermLength.days(14))
                .with(Suspension.sinceAskedOn(LocalDate.of(2026, 11, 20)));

        assertThat(term.end(new TenantDays(Set.of()))).isEmpty();
    }

    @Test
    void a_term_stands_still_from_the_day_after_the_question_until_the_day_of_the_answer() {
        Term term = Term.after(LocalDate.of(2026, 11, 2), TermLength.weeks(8));
        Suspension asked = Suspension.sinceAskedOn(LocalDate.of(2026, 11, 9));

        assertThat(term.with(asked).end()).isEmpty();
        assertThat(term.with(asked).daysLeft(LocalDate.of(2026, 12, 1))).isEqualTo(49);
        TermEnd end = term.with(asked.answeredOn(LocalDate.of(2026, 11, 20))).end().orElseThrow();
        assertThat(end).isEqualTo(new TermEnd(LocalDate.of(2027, 1, 7), List.of(TermRule.SUSPENSION)));
    }

    @Test
    void when_nothing_came_the_term_goes_on_after_the_last_day_for_it() {
        Suspension asked = Suspension.sinceAskedOn(LocalDate.of(2026, 11, 9)).lapsedAfter(LocalDate.of(2026, 11, 23));

        assertThat(asked.end()).contains(LocalDate.of(2026, 11, 24));
        assertThat(asked.days()).isEqualTo(14);
    }

    @Test
    void an_answer_on_the_day_of_the_question_or_the_day_after_costs_nothing() {
        LocalDate day = LocalDate.of(2026, 11, 9);
        Term term = Term.after(LocalDate.of(2026, 11, 2), TermLength.weeks(8));

        assertThat(term.with(Suspension.sinceAskedOn(day).answeredOn(day)).end()).isEqualTo(term.end());
        assertThat(term.with(Suspension.sinceAskedOn(day).answeredOn(day.plusDays(1))).end()).isEqualTo(term.end());
    }

    @Test
    void a_term_that_stops_while_it_is_extended_goes_on_with_the_days_that_were_left() {
        Term term = Term.after(LocalDate.of(2026, 11, 7), TermLength.weeks(2));
        assertThat(lastDay(term)).as("extended from Saturday").isEqualTo(LocalDate.of(2026, 11, 23));

        Term stopped = term.with(Suspension.sinceAskedOn(LocalDate.of(2026, 11, 21)).answeredOn(LocalDate.of(2026, 11, 25)));

        assertThat(lastDay(stopped)).isEqualTo(LocalDate.of(2026, 11, 26));
    }

    @Test
    void a_term_that_stops_before_its_two_working_days_has_no_end_until_it_goes_on() {
        Term term = Term.after(LocalDate.of(2026, 4, 2), TermLength.days(3));
        assertThat(lastDay(term)).as("Easter gives it the Tuesday and the Wednesday").isEqualTo(LocalDate.of(2026, 4, 8));
        Suspension asked = Suspension.sinceAskedOn(LocalDate.of(2026, 4, 7));

        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> assertThat(term.with(asked).end()).isEmpty());
        assertThat(lastDay(term.with(asked.answeredOn(LocalDate.of(2026, 4, 10))))).isEqualTo(LocalDate.of(2026, 4, 10));
    }

    @Test
    void standing_still_after_the_end_changes_nothing() {
        Term term = Term.after(LocalDate.of(2026, 4, 2), TermLength.days(3));

        assertTimeoutPreemptively(Duration.ofSeconds(5),
                () -> assertThat(term.with(Suspension.sinceAskedOn(LocalDate.of(2026, 4, 8))).end()).isEqualTo(term.end()));
    }

    @Test
    void what_stands_still_already_cannot_be_made_to_stand_still() {
        Term term = Term.after(LocalDate.of(2026, 11, 2), TermLength.weeks(8)).with(Suspension.sinceAskedOn(LocalDate.of(2026, 11, 9)));

        assertThatThrownBy(() -> term.with(Suspension.sinceAskedOn(LocalDate.of(2026, 11, 12))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_last_day_is_over_at_midnight_in_the_netherlands() {
        assertThat(new TermEnd(LocalDate.of(2026, 7, 1), List.of()).moment()).isEqualTo(Instant.parse("2026-07-01T22:00:00Z"));
        assertThat(new TermEnd(LocalDate.of(2026, 10, 25), List.of()).moment()).as("the day on which the clock goes back")
                .isEqualTo(Instant.parse("2026-10-25T23:00:00Z"));
    }

    private static LocalDate lastDay(Term term) {
        return term.end().orElseThrow().lastDay();
    }
}
