package nl.loodlijn.shortlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

class WaitFigureTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void a_figure_is_fresh_until_ninety_days_after_it_was_measured() {
        assertThat(WaitFigure.isStale(TODAY.minusDays(90), TODAY, 90)).isFalse();
        assertThat(WaitFigure.isStale(TODAY.minusDays(91), TODAY, 90)).isTrue();
    }

    @Test
    void a_figure_without_a_date_is_stale() {
        assertThat(WaitFigure.isStale(null, TODAY, 90)).isTrue();
    }
}
