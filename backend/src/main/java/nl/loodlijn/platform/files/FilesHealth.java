package nl.loodlijn.platform.files;

import java.time.Duration;

import jakarta.inject.Singleton;

import org.reactivestreams.Publisher;

import io.micronaut.context.annotation.Requires;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.management.health.indicator.annotation.Readiness;

import reactor.core.publisher.Mono;

/**
 * Whether the object store answers. A replica that never saw it is not ready: then it is told wrongly where the store is. One that saw it stays ready
 * while the store is away, because everything but files goes on, and says so.
 */
@Singleton
@Readiness
@Requires(bean = S3Store.class)
final class FilesHealth implements HealthIndicator {
    /** Takes requests, but not every one will succeed. */
    static final HealthStatus IMPAIRED = new HealthStatus("IMPAIRED", "A part is away that not everything needs", true, 500);
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final S3Store store;
    private volatile boolean seen;

    FilesHealth(S3Store store) {
        this.store = store;
    }

    @Override
    public Publisher<HealthResult> getResult() {
        return store.reach().timeout(PATIENCE).then(Mono.fromSupplier(() -> {
            seen = true;
            return HealthStatus.UP;
        })).onErrorResume(failure -> Mono.just(seen ? IMPAIRED : HealthStatus.DOWN))
                .map(status -> HealthResult.builder("files", status).build());
    }
}
