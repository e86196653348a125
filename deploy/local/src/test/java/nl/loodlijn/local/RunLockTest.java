package nl.loodlijn.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunLockTest {

    @TempDir
    private Path parent = Path.of("");

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void theLockIsFreeAgainOnceItIsReleased() {
        var folder = DataFolder.in(parent);
        var timeline = new Timeline(new PrintStream(printed, true, StandardCharsets.UTF_8));
        var first = RunLock.take(folder, timeline);
        first.noteStopping();
        assertEquals("stopping", folder.read("state"));
        first.release();
        RunLock.take(folder, timeline).release();
        assertEquals("running", folder.read("state"));
        assertEquals("", printed.toString(StandardCharsets.UTF_8));
    }
}
