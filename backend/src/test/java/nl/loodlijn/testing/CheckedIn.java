package nl.loodlijn.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.assertj.core.api.Assertions;

/** Documents that are generated from the code and kept in the repository, so that a change of them is seen in review. */
public final class CheckedIn {
    private static final boolean WRITE = Boolean.getBoolean("loodlijn.write");

    private CheckedIn() {
    }

    /**
     * Compares a document with what is checked in; with {@code -Dloodlijn.write=true} writes it instead.
     *
     * @param path below the root of the repository
     * @param test name of the test class that generates it
     */
    public static void isSame(String path, String generated, String test) {
        Path file = root().resolve(path);
        try {
            if (WRITE) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, generated);
            }
            String known = Files.exists(file) ? Files.readString(file) : "";
            Assertions.assertThat(known).as("%s differs from the code; if that is meant: mvn -pl backend -am test -Dtest=%s "
                    + "-Dsurefire.failIfNoSpecifiedTests=false -Dloodlijn.write=true", path, test).isEqualTo(generated);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("docs"))) {
            Path parent = folder.getParent();
            if (parent == null) {
                throw new IllegalStateException("No folder docs above " + Path.of("").toAbsolutePath());
            }
            folder = parent;
        }
        return folder;
    }
}
