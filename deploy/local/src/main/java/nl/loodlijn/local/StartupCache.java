package nl.loodlijn.local;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.zip.CRC32;

import nl.loodlijn.services.FreePort;

/**
 * Classes of the backend as the JVM had them after an earlier start (JEP 483, 514): with it the backend starts in about a third of the time. It is made in the background by a
 * second backend that is started once and stopped, and it is made anew when a jar changed.
 */
final class StartupCache {

    /** Writing the cache starts when the backend is told to stop. */
    private static final Duration TIME_TO_WRITE = Duration.ofMinutes(2);

    private final DataFolder folder;
    private final Path file;

    private StartupCache(DataFolder folder, Path file) {
        this.folder = folder;
        this.file = file;
    }

    static StartupCache in(DataFolder folder) {
        return new StartupCache(folder, folder.resolve("startup").resolve("backend-" + fingerprint() + ".aot"));
    }

    /** What to tell the JVM that starts the backend. */
    List<String> javaOptions() {
        return Files.exists(file) ? List.of("-XX:AOTCache=" + file) : List.of();
    }

    /** Makes the cache when there is none for these jars. Returns when it is there, or when it could not be made, which only costs the next start some seconds. */
    void make(Backend backend, Timeline timeline) {
        if (Files.exists(file)) {
            return;
        }
        try {
            removeOthers();
            var unfinished = file.resolveSibling("unfinished.aot");
            var training = backend.onPort(FreePort.any());
            var process = training.run("The backend that makes the startup cache", "nl.loodlijn.Application",
                    List.of("-XX:AOTCacheOutput=" + unfinished), List.of(), "startup.log");
            try {
                training.awaitReady(process);
            } finally {
                process.closeWithin(TIME_TO_WRITE);
            }
            if (Files.exists(unfinished)) {
                Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
                timeline.say("The next start will be faster: the backend's startup cache is made");
            } else {
                timeline.say("The startup cache was not made, so the next start is as slow as this one; " + folder.resolve("startup.log")
                        + " says why");
            }
        } catch (IOException | IllegalStateException e) {
            timeline.say("The startup cache was not made, so the next start is as slow as this one: " + e.getMessage());
        }
    }

    private void removeOthers() throws IOException {
        Files.createDirectories(file.getParent());
        try (var files = Files.list(file.getParent())) {
            for (var old : files.toList()) {
                Files.delete(old);
            }
        }
    }

    private static String fingerprint() {
        var crc = new CRC32();
        for (var jar : Backend.JARS) {
            var file = new File(jar);
            crc.update((jar + file.length() + file.lastModified() + Runtime.version()).getBytes(StandardCharsets.UTF_8));
        }
        return Long.toHexString(crc.getValue());
    }
}
