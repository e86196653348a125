package nl.loodlijn.platform.security.session;

import java.time.Duration;

import jakarta.inject.Singleton;

import io.micronaut.context.annotation.Factory;

import nl.loodlijn.platform.retention.RecordKind;
import nl.loodlijn.platform.retention.RecordKind.Retention;

/** How long sessions are kept. */
@Factory
final class SessionRetention {
    @Singleton
    RecordKind sessions(SessionSweepRepository repository) {
        return RecordKind.of(new Retention("session", "session", Duration.ofMinutes(10),
                "it ended: after 30 minutes without use, or after 12 hours",
                "it opens nothing any more; a job sweeps every ten minutes and this finds what that left",
                "nothing"), (overBefore, atMost) -> repository.sweep(overBefore, overBefore.minus(SessionStore.IDLE)));
    }
}
