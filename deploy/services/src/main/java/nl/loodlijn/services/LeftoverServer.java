package nl.loodlijn.services;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A PostgreSQL server that still runs on a data folder because the process that started it was killed. */
final class LeftoverServer {

    private static final int SECONDS_TO_STOP = 30;

    private LeftoverServer() {
    }

    /** Stops the server on this folder, if there is one, and waits for it. */
    static void stop(Path data) {
        var pidFile = data.resolve("postmaster.pid");
        try {
            if (!Files.exists(pidFile)) {
                return;
            }
            var process = ProcessHandle.of(Long.parseLong(Files.readAllLines(pidFile).getFirst().strip()));
            if (process.isPresent() && process.get().info().command().orElse("").endsWith("postgres")) {
                stopFast(process.get());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + pidFile, e);
        }
    }

    /** SIGINT is PostgreSQL's fast shutdown; SIGTERM, which Java sends, would wait until every client is gone. */
    private static void stopFast(ProcessHandle server) throws IOException {
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(server.pid())).start().waitFor();
            server.onExit().get(SECONDS_TO_STOP, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException | ExecutionException e) {
            throw new IllegalStateException(
                    "PostgreSQL (process %d) is still running from before and does not stop; stop it by hand".formatted(server.pid()), e);
        }
    }
}
