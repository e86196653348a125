package nl.loodlijn.platform;

import java.time.Clock;

import jakarta.inject.Singleton;

import io.micronaut.context.annotation.Factory;

/** The clock everything that compares moments asks, so that a test can turn its hands. */
@Factory
final class SystemClock {
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }
}
