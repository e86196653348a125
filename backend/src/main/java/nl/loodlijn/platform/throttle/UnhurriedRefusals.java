package nl.loodlijn.platform.throttle;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import jakarta.inject.Singleton;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.MutableHttpResponse;

import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Refusals of who asks too often wait a moment, which holds no thread: a client that sends the next request when it has its answer sends no faster than that,
 * and leaves the processors to the others. When many wait already, a refusal goes at once and ends its connection.
 */
@Singleton
public final class UnhurriedRefusals {
    private static final int MOST_WAITING = 2_000;

    private final Duration wait;
    private final Scheduler timer;
    private final AtomicInteger waiting = new AtomicInteger();

    @jakarta.inject.Inject
    UnhurriedRefusals(@Value("${loodlijn.refusals.wait:250ms}") Duration wait) {
        this(wait, Schedulers.parallel());
    }

    UnhurriedRefusals(Duration wait, Scheduler timer) {
        this.wait = wait;
        this.timer = timer;
    }

    /** @param refusal made when its time has come */
    public Mono<MutableHttpResponse<?>> give(Supplier<? extends MutableHttpResponse<?>> refusal) {
        if (waiting.incrementAndGet() > MOST_WAITING) {
            waiting.decrementAndGet();
            return Mono.fromSupplier(() -> refusal.get().header("Connection", "close"));
        }
        return Mono.delay(wait, timer).<MutableHttpResponse<?>>map(_ -> refusal.get()).doFinally(_ -> waiting.decrementAndGet());
    }

    int waiting() {
        return waiting.get();
    }
}
