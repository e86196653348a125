package nl.loodlijn.platform.live;

import java.time.Duration;

import jakarta.inject.Singleton;

import io.micronaut.context.annotation.Factory;

import nl.loodlijn.platform.retention.RecordKind;
import nl.loodlijn.platform.retention.RecordKind.Retention;

/** How long live events and presence are kept. */
@Factory
final class LiveRetention {
    @Singleton
    RecordKind events(ForgetRepository repository) {
        return RecordKind.of(new Retention("live-event", "live_event", Duration.ofHours(1),
                "it was written",
                "a reader that lost its connection goes on where it was; swept every ten minutes",
                "nothing"), (overBefore, atMost) -> repository.events(overBefore));
    }

    @Singleton
    RecordKind presence(ForgetRepository repository) {
        return RecordKind.of(new Retention("presence", "presence", Duration.ofMinutes(2),
                "somebody was last seen",
                "who else looks at a thing now; swept every twenty seconds",
                "nothing"), (overBefore, atMost) -> repository.presence(overBefore));
    }
}
