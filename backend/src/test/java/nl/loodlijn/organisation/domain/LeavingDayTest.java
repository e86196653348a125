package nl.loodlijn.organisation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;

import org.junit.jupiter.api.Test;

class LeavingDayTest {
    private static final LocalDate TODAY = LocalDate.of(2027, 3, 30);

    @Test
    void the_last_day_is_today_or_later_and_not_beyond_the_calendar() {
        assertThat(LeavingDay.refusal(TODAY, TODAY)).isEmpty();
        assertThat(LeavingDay.refusal(TODAY.minusDays(1), TODAY))
                .hasValueSatisfying(error -> assertThat(error.code()).isEqualTo("in-the-past"));
        assertThat(LeavingDay.refusal(LocalDate.of(10_000, 1, 1), TODAY))
                .hasValueSatisfying(error -> assertThat(error.code()).isEqualTo("too-late"));
    }

    @Test
    void it_can_be_undone_until_the_last_day_is_over() {
        LeavingDay day = new LeavingDay(TODAY, false);

        assertThat(day.canBeUndone(TODAY)).isTrue();
        assertThat(day.canBeUndone(TODAY.plusDays(1))).isFalse();
    }

    @Test
    void what_ended_at_once_cannot_be_undone() {
        assertThat(new LeavingDay(TODAY, true).canBeUndone(TODAY)).isFalse();
    }

    @Test
    void only_a_colleague_who_is_there_the_day_after_can_take_over() {
        LeavingDay day = new LeavingDay(TODAY, false);

        assertThat(day.isOutlivedBy(Optional.empty())).isTrue();
        assertThat(day.isOutlivedBy(Optional.of(TODAY.plusDays(1)))).isTrue();
        assertThat(day.isOutlivedBy(Optional.of(TODAY))).isFalse();
    }
}
