package nl.loodlijn.platform.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolidayTest {
    @ParameterizedTest
    @CsvSource({"2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28", "2028-04-16", "2029-04-01", "2030-04-21", "2031-04-13",
            "2032-03-28",
            "2033-04-17", "2034-04-09", "2035-03-25", "2038-04-25", "2285-03-22"})
    void easter_is_on_the_day_that_the_tables_give(LocalDate easter) {
        assertThat(Easter.sunday(easter.getYear())).isEqualTo(easter);
    }

    @Test
    void a_year_has_the_nine_days_of_the_law() {
        assertThat(Arrays.stream(Holiday.values()).map(holiday -> holiday.in(2026).toString())).containsExactly("2026-01-01", "2026-04-03",
                "2026-04-06", "2026-04-27", "2026-05-05", "2026-05-14", "2026-05-25", "2026-12-25", "2026-12-26");
    }

    @ParameterizedTest
    @CsvSource({"2014, 2014-04-26", "2025, 2025-04-26", "2026, 2026-04-27", "2031, 2031-04-26"})
    void kings_day_is_a_day_earlier_when_it_would_be_a_sunday(int year, LocalDate day) {
        assertThat(Holiday.KINGS_DAY.in(year)).isEqualTo(day);
    }

    @Test
    void years_in_which_another_day_was_celebrated_are_refused() {
        assertThatThrownBy(() -> Holiday.KINGS_DAY.in(2013)).isInstanceOf(IllegalArgumentException.class);
    }
}
