package nl.loodlijn.platform.trace;

import jakarta.inject.Singleton;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;

/** Keeps spans instead of sending them. */
@Factory
@Requires(property = "loodlijn.spans.in.memory")
class SpansInMemory {
    @Singleton
    InMemorySpanExporter kept() {
        return InMemorySpanExporter.create();
    }

    @Singleton
    @Bean(preDestroy = "close")
    @Replaces(bean = OpenTelemetrySdk.class, factory = Collector.class)
    OpenTelemetrySdk sdk(InMemorySpanExporter kept) {
        return OpenTelemetrySdk.builder()
                .setTracerProvider(SdkTracerProvider.builder().addSpanProcessor(SimpleSpanProcessor.create(kept)).build()).build();
    }
}
