package nl.loodlijn.platform.jobs;

import java.time.Duration;

import jakarta.inject.Singleton;

import io.micrometer.core.instrument.MeterRegistry;

/** Counts runs: {@code loodlijn.jobs.runs}, a timer by job and outcome. */
@Singleton
final class JobMetrics {
    private final MeterRegistry registry;

    JobMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void ran(String job, boolean succeeded, Duration took) {
        registry.timer("loodlijn.jobs.runs", "job", job, "outcome", succeeded ? "done" : "failed").record(took);
    }
}
