package nl.loodlijn.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import jakarta.inject.Singleton;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Replaces;

/** A clock that runs, and whose hands a test can turn. */
public final class TestClock extends Clock {
    private volatile Duration ahead = Duration.ZERO;

    @Factory
    @Replaces(factory = SystemClock.class)
    static final class Instead {
        @Singleton
        @Replaces(value = Clock.class, factory = SystemClock.class)
        TestClock clock() {
            return new TestClock();
        }
    }

    /** Turns the clock on by so much. */
    public void advance(Duration by) {
        ahead = ahead.plus(by);
    }

    /** Back to the time it is; to be done after every test that turned it on. */
    public void reset() {
        ahead = Duration.ZERO;
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(Clock.system(zone), ahead);
    }
}
