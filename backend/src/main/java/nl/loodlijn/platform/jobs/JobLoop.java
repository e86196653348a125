package nl.loodlijn.platform.jobs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.micronaut.scheduling.annotation.Scheduled;

import nl.loodlijn.platform.live.AnnouncementListener;

import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** Keeps planning and working: when a run is asked, and every few seconds for what is due by then. Two runs go on at a time. */
@Singleton
final class JobLoop implements AnnouncementListener {
    private static final Logger LOG = LoggerFactory.getLogger(JobLoop.class);
    private static final Duration SILENCE = Duration.ofMinutes(2);

    private final Clock clock;
    private final Sinks.Many<Boolean> rounds = Sinks.many().multicast().directBestEffort();
    private final Disposable.Composite running;
    private volatile Instant planned;

    JobLoop(Planner planner, JobWorker worker, Clock clock) {
        this.clock = clock;
        this.planned = clock.instant();
        this.running = Disposables.composite(List.of(
                repeat(() -> planner.plan().doOnSuccess(done -> planned = clock.instant())),
                repeat(worker::workThrough), repeat(worker::workThrough)));
    }

    private Disposable repeat(Supplier<Mono<Void>> work) {
        return rounds.asFlux().onBackpressureLatest().concatMap(round -> work.get().onErrorResume(failure -> {
            LOG.warn("Jobs wait: {}", failure.getMessage());
            return Mono.empty();
        }), 1).subscribe();
    }

    /** Whether the replica looks for work. */
    boolean isAlive() {
        return planned.plus(SILENCE).isAfter(clock.instant());
    }

    /** When the replica last planned what is due. */
    Instant lastLooked() {
        return planned;
    }

    @Override
    public String channel() {
        return "loodlijn_job";
    }

    @Override
    public void heard(String payload) {
        round();
    }

    @Override
    public void startedListening() {
        round();
    }

    @Scheduled(fixedDelay = "5s", initialDelay = "5s")
    void round() {
        rounds.emitNext(true, Sinks.EmitFailureHandler.busyLooping(Duration.ofSeconds(1)));
    }

    @PreDestroy
    void stop() {
        running.dispose();
    }
}
