package nl.loodlijn.platform.tenancy;

import java.time.Duration;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.reactivestreams.Publisher;

import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.management.health.indicator.annotation.Readiness;

import reactor.core.publisher.Mono;

/** Ready means: a unit of work can begin. A server without its database lives on, but takes no traffic. */
@Singleton
@Readiness
final class DatabaseReadiness implements HealthIndicator {
    private static final String NAME = "database";
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final UnitOfWork unitOfWork;

    DatabaseReadiness(UnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    @Override
    public Publisher<HealthResult> getResult() {
        return unitOfWork.read(new Actor.Platform(UUID.randomUUID()), () -> Mono.just(HealthStatus.UP)).timeout(PATIENCE)
                .onErrorReturn(HealthStatus.DOWN).map(status -> HealthResult.builder(NAME, status).build());
    }
}
