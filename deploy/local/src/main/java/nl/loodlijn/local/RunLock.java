package nl.loodlijn.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

import org.jspecify.annotations.Nullable;

/** One Loodlijn per data folder. Who comes while the one before is still stopping waits for it. */
final class RunLock {

    private static final String RUNNING = "running";
    private static final String STOPPING = "stopping";

    /** A predecessor that was interrupted a moment ago may not have noted yet that it stops. */
    private static final Duration TIME_TO_NOTE = Duration.ofSeconds(2);
    private static final Duration TIME_TO_STOP = Duration.ofSeconds(60);

    private final DataFolder folder;
    private final FileLock lock;

    private RunLock(DataFolder folder, FileLock lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /**
     * Takes the lock.
     *
     * @throws CannotStart when Loodlijn runs and is not stopping
     */
    static RunLock take(DataFolder folder, Timeline timeline) {
        var start = System.nanoTime();
        var told = false;
        try {
            var channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            var lock = tryLock(channel);
            while (lock == null) {
                var waited = Duration.ofNanos(System.nanoTime() - start);
                var stopping = folder.read("state").equals(STOPPING);
                if (waited.compareTo(stopping ? TIME_TO_STOP : TIME_TO_NOTE) > 0) {
                    channel.close();
                    throw new CannotStart(
                            "Loodlijn already runs on " + folder.path() + ": stop it first with Ctrl-C where it was started.");
                }
                if (stopping && !told) {
                    timeline.say("Waiting for the Loodlijn before this one, which is still stopping");
                    told = true;
                }
                Thread.sleep(100);
                lock = tryLock(channel);
            }
            folder.write("state", RUNNING);
            return new RunLock(folder, lock);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot lock " + folder.path(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Interrupted while waiting for the Loodlijn before this one.");
        }
    }

    /** Tells a successor that it is worth waiting. */
    void noteStopping() {
        folder.write("state", STOPPING);
    }

    void release() {
        try {
            lock.acquiredBy().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        return channel.tryLock();
    }
}
