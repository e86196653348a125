package nl.loodlijn.platform.files;

import jakarta.inject.Singleton;

import org.reactivestreams.Publisher;

import io.micronaut.context.annotation.Requires;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;

/** Whether the virus scanner answers. Never down: files wait for it, and everything else goes on. */
@Singleton
@Requires(bean = VirusScanner.class)
final class ScannerHealth implements HealthIndicator {
    private final VirusScanner scanner;

    ScannerHealth(VirusScanner scanner) {
        this.scanner = scanner;
    }

    @Override
    public Publisher<HealthResult> getResult() {
        return scanner.reach().thenReturn(HealthStatus.UP).onErrorReturn(FilesHealth.IMPAIRED)
                .map(status -> HealthResult.builder("virusScanner", status).build());
    }
}
