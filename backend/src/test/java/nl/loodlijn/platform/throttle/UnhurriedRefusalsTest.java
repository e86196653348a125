package nl.loodlijn.platform.throttle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;

import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

class UnhurriedRefusalsTest {
    private static final Duration LONG = Duration.ofHours(1);

    @Test
    void a_refusal_waits_a_moment() {
        UnhurriedRefusals refusals = new UnhurriedRefusals(Duration.ofMillis(80), Schedulers.parallel());
        long began = System.nanoTime();

        MutableHttpResponse<?> refusal = given(refusals).block();

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThanOrEqualTo(Duration.ofMillis(79));
        assertThat(refusal.getHeaders().get("Connection")).isNull();
        assertThat(refusals.waiting()).isZero();
    }

    @Test
    void when_many_wait_a_refusal_goes_at_once_and_ends_its_connection() {
        UnhurriedRefusals refusals = new UnhurriedRefusals(LONG, Schedulers.parallel());
        List<Disposable> waiting = new ArrayList<>();
        for (int one = 0; one < 2_000; one++) {
            waiting.add(given(refusals).subscribe());
        }

        assertThat(given(refusals).block(Duration.ofSeconds(30)).getHeaders().get("Connection")).isEqualTo("close");

        waiting.forEach(Disposable::dispose);
        assertThat(refusals.waiting()).as("who hung up waits no longer").isZero();
    }

    private static Mono<MutableHttpResponse<?>> given(UnhurriedRefusals refusals) {
        return refusals.give(() -> HttpResponse.status(HttpStatus.TOO_MANY_REQUESTS));
    }
}
