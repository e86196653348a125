package nl.loodlijn.platform.trace;

import java.util.Map;

import jakarta.inject.Singleton;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdk;

/** Sends spans to the collector that {@code OTEL_EXPORTER_OTLP_ENDPOINT} names, as OpenTelemetry's own variables say; without it nothing of this is there. */
@Factory
@Requires(property = "otel.exporter.otlp.endpoint")
final class Collector {
    private static final Map<String, String> UNLESS_SAID_OTHERWISE = Map.of("otel.service.name", "loodlijn", "otel.metrics.exporter",
            "none",
            "otel.logs.exporter", "none", "otel.propagators", "tracecontext");

    @Singleton
    @Bean(preDestroy = "close")
    OpenTelemetrySdk sdk() {
        return AutoConfiguredOpenTelemetrySdk.builder().addPropertiesSupplier(() -> UNLESS_SAID_OTHERWISE).build().getOpenTelemetrySdk();
    }
}
