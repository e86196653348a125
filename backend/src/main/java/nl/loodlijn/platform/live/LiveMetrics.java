package nl.loodlijn.platform.live;

import jakarta.inject.Singleton;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;

/** The open event streams of this replica: {@code loodlijn.live.streams}. */
@Singleton
final class LiveMetrics implements ApplicationEventListener<StartupEvent> {
    private final LiveStreams streams;
    private final MeterRegistry registry;

    LiveMetrics(LiveStreams streams, MeterRegistry registry) {
        this.streams = streams;
        this.registry = registry;
    }

    @Override
    public void onApplicationEvent(StartupEvent started) {
        Gauge.builder("loodlijn.live.streams", streams, LiveStreams::count).description("open event streams").register(registry);
    }
}
