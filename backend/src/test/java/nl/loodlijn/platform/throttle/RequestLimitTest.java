package nl.loodlijn.platform.throttle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class RequestLimitTest {
    private Instant now = Instant.parse("2026-03-03T12:00:00Z");
    private final RequestLimit limit = new RequestLimit(clock(), 3, Duration.ofMinutes(1));

    @Test
    void the_fourth_of_three_waits_until_the_span_of_its_client_is_over() {
        assertThat(limit.count("a")).isEqualTo(new RequestLimit.Standing(3, 2, 60, true));
        now = now.plusSeconds(20);
        limit.count("a");
        assertThat(limit.count("a")).isEqualTo(new RequestLimit.Standing(3, 0, 40, true));
        assertThat(limit.count("a")).isEqualTo(new RequestLimit.Standing(3, 0, 40, false));
        assertThat(limit.count("b").allowed()).isTrue();

        now = now.plusMillis(39_500);
        assertThat(limit.count("a")).isEqualTo(new RequestLimit.Standing(3, 0, 1, false));
        now = now.plusMillis(500);
        assertThat(limit.count("a")).isEqualTo(new RequestLimit.Standing(3, 2, 60, true));
    }

    @Test
    void a_clock_that_was_set_back_makes_nobody_wait_longer_than_a_span() {
        now = now.plus(Duration.ofHours(1));
        IntStream.range(0, 4).forEach(i -> limit.count("a"));
        now = now.minus(Duration.ofHours(1));

        assertThat(limit.count("a").allowed()).isTrue();
    }

    @Test
    void clients_that_left_are_forgotten() {
        IntStream.range(0, 30_000).forEach(i -> limit.count("client " + i));
        now = now.plusSeconds(61);
        limit.count("a");

        assertThat(limit.clients()).isEqualTo(1);
    }

    @Test
    void requests_at_the_same_moment_are_all_counted() throws InterruptedException, ExecutionException {
        RequestLimit shared = new RequestLimit(clock(), 500, Duration.ofMinutes(1));
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            Future<Long>[] allowed = counts(shared, threads);
            long all = 0;
            for (Future<Long> one : allowed) {
                all += one.get();
            }
            assertThat(all).isEqualTo(500);
        }
    }

    @SuppressWarnings("unchecked")
    private static Future<Long>[] counts(RequestLimit shared, ExecutorService threads) {
        return IntStream.range(0, 8)
                .mapToObj(i -> threads.submit(() -> IntStream.range(0, 100).filter(request -> shared.count("a").allowed()).count()))
                .toArray(Future[]::new);
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }
}
