package nl.loodlijn.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;

import org.junit.jupiter.api.Test;

class ScheduleTest {
    @Test
    void every_replica_finds_the_same_moments() {
        Schedule schedule = Schedule.every(Duration.ofMinutes(10));

        assertThat(schedule.next(Instant.parse("2026-11-22T10:03:07Z"))).contains(Instant.parse("2026-11-22T10:10:00Z"));
        assertThat(schedule.next(Instant.parse("2026-11-22T10:10:00Z"))).contains(Instant.parse("2026-11-22T10:20:00Z"));
    }

    @Test
    void a_time_of_the_day_is_that_of_the_netherlands() {
        Schedule schedule = Schedule.dailyAt(LocalTime.of(3, 0));

        assertThat(schedule.next(Instant.parse("2026-11-22T01:59:00Z"))).contains(Instant.parse("2026-11-22T02:00:00Z"));
        assertThat(schedule.next(Instant.parse("2026-07-01T12:00:00Z"))).contains(Instant.parse("2026-07-02T01:00:00Z"));
    }

    @Test
    void a_time_that_the_clock_skips_or_shows_twice_comes_once() {
        Schedule schedule = Schedule.dailyAt(LocalTime.of(2, 30));

        assertThat(schedule.next(Instant.parse("2027-03-27T12:00:00Z"))).as("spring").contains(Instant.parse("2027-03-28T01:30:00Z"));
        Instant autumn = schedule.next(Instant.parse("2026-10-24T12:00:00Z")).orElseThrow();
        assertThat(schedule.next(autumn)).as("autumn").contains(Instant.parse("2026-10-26T01:30:00Z"));
    }

    @Test
    void what_is_on_demand_is_never_due_by_itself() {
        assertThat(Schedule.onDemand().next(Instant.EPOCH)).isEmpty();
    }

    @Test
    void a_job_is_due_every_minute_at_most() {
        assertThatThrownBy(() -> Schedule.every(Duration.ofSeconds(59))).isInstanceOf(IllegalArgumentException.class);
    }
}
