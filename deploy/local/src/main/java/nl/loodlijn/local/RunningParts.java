package nl.loodlijn.local;

import java.util.EnumMap;
import java.util.Map;

import nl.loodlijn.services.ChildProcess;

/** Everything that was started and must be stopped, also when a Ctrl-C comes in the middle of the start. */
final class RunningParts {

    private final Map<Part, AutoCloseable> parts = new EnumMap<>(Part.class);
    private boolean stopped;

    /** Keeps a part until the stop; one that comes too late is stopped at once. */
    <T extends AutoCloseable> T add(Part part, T started) {
        synchronized (this) {
            if (!stopped) {
                parts.put(part, started);
                return started;
            }
        }
        close(part, started);
        throw new CannotStart("Loodlijn was stopped while it started.");
    }

    synchronized boolean isStopped() {
        return stopped;
    }

    /** Stops all parts in the order of {@link Part}. A second call does nothing. */
    void stop() {
        synchronized (this) {
            if (stopped) {
                return;
            }
            stopped = true;
        }
        parts.forEach(RunningParts::close);
        ChildProcess.closeAll();
    }

    private static void close(Part part, AutoCloseable running) {
        try {
            running.close();
        } catch (Exception e) {
            System.err.println(part + " did not stop cleanly: " + e.getMessage());
        }
    }
}
