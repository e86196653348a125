package nl.loodlijn.platform.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderStoreTest extends FileStoreContract {
    @TempDir
    Path folder;

    @Override
    FileStore store() {
        return new FolderStore(folder.resolve("new").toString());
    }

    @Override
    List<String> unfinished() {
        Path contents = folder.resolve("new");
        if (!Files.exists(contents)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(contents)) {
            return files.map(Path::toString).filter(name -> name.endsWith(".part")).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void what_a_crash_left_behind_is_no_content_and_is_erased_with_what_is_old() throws IOException {
        put(bytes("abc"));
        Path half = Files.writeString(folder.resolve("new/0.part"), "half");
        Files.setLastModifiedTime(half, FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));

        assertThat(store().putBefore(Instant.parse("2026-02-01T00:00:00Z")).collectList().block()).isEmpty();
        assertThat(half).doesNotExist();
    }
}
