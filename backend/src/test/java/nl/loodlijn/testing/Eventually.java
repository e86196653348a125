package nl.loodlijn.testing;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

import org.junit.jupiter.api.function.Executable;

/** For what other processes do in their own time: tries an assertion until it holds. */
public final class Eventually {
    private static final Duration PAUSE = Duration.ofMillis(50);

    private Eventually() {
    }

    /** @throws AssertionError the last one, when it does not hold within the time */
    public static void holds(Duration within, Executable assertion) {
        long end = System.nanoTime() + within.toNanos();
        while (true) {
            try {
                assertion.execute();
                return;
            } catch (Throwable notYet) {
                if (System.nanoTime() > end) {
                    throw notYet instanceof Error error ? error : new AssertionError(notYet);
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }
}
