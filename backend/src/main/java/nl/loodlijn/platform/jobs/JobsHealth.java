package nl.loodlijn.platform.jobs;

import java.util.Map;

import jakarta.inject.Singleton;

import org.reactivestreams.Publisher;

import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.management.health.indicator.annotation.Readiness;

import reactor.core.publisher.Mono;

/** Whether this replica looks for work. One that does not while its database is there is sick, and takes no traffic until somebody looks. */
@Singleton
@Readiness
final class JobsHealth implements HealthIndicator {
    private final JobLoop loop;

    JobsHealth(JobLoop loop) {
        this.loop = loop;
    }

    @Override
    public Publisher<HealthResult> getResult() {
        return Mono.fromCallable(() -> HealthResult.builder("jobs", loop.isAlive() ? HealthStatus.UP : HealthStatus.DOWN)
                .details(Map.of("lastLooked", loop.lastLooked())).build());
    }
}
