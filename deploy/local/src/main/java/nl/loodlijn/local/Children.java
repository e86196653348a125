package nl.loodlijn.local;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Notes which programs this one started, so that after it was killed the next start can stop what it left behind. */
record Children(DataFolder folder) {

    private static final int SECONDS_TO_STOP = 10;

    void note(long pid) {
        ProcessHandle.of(pid).ifPresent(process -> folder.append("children", identity(process) + "\n"));
    }

    /** Stops what is still running. A process that merely has the same number is left alone. */
    void stopLeftovers(Timeline timeline) {
        folder.read("children").lines().forEach(line -> {
            var process = ProcessHandle.of(Long.parseLong(line.substring(0, line.indexOf(' '))));
            if (process.isPresent() && identity(process.get()).equals(line)) {
                timeline.say("Stopping a program that a killed Loodlijn left behind (process " + process.get().pid() + ")");
                stop(process.get());
            }
        });
        folder.write("children", "");
    }

    private static String identity(ProcessHandle process) {
        return process.pid() + " " + process.info().startInstant().map(Object::toString).orElse("unknown");
    }

    private static void stop(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().get(SECONDS_TO_STOP, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            process.destroyForcibly();
        }
    }
}
