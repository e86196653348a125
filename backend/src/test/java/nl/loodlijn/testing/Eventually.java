package nl.loodlijn.testing;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

import org.junit.jupiter.api.function.Executable;

/** For what other processes do in their own time: tries an assertion until it holds. */
public final class Eventually {
    // What holds at once pays nothing for patience; a machine that does five things at a time needs it.
    private static final int PATIENCE = 3;
    private static final Duration PAUSE = Duration.ofMillis(50);

    private Eventually() {
    }

    /**
     * @param within the time it takes on a quiet machine; three times as long is waited
     * @throws AssertionError the last one, when it does not hold within that time
     */
    public static void holds(Duration within, Executable assertion) {
        long end = System.nanoTime() + within.multipliedBy(PATIENCE).toNanos();
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
