package nl.loodlijn.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    private Path parent = Path.of("");

    @Test
    void nobodyElseCanReadTheSecrets() throws IOException {
        var folder = DataFolder.in(parent);
        LocalSecrets.of(folder);
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.path())));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("secrets.properties"))));
    }

    @Test
    void secretsStayTheSameUntilAFreshStart() {
        var folder = DataFolder.in(parent);
        var first = LocalSecrets.of(folder);
        assertEquals(first, LocalSecrets.of(folder));
        folder.clear();
        assertNotEquals(first, LocalSecrets.of(folder));
    }

    @Test
    void aFreshStartForgetsTheDataAndKeepsWhatMakesItFast() throws IOException {
        var folder = DataFolder.in(parent);
        Files.createDirectories(folder.resolve("database/base"));
        Files.createDirectories(folder.resolve("startup"));
        folder.markDone("demo-data");
        folder.clear();
        assertFalse(Files.exists(folder.resolve("database")));
        assertFalse(folder.isDone("demo-data"));
        assertTrue(Files.exists(folder.resolve("startup")));
    }
}
