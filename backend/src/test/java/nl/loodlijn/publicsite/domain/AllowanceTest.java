package nl.loodlijn.publicsite.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class AllowanceTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    @Test
    void so_many_visits_a_minute_and_then_a_wait_until_the_next_is_due() {
        Allowance allowance = new Allowance(6, 10);

        IntStream.range(0, 6).forEach(i -> assertThat(allowance.visit("a", NOW)).isEmpty());

        assertThat(allowance.visit("a", NOW)).contains(Duration.ofSeconds(10));
        assertThat(allowance.visit("a", NOW.plusSeconds(4))).contains(Duration.ofSeconds(6));
        assertThat(allowance.visit("a", NOW.plusSeconds(10))).isEmpty();
        assertThat(allowance.visit("a", NOW.plusSeconds(10))).isPresent();
        IntStream.range(0, 6).forEach(i -> assertThat(allowance.visit("a", NOW.plusSeconds(3_600))).isEmpty());
        assertThat(allowance.visit("a", NOW.plusSeconds(3_600))).as("no more is saved than a minute's").isPresent();
    }

    @Test
    void visitors_do_not_wait_for_each_other() {
        Allowance allowance = new Allowance(1, 10);
        assertThat(allowance.visit("a", NOW)).isEmpty();
        assertThat(allowance.visit("a", NOW)).isPresent();

        assertThat(allowance.visit("b", NOW)).isEmpty();
    }

    @Test
    void who_can_come_as_often_as_anybody_is_forgotten_first() {
        Allowance allowance = new Allowance(2, 2);
        allowance.visit("quiet", NOW);
        allowance.visit("busy", NOW.plusSeconds(60));
        allowance.visit("busy", NOW.plusSeconds(60));

        allowance.visit("new", NOW.plusSeconds(60));

        assertThat(allowance.visit("busy", NOW.plusSeconds(60))).isPresent();
    }

    @Test
    void at_least_one_visit_a_minute_is_allowed() {
        assertThatThrownBy(() -> new Allowance(0, 10)).isInstanceOf(IllegalArgumentException.class);
    }
}
